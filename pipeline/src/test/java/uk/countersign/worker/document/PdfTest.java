package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.junit.jupiter.api.Test;
import uk.countersign.reading.DocumentReading.Read;
import uk.countersign.reading.Problem;

class PdfTest extends DocumentTestCase {

    @Test
    void onlySeenTextIsTaken() throws IOException {
        Path file = folder.resolve("draft.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            PDOptionalContentGroup off = new PDOptionalContentGroup("off");
            layers.addGroup(off);
            layers.setGroupEnabled(off, false);
            document.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                write(out, "Sports day", 700);
                out.setNonStrokingColor(1f, 1f, 1f);
                write(out, "white", 680);
                out.setNonStrokingColor(0f, 0f, 0f);
                out.setRenderingMode(RenderingMode.NEITHER);
                write(out, "invisible", 660);
                out.setRenderingMode(RenderingMode.FILL);
                write(out, "outside", 5_000);
                out.beginMarkedContent(COSName.OC, off);
                write(out, "layer", 640);
                out.endMarkedContent();
                write(out, "on Friday", 620);
            }
            document.save(file.toFile());
        }

        Read read = read(file);

        assertThat(read.text()).isEqualTo("Sports day on Friday");
        assertThat(read.notes())
                .containsExactly(Note.HIDDEN.sentence(), Note.BLENDED.sentence(), Note.OFF_PAGE.sentence());
    }

    @Test
    void textThatWasCrossedOutOrCoveredWithTheReadersPenIsLeftOut() throws IOException {
        Path file = folder.resolve("marked.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                write(out, "Sports day", 700);
                write(out, "Amelia", 600);
                write(out, "Ben", 500);
            }
            PDAnnotationStrikeout line = new PDAnnotationStrikeout();
            line.setRectangle(new PDRectangle(70, 595, 200, 20));
            line.setQuadPoints(new float[] {70, 615, 270, 615, 70, 595, 270, 595});
            PDAnnotationSquare box = new PDAnnotationSquare();
            box.setRectangle(new PDRectangle(70, 495, 200, 20));
            box.setInteriorColor(new PDColor(new float[] {0}, PDDeviceGray.INSTANCE));
            page.setAnnotations(List.of(line, box));
            document.save(file.toFile());
        }

        assertThat(read(file).text()).isEqualTo("Sports day");
        assertThat(read(file).notes()).containsExactly(Note.STRUCK.sentence());
    }

    @Test
    void passwordIsAskedToBeTakenOff() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = pages(1)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }

        assertUnreadable(file, Problem.PASSWORD);
    }

    @Test
    void moreThanTwentyPagesAreTooLong() throws IOException {
        Path file = folder.resolve("long.pdf");
        try (PDDocument document = pages(21)) {
            document.save(file.toFile());
        }

        assertUnreadable(file, Problem.TOO_LONG);
    }

    @Test
    void pageWithoutTextAsksWhetherItIsAScan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }

        assertUnreadable(file, Problem.NO_TEXT);
    }

    @Test
    void cutOffFileIsDamaged() throws IOException {
        Path file = folder.resolve("whole.pdf");
        try (PDDocument document = pages(2)) {
            document.save(file.toFile());
        }
        byte[] whole = Files.readAllBytes(file);

        assertUnreadable(file("cut.pdf", Arrays.copyOf(whole, whole.length / 8)), Problem.DAMAGED);
    }

    private static PDDocument pages(int count) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 0; i < count; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                write(out, "Page", 700);
            }
        }
        return document;
    }

    private static void write(PDPageContentStream out, String text, int height) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 12);
        out.newLineAtOffset(72, height);
        out.showText(text);
        out.endText();
    }
}
