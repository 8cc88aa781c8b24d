package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import uk.countersign.reading.Problem;

class BadDocumentsTest extends DocumentTestCase {

    private static final byte[] PROGRAM =
            "MZ\u0090\0\3\0\0\0\4\0\0\0".repeat(50).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    @Test
    void emptyFileIsSaidToBeEmpty() {
        assertUnreadable(file("a.docx", ""), Problem.EMPTY);
    }

    @Test
    void hugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("huge.docx");
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(200_000_000);
        }

        assertUnreadable(file, Problem.TOO_LARGE);
    }

    @Test
    void renamedProgramIsNoDocument() {
        assertUnreadable(file("a.docx", PROGRAM), Problem.NOT_WHAT_IT_SAYS);
        assertUnreadable(file("a.txt", PROGRAM), Problem.NOT_WHAT_IT_SAYS);
        assertUnreadable(file("a.pdf", "only text"), Problem.NOT_WHAT_IT_SAYS);
        assertUnreadable(file("a.bin", PROGRAM), Problem.UNSUPPORTED);
    }

    @Test
    void misnamedDocumentIsReadAsWhatItIsAndThatIsSaid() {
        var read = read(file("a.doc", "{\\rtf1\\ansi\\pard Sports day\\par}"));

        assertThat(read.text()).isEqualTo("Sports day");
        assertThat(read.notes()).containsExactly(Note.OTHER_ENDING.sentence());
    }

    @Test
    void otherZipNamedLikeADocumentIsNoDocument() {
        OfficeFiles zip = OfficeFiles.docx("").with("[Content_Types].xml", "<Types>spreadsheetml.sheet.main</Types>");

        assertUnreadable(zip.writeTo(folder.resolve("a.docx")), Problem.NOT_WHAT_IT_SAYS);
        assertUnreadable(zip.writeTo(folder.resolve("a.xlsx")), Problem.UNSUPPORTED);
    }

    @Test
    void cutOffOrBrokenWordFileIsDamaged() throws IOException {
        Path whole = OfficeFiles.docx("<w:p><w:r><w:t>Text</w:t></w:r></w:p>").writeTo(folder.resolve("whole.docx"));
        byte[] bytes = Files.readAllBytes(whole);

        assertUnreadable(file("cut.docx", Arrays.copyOf(bytes, bytes.length / 2)), Problem.DAMAGED);
        assertUnreadable(OfficeFiles.docx("<w:p></w:q>").writeTo(folder.resolve("broken.docx")), Problem.DAMAGED);
    }

    @Test
    void encryptedWordFileAsksForACopyWithoutPassword() throws IOException {
        Path file = folder.resolve("locked.docx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[100]), "EncryptedPackage");
            try (var out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertUnreadable(file, Problem.PASSWORD);
    }

    @Test
    void zipBombIsRefused() {
        OfficeFiles bomb = OfficeFiles.docx("<w:p/>");
        for (int i = 0; i < 10; i++) {
            bomb.with("word/media/" + i + ".bin", new byte[30_000_000]);
        }

        assertUnreadable(bomb.writeTo(folder.resolve("bomb.docx")), Problem.TOO_LONG);
    }

    @Test
    void zipOfVeryManyPartsIsRefused() {
        OfficeFiles bomb = OfficeFiles.docx("<w:p/>");
        for (int i = 0; i < 6_000; i++) {
            bomb.with("word/" + i, "");
        }

        assertUnreadable(bomb.writeTo(folder.resolve("parts.docx")), Problem.TOO_LONG);
    }

    @Test
    void nestingBeyondReasonIsTooComplicated() {
        assertUnreadable(nested(5_000).writeTo(folder.resolve("deep.docx")), Problem.TOO_LONG);

        assertThat(read(nested(50).writeTo(folder.resolve("odd.docx"))).text()).isEqualTo("deep");
    }

    @Test
    void textMadeToSlowThePatternsDownIsReadAllTheSame() {
        assertThat(read(file("a.md", "[".repeat(90_000))).text()).hasSize(90_000);
        assertThat(read(file("b.md", "# " + "#".repeat(90_000) + "a")).text()).endsWith("a");
        assertThat(read(file("c.txt", "a" + " ".repeat(90_000) + "b")).text()).hasSize(90_002);
    }

    private static OfficeFiles nested(int times) {
        return OfficeFiles.docx("<w:tbl><w:tr><w:tc>".repeat(times) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>".repeat(times));
    }
}
