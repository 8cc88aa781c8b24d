package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.countersign.reading.DocumentReading.Read;
import uk.countersign.reading.Problem;

class DocxTest extends DocumentTestCase {

    @Test
    void paragraphsBecomeLines() {
        Read read = readDocx(
                "<w:p><w:r><w:t>Sports day</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">Well </w:t></w:r><w:r><w:t>done</w:t><w:br/><w:t>all</w:t></w:r></w:p>");

        assertThat(read.text()).isEqualTo("Sports day\nWell done\nall");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void deletedAndMovedAwayTextIsLeftOutAndInsertedTextTaken() {
        Read read = readDocx("<w:p><w:del><w:r><w:delText>Amelia</w:delText><w:t>Amelia</w:t></w:r></w:del>"
                + "<w:ins><w:r><w:t>A pupil</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> won.</w:t></w:r></w:p>"
                + "<w:p><w:moveFrom><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p>"
                + "<w:p><w:moveTo><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>");

        assertThat(read.text()).isEqualTo("A pupil won.\n\nMoved.");
        assertThat(read.notes()).containsExactly(Note.DELETIONS.sentence());
    }

    @Test
    void deletionInsideOfAnInsertionIsLeftOut() {
        Read read = readDocx(
                "<w:p><w:ins><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:t>Gone</w:t></w:r></w:del></w:ins></w:p>");

        assertThat(read.text()).isEqualTo("Kept");
    }

    @Test
    void deletedEndOfAParagraphJoinsItToTheNext() {
        Read read = readDocx(
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>line</w:t></w:r></w:p>");

        assertThat(read.text()).isEqualTo("One line");
    }

    @Test
    void deletedRowsAndCellsAreLeftOut() {
        String cell = "<w:tc>%s<w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        Read read = readDocx("<w:tbl><w:tr>" + cell.formatted("", "Monday") + cell.formatted("", "Tennis") + "</w:tr>"
                + "<w:tr><w:trPr><w:del/></w:trPr>" + cell.formatted("", "Amelia") + "</w:tr>"
                + "<w:tr>" + cell.formatted("", "Friday")
                + cell.formatted("<w:tcPr><w:cellDel/></w:tcPr>", "Ben") + "</w:tr></w:tbl><w:p/>");

        assertThat(read.text()).isEqualTo("Monday\tTennis\nFriday");
    }

    @Test
    void hiddenTextIsLeftOutHoweverItIsHidden() {
        String styles =
                "<w:styles xmlns:w=\"w\"><w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"H2\"><w:basedOn w:val=\"H\"/></w:style></w:styles>";
        Path file = OfficeFiles.docx(
                        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>direct</w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"H2\"/></w:rPr><w:t>style</w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"H2\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>shown</w:t></w:r></w:p>")
                .with("word/styles.xml", styles)
                .writeTo(folder.resolve("hidden.docx"));

        assertThat(read(file).text()).isEqualTo("shown");
        assertThat(read(file).notes()).containsExactly(Note.HIDDEN.sentence());
    }

    @Test
    void whiteTextIsLeftOutUnlessItStandsOnAColour() {
        String white = "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/>%s</w:rPr><w:t>%s</w:t></w:r>";
        Read read = readDocx(
                "<w:p>" + white.formatted("", "unseen") + white.formatted("<w:highlight w:val=\"blue\"/>", "seen")
                        + "</w:p><w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:tcPr><w:p>"
                        + white.formatted("", "banner") + "</w:p></w:tc></w:tr></w:tbl>");

        assertThat(read.text()).isEqualTo("seen\nbanner");
        assertThat(read.notes()).containsExactly(Note.BLENDED.sentence());
    }

    @Test
    void crossedOutAndBlackedOutTextIsLeftOut() {
        String run = "<w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r>";
        Read read = readDocx("<w:p>" + run.formatted("<w:strike/>", "Amelia")
                + run.formatted("<w:highlight w:val=\"black\"/>", "Ben")
                + run.formatted("<w:color w:val=\"000000\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>", "Cara")
                + run.formatted("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", "seen")
                + run.formatted("<w:strike w:val=\"false\"/><w:highlight w:val=\"yellow\"/>", "too") + "</w:p>");

        assertThat(read.text()).isEqualTo("seentoo");
        assertThat(read.notes()).containsExactly(Note.STRUCK.sentence(), Note.BLENDED.sentence());
    }

    @Test
    void whiteTextInAColouredTextBoxIsSeen() {
        String box =
                "<w:p><w:r><w:drawing><wps:wsp><wps:spPr><a:solidFill>%s</a:solidFill></wps:spPr><wps:txbx><w:txbxContent>"
                        + "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>%s</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
                        + "</w:drawing></w:r></w:p>";
        Read read = readDocx(box.formatted("<a:srgbClr val=\"002060\"/>", "seen")
                + box.formatted("<a:schemeClr val=\"bg1\"/>", "unseen"));

        assertThat(read.text()).isEqualTo("seen");
    }

    @Test
    void commentsFootnotesAndMarginsAreNeverRead() {
        Path file = OfficeFiles.docx("<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                        + "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
                .with("word/comments.xml", "<w:comments xmlns:w=\"w\"><w:t>Amelia?</w:t></w:comments>")
                .with("word/footnotes.xml", "<w:footnotes xmlns:w=\"w\"><w:t>Amelia</w:t></w:footnotes>")
                .with("word/header1.xml", "<w:hdr xmlns:w=\"w\"><w:t>Amelia</w:t></w:hdr>")
                .writeTo(folder.resolve("notes.docx"));

        assertThat(read(file).text()).isEqualTo("Text");
        assertThat(read(file).notes()).containsExactly(Note.COMMENTS.sentence(), Note.FOOTNOTES.sentence());
    }

    @Test
    void fieldCodesAndPlaceholdersAreNotText() {
        Read read =
                readDocx("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>"
                        + "<w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>result</w:t></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                        + "<w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>");

        assertThat(read.text()).isEqualTo("result");
    }

    @Test
    void textBoxIsTakenOnceAfterItsParagraph() {
        String box = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>";
        Read read = readDocx(
                "<w:p><w:r><w:t xml:space=\"preserve\">Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:wsp>"
                        + "<wps:txbx>" + box + "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p><w:p><w:r><w:t>Next</w:t></w:r></w:p>");

        assertThat(read.text()).isEqualTo("Before after\nIn the box\nNext");
    }

    @Test
    void picturesComeWithTheirDescriptions() {
        String picture =
                "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Children planting trees\"/>"
                        + "<a:graphic><pic:pic><pic:blipFill><a:blip r:embed=\"rId7\"/>%s</pic:blipFill></pic:pic></a:graphic>"
                        + "</wp:inline></w:drawing></w:r></w:p>";
        OfficeFiles file = OfficeFiles.docx(picture.formatted("<a:srcRect/>"))
                .withRelationship("rId7", "media/image1.png")
                .with("word/media/image1.png", TestPictures.png(40, 30));

        Read read = read(file.writeTo(folder.resolve("picture.docx")));

        assertThat(read.pictures()).singleElement().satisfies(found -> {
            assertThat(found.altText()).isEqualTo("Children planting trees");
            assertThat(found.suggestedName()).isEqualTo("image1.png");
            assertThat(found.file()).hasBinaryContent(TestPictures.png(40, 30));
        });
    }

    @Test
    void croppedPictureIsLeftOutBecauseItStillHoldsTheWhole() {
        OfficeFiles file = OfficeFiles.docx(
                        "<w:p><w:r><w:t>Text</w:t><w:drawing><pic:pic><pic:blipFill><a:blip r:embed=\"rId7\"/>"
                                + "<a:srcRect l=\"25000\"/></pic:blipFill></pic:pic></w:drawing></w:r></w:p>")
                .withRelationship("rId7", "media/image1.png")
                .with("word/media/image1.png", TestPictures.png(40, 30));

        Read read = read(file.writeTo(folder.resolve("cropped.docx")));

        assertThat(read.pictures()).isEmpty();
        assertThat(read.notes()).containsExactly(Note.CROPPED.sentence());
    }

    @Test
    void relationshipCannotPointOutOfTheFile() {
        OfficeFiles file = OfficeFiles.docx(
                        "<w:p><w:r><w:t>Text</w:t><w:drawing><pic:pic><a:blip r:embed=\"rId7\"/></pic:pic></w:drawing></w:r></w:p>")
                .withRelationship("rId7", "../../../../etc/passwd");

        assertThat(read(file.writeTo(folder.resolve("outside.docx"))).pictures())
                .isEmpty();
    }

    @Test
    void externalEntitiesAreNotResolved() {
        Path secret = file("secret.txt", "secret");
        Path file = OfficeFiles.docx("")
                .with(
                        "word/document.xml",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><d><p><t>a&e;b</t></p></d>")
                .writeTo(folder.resolve("entity.docx"));

        assertThat(reading(file).toString()).doesNotContain("secret");
    }

    @Test
    void addressBehindLinkedWordsIsSaidToBeLeftOut() {
        String link = "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>%s</w:t></w:r></w:hyperlink></w:p>";

        assertThat(readDocx(link.formatted("Sign up")).notes()).containsExactly(Note.LINKS.sentence());
        assertThat(readDocx(link.formatted("school.example/signup")).notes()).isEmpty();
    }

    @Test
    void macrosAreRefused() {
        assertUnreadable(
                OfficeFiles.docx("<w:p/>").with("word/vbaProject.bin", "x").writeTo(folder.resolve("macros.docm")),
                Problem.MACROS);
    }
}
