package uk.countersign.worker.document;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** PDF files: the pages are counted first, then only text that is seen on them is taken. */
final class PdfParser implements DocumentParser {

    private static final Pattern WRAPPED =
            Pattern.compile("(?<![.!?:;,\\s])[ \\t]*\\n(?=\\p{Ll})|(?<=,)[ \\t]*\\n(?=\\p{L})");
    private static final int TAIL = 2_048;

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            if (pages > extraction.limits().pages()) {
                throw new UnreadableFile(
                        Problem.TOO_LONG,
                        "This PDF has " + pages + " pages, which is too long for a post. Send only the part that is to"
                                + " be published.");
            }
            properties(document.getDocumentInformation(), extraction);
            SeenText seen = new SeenText(extraction);
            String text = seen.getText(document);
            if (text.isBlank()) {
                throw new UnreadableFile(isWhole(file) && pages > 0 ? Problem.NO_TEXT : Problem.DAMAGED);
            }
            return WRAPPED.matcher(text).replaceAll(" ");
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Problem.PASSWORD);
        }
    }

    private static void properties(PDDocumentInformation information, Extraction extraction) {
        extraction.property("creator", information.getAuthor());
        extraction.property("title", information.getTitle());
    }

    /** A file that was cut off still opens, with no text and no complaint. */
    private static boolean isWhole(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL));
            byte[] tail = new byte[(int) (in.length() - in.getFilePointer())];
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
