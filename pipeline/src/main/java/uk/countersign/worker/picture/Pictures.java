package uk.countersign.worker.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.Rendition;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.reading.UnreadableFile;

/** Reads a picture of any kind that is read, and renders it. */
public final class Pictures {

    private final ReadingLimits limits;
    private final HeicConverter heic;

    public Pictures(ReadingLimits limits, String heicCommand) {
        this.limits = limits;
        this.heic = new HeicConverter(heicCommand);
    }

    public PictureReading read(Path file, String name, List<RenditionProfile> profiles, Path outputFolder) {
        try {
            return render(file, name, profiles, outputFolder);
        } catch (UnreadableFile unreadable) {
            return new PictureReading.Unreadable(unreadable.problem(), unreadable.sentence());
        } catch (IOException | RuntimeException broken) {
            // The decoders throw all sorts at broken files; for the author they are all one.
            return new PictureReading.Unreadable(Problem.DAMAGED);
        }
    }

    private PictureReading render(Path file, String name, List<RenditionProfile> profiles, Path outputFolder)
            throws IOException {
        PictureFormat format = recognise(file, name);
        Set<String> notes = new LinkedHashSet<>();
        BufferedImage upright;
        PictureHeader original;
        if (format == PictureFormat.HEIC) {
            HeicHeader.check(file, limits.pixels());
            Path converted = outputFolder.resolve("converted.jpg");
            try {
                heic.convert(file, converted);
                original = PictureHeader.of(converted, PictureFormat.JPEG, limits.pixels());
                // The program has turned the pixels already and may have kept the old note on how to turn them.
                upright = PictureDecoder.decode(converted, original, Turn.NONE, longestEdge(profiles), notes);
            } finally {
                heic.removeOutput(converted);
            }
        } else {
            original = PictureHeader.of(file, format, limits.pixels());
            Turn turn = Turn.of(file, format);
            upright = PictureDecoder.decode(file, original, turn, longestEdge(profiles), notes);
            original = turn.swapsSides() ? original.turned() : original;
        }
        List<Rendition> renditions = new Renderer(outputFolder, notes).render(upright, profiles);
        return new PictureReading.Rendered(original.width(), original.height(), renditions, List.copyOf(notes));
    }

    private PictureFormat recognise(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile(Problem.EMPTY);
        }
        if (size > limits.pictureBytes()) {
            throw new UnreadableFile(Problem.TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            Optional<PictureFormat> format = PictureFormat.of(in.readNBytes(PictureFormat.HEAD));
            return format.orElseThrow(() -> new UnreadableFile(
                    PictureFormat.claims(name) ? Problem.NOT_WHAT_IT_SAYS : Problem.UNSUPPORTED,
                    PictureFormat.claims(name)
                            ? "This is not really a picture. Open it, save it as JPEG or PNG and send that."
                            : Problem.UNSUPPORTED.message()));
        }
    }

    private static int longestEdge(List<RenditionProfile> profiles) {
        return profiles.stream()
                .mapToInt(profile -> Math.max(profile.maxWidth(), profile.maxHeight()))
                .max()
                .orElse(1);
    }
}
