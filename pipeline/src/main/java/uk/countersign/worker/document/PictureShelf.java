package uk.countersign.worker.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.countersign.reading.ExtractedPicture;
import uk.countersign.worker.picture.PictureFormat;

/** Puts the pictures of a document into the output folder, under names of our own. */
final class PictureShelf {

    private static final int MOST = 40;

    private final Path folder;
    private final long largest;
    private final List<ExtractedPicture> pictures = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    PictureShelf(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** Takes a picture, once for each source; what is no picture is noted. */
    void add(String source, InputStream content, String altText, Extraction extraction) throws IOException {
        if (!taken.add(source)) {
            return;
        }
        if (pictures.size() >= MOST) {
            extraction.note(Note.TOO_MANY_PICTURES);
            return;
        }
        BufferedInputStream in = new BufferedInputStream(content);
        in.mark(PictureFormat.HEAD);
        Optional<PictureFormat> format = PictureFormat.of(in.readNBytes(PictureFormat.HEAD));
        in.reset();
        if (format.isEmpty()) {
            extraction.note(Note.DRAWINGS);
            return;
        }
        Path file =
                folder.resolve("picture-" + (pictures.size() + 1) + format.get().ending());
        if (copy(in, file)) {
            pictures.add(new ExtractedPicture(file, lastName(source), altText.strip()));
        } else {
            extraction.note(Note.DRAWINGS);
        }
    }

    List<ExtractedPicture> pictures() {
        return pictures;
    }

    private boolean copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && written <= largest; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                written += read;
            }
        }
        if (written > largest) {
            Files.delete(file);
            return false;
        }
        return true;
    }

    private static String lastName(String source) {
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        return name.replaceAll("[^\\w .()-]", "_");
    }
}
