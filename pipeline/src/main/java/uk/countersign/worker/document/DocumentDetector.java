package uk.countersign.worker.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.UnreadableFile;

/** Tells what a document is by its content; the ending decides only between kinds of text. */
final class DocumentDetector {

    private static final int HEAD = 65_536;
    private static final Map<String, String> CLAIMS = Map.of(
            "docx", "a Word document",
            "docm", "a Word document",
            "doc", "a Word document",
            "odt", "an OpenDocument text",
            "pdf", "a PDF",
            "rtf", "a rich text document");
    private static final Set<String> TEXT_ENDINGS = Set.of("txt", "md", "markdown", "text", "html", "htm", "eml", "");

    private DocumentDetector() {}

    static DocumentFormat detect(Path file, String name, ReadingLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1);
        String ending = ending(name);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return Containers.zip(file, limits, mismatch(ending));
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Containers.compound(file, mismatch(ending));
        }
        if (start.contains("%PDF-")) {
            return DocumentFormat.PDF;
        }
        if (start.stripLeading().startsWith("{\\rtf")) {
            return DocumentFormat.RTF;
        }
        return text(head, ending);
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static DocumentFormat text(byte[] head, String ending) throws IOException {
        MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(head), new Metadata());
        boolean page = type.getSubtype().equals("html") || type.getSubtype().equals("xhtml+xml");
        if (page && !ending.equals("txt") && !ending.startsWith("m")) {
            return DocumentFormat.HTML;
        }
        boolean textual = type.getType().equals("text") || page || looksLikeText(head);
        if (!textual || CLAIMS.containsKey(ending)) {
            throw mismatch(ending);
        }
        return switch (ending) {
            case "html", "htm" -> DocumentFormat.HTML;
            case "eml" -> DocumentFormat.EML;
            case "md", "markdown" -> DocumentFormat.MARKDOWN;
            case "txt", "text" -> DocumentFormat.TEXT;
            default -> type.toString().equals("message/rfc822") ? DocumentFormat.EML : DocumentFormat.TEXT;
        };
    }

    /** Whatever it is taken for: settings, tables and programs in words are texts too, an encoding may have no mark. */
    private static boolean looksLikeText(byte[] head) {
        String text = PlainText.decode(head);
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                .count();
        return controls * 50 <= text.length() && text.indexOf('\0') < 0;
    }

    /** What to say of a file that is none of what is read. */
    private static UnreadableFile mismatch(String ending) {
        if (CLAIMS.containsKey(ending)) {
            String claim = CLAIMS.getOrDefault(ending, "a document");
            return new UnreadableFile(
                    Problem.NOT_WHAT_IT_SAYS,
                    "This is not really " + claim + ". Open it in the program that made it and save it as a Word"
                            + " document or PDF.");
        }
        boolean claimsText = TEXT_ENDINGS.contains(ending) && !ending.isEmpty();
        return new UnreadableFile(claimsText ? Problem.NOT_WHAT_IT_SAYS : Problem.UNSUPPORTED);
    }
}
