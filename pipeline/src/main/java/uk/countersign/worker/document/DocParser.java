package uk.countersign.worker.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Word documents of the nineties. Headers, footnotes and comments stand in ranges of their own and are not walked. */
final class DocParser implements DocumentParser {

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        File source = file.toFile();
        try (POIFSFileSystem files = new POIFSFileSystem(source, true)) {
            return read(files, extraction);
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableFile(Problem.PASSWORD);
        }
    }

    private static String read(POIFSFileSystem files, Extraction extraction) throws IOException {
        try (HWPFDocument document = new HWPFDocument(files)) {
            SummaryInformation summary = document.getSummaryInformation();
            if (summary != null) {
                extraction.property("creator", summary.getAuthor());
                extraction.property("title", summary.getTitle());
            }
            if (document.getPicturesTable() != null
                    && !document.getPicturesTable().getAllPictures().isEmpty()) {
                extraction.note(Note.PICTURES_NOT_TAKEN);
            }
            DocText text = new DocText(extraction);
            walk(document.getRange(), text);
            if (document.getMainTextboxRange() != null) {
                walk(document.getMainTextboxRange(), text);
            }
            return text.finish();
        } catch (OldWordFileFormatException older) {
            return readOlder(files);
        }
    }

    private static String readOlder(POIFSFileSystem files) throws IOException {
        try (Word6Extractor extractor = new Word6Extractor(new HWPFOldDocument(files))) {
            return extractor.getText();
        }
    }

    private static void walk(Range range, DocText text) {
        for (int p = 0; p < range.numParagraphs(); p++) {
            Paragraph paragraph = range.getParagraph(p);
            for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
                CharacterRun run = paragraph.getCharacterRun(r);
                text.run(run);
            }
            text.endParagraph(paragraph.isInTable(), paragraph.isTableRowEnd());
        }
    }
}
