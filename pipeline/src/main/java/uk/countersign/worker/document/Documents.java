package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.UnreadableFile;

/** Reads a document of any kind that is read. */
public final class Documents {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f\\u000b]");
    private static final Pattern SPACE_AT_END = Pattern.compile("(?m)(?<![ \\t\\u00a0])[ \\t\\u00a0]+$");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u00ad\\ufeff\\u202a-\\u202e\\u2066-\\u2069]");

    private Documents() {}

    public static DocumentReading read(Path file, String name, Path outputFolder, ReadingLimits limits) {
        try {
            if (Files.size(file) == 0) {
                return new DocumentReading.Unreadable(Problem.EMPTY);
            }
            if (Files.size(file) > limits.documentBytes()) {
                return new DocumentReading.Unreadable(Problem.TOO_LARGE);
            }
            return extract(file, name, outputFolder, limits);
        } catch (UnreadableFile unreadable) {
            return new DocumentReading.Unreadable(unreadable.problem(), unreadable.sentence());
        } catch (IOException | RuntimeException broken) {
            // The libraries throw all sorts at broken files; for the author they are all one.
            return new DocumentReading.Unreadable(Problem.DAMAGED);
        }
    }

    private static DocumentReading extract(Path file, String name, Path outputFolder, ReadingLimits limits)
            throws IOException {
        DocumentFormat format = DocumentDetector.detect(file, name, limits);
        PictureShelf pictures = new PictureShelf(outputFolder, limits.pictureBytes());
        Extraction extraction = new Extraction(limits, pictures);
        if (format.isMisnamed(DocumentDetector.ending(name))) {
            extraction.note(Note.OTHER_ENDING);
        }
        String text = tidy(format.parser().text(file, extraction));
        if (text.isEmpty() && pictures.pictures().isEmpty()) {
            return new DocumentReading.Unreadable(Problem.NO_TEXT);
        }
        return new DocumentReading.Read(text, pictures.pictures(), extraction.properties(), extraction.noteSentences());
    }

    /** One way of ending lines, no unseen signs of control, at most one empty line at a time. */
    static String tidy(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String plain = CONTROLS.matcher(lines).replaceAll("");
        String trimmed = SPACE_AT_END.matcher(plain).replaceAll("");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }
}
