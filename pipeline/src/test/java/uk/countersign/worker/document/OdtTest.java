package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.countersign.reading.DocumentReading.Read;
import uk.countersign.reading.Problem;

class OdtTest extends DocumentTestCase {

    private static final String STYLES =
            "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
                    + "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"
                    + "<style:style style:name=\"T3\" style:family=\"text\"><style:text-properties fo:color=\"#ffffff\" fo:background-color=\"#002060\"/></style:style>"
                    + "<style:style style:name=\"T4\" style:family=\"text\" style:parent-style-name=\"T1\"/>"
                    + "<style:style style:name=\"T5\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
                    + "<style:style style:name=\"T6\" style:family=\"text\"><style:text-properties fo:color=\"#000000\" fo:background-color=\"#000000\"/></style:style>"
                    + "<style:style style:name=\"G1\" style:family=\"graphic\"><style:graphic-properties fo:clip=\"rect(0cm, 1.2cm, 0cm, 0cm)\"/></style:style>";

    private Read readOdt(String body) {
        return read(OfficeFiles.odt(STYLES, body).writeTo(folder.resolve("draft.odt")));
    }

    @Test
    void paragraphsListsAndTablesBecomeLines() {
        Read read = readOdt(
                "<text:h>Sports  day</text:h><text:p>Well<text:s text:c=\"2\"/>done<text:line-break/>all</text:p>"
                        + "<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>");

        assertThat(read.text()).isEqualTo("Sports day\nWell  done\nall\none\ntwo\na\tb");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void deletionsCommentsAndFootnotesAreLeftOutAndSaid() {
        Read read = readOdt(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Amelia</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes><text:p>A <text:change-start/>pupil<text:change-end/> won"
                        + "<office:annotation><dc:creator>Head</dc:creator><text:p>Amelia?</text:p></office:annotation>"
                        + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Amelia</text:p></text:note-body></text:note>.</text:p>");

        assertThat(read.text()).isEqualTo("A pupil won.");
        assertThat(read.notes())
                .containsExactly(Note.DELETIONS.sentence(), Note.COMMENTS.sentence(), Note.FOOTNOTES.sentence());
    }

    @Test
    void hiddenAndWhiteTextIsLeftOut() {
        Read read = readOdt(
                "<text:p>a<text:span text:style-name=\"T1\">hidden</text:span><text:span text:style-name=\"T4\">hidden</text:span>"
                        + "<text:span text:style-name=\"T2\">white</text:span><text:span text:style-name=\"T3\">b</text:span></text:p>"
                        + "<text:section text:display=\"none\"><text:p>hidden</text:p></text:section>"
                        + "<text:p>hidden<text:hidden-paragraph text:is-hidden=\"true\"/>hidden</text:p><text:p>c</text:p>");

        assertThat(read.text()).isEqualTo("ab\n\nc");
        assertThat(read.notes()).containsExactly(Note.HIDDEN.sentence(), Note.BLENDED.sentence());
    }

    @Test
    void crossedOutAndBlackedOutTextIsLeftOut() {
        Read read = readOdt("<text:p>a<text:span text:style-name=\"T5\">Amelia</text:span>"
                + "<text:span text:style-name=\"T6\">Ben</text:span>b</text:p>");

        assertThat(read.text()).isEqualTo("ab");
        assertThat(read.notes()).containsExactly(Note.STRUCK.sentence(), Note.BLENDED.sentence());
    }

    @Test
    void picturesComeWithTheirDescriptionsAndCroppedOnesAreLeftOut() {
        String frame =
                "<text:p><draw:frame draw:style-name=\"%s\"><draw:image xlink:href=\"Pictures/a.png\"/><svg:title>Tree</svg:title>"
                        + "<svg:desc>A tree</svg:desc></draw:frame></text:p>";
        Read read = read(OfficeFiles.odt(STYLES, frame.formatted("G9") + "<text:p>Text</text:p>")
                .with("Pictures/a.png", TestPictures.png(4, 4))
                .writeTo(folder.resolve("picture.odt")));
        Read cropped = read(OfficeFiles.odt(STYLES, frame.formatted("G1") + "<text:p>Text</text:p>")
                .with("Pictures/a.png", TestPictures.png(4, 4))
                .writeTo(folder.resolve("cropped.odt")));

        assertThat(read.text()).isEqualTo("Text");
        assertThat(read.pictures())
                .singleElement()
                .satisfies(p -> assertThat(p.altText()).isEqualTo("A tree"));
        assertThat(cropped.pictures()).isEmpty();
        assertThat(cropped.notes()).containsExactly(Note.CROPPED.sentence());
    }

    @Test
    void textBoxIsTakenAfterItsParagraph() {
        Read read = readOdt(
                "<text:p>Before <draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame>after</text:p>");

        assertThat(read.text()).isEqualTo("Before after\nIn the box");
    }

    @Test
    void encryptedFileAsksForACopyWithoutPassword() {
        assertUnreadable(
                OfficeFiles.odt("", "<text:p>x</text:p>")
                        .with("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")
                        .writeTo(folder.resolve("locked.odt")),
                Problem.PASSWORD);
    }
}
