package uk.countersign.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.ReadingUnavailable;
import uk.countersign.worker.picture.PictureFormat;

/**
 * Tells a file's kind by its first bytes, which is safe in any process. A file that claims by its ending to be a document
 * or picture and is neither counts as what it claims, so that its author is told what is wrong with it.
 */
final class FileKinds {

    private static final Set<String> DOCUMENTS = Set.of(
            "docx",
            "docm",
            "dotx",
            "doc",
            "odt",
            "ott",
            "rtf",
            "pdf",
            "txt",
            "text",
            "md",
            "markdown",
            "html",
            "htm",
            "eml");
    private static final Set<String> SETTINGS = Set.of("post.yaml", "post.yml");
    private static final Pattern VIDEO = Pattern.compile("\\.(mp4|m4v|mov|avi|webm|mkv|3gp)$");

    private FileKinds() {}

    static FileKind of(Path file, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (SETTINGS.contains(lower)) {
            return FileKind.SETTINGS;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(PictureFormat.HEAD);
            boolean picture =
                    PictureFormat.of(in.readNBytes(PictureFormat.HEAD)).isPresent();
            in.reset();
            if (picture) {
                return FileKind.PICTURE;
            }
            MediaType type = MimeTypes.getDefaultMimeTypes().detect(in, new Metadata());
            return of(type, lower);
        } catch (IOException gone) {
            throw new ReadingUnavailable("A file is no longer there or must not be opened");
        }
    }

    private static FileKind of(MediaType type, String name) {
        if (type.getType().equals("video")
                || type.getSubtype().equals("mp4")
                || type.getSubtype().equals("quicktime")) {
            return FileKind.VIDEO;
        }
        if (PictureFormat.claims(name)) {
            return FileKind.PICTURE;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (DOCUMENTS.contains(ending)
                || type.getSubtype().equals("pdf")
                || type.getSubtype().equals("rtf")) {
            return FileKind.DOCUMENT;
        }
        if (VIDEO.matcher(name).find()) {
            return FileKind.VIDEO;
        }
        boolean textWithoutEnding = type.getType().equals("text") && !name.contains(".");
        return textWithoutEnding ? FileKind.DOCUMENT : FileKind.OTHER;
    }
}
