package uk.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.draft.DraftState;
import uk.countersign.worker.document.OfficeFiles;

/** Whatever is dropped into the folder gets an answer that tells a teacher what to do, and stops nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final String TEXT = "Our Year 4 choir sang at the town hall today.";
    private static final String NAMES = "(?is).*(Amelia|Hughes|Novak|Okafor|refus|withdraw).*";

    private final SharedFolderRig folder = new SharedFolderRig();

    @TempDir
    private Path workshop;

    @AfterAll
    void close() {
        folder.close();
    }

    /** Drops a good draft beside what is there, takes all, and gives the answer to the other. */
    private String answerBeside(String place) {
        var before = folder.answers(place).size();
        var doneBefore = folder.answers("done").size();
        folder.drop("good.txt", TEXT);
        folder.takeAndScreen();
        assertThat(folder.in("inbox")).isEmpty();
        assertThat(folder.in("working")).isEmpty();
        var answers = folder.answers(place);
        assertThat(answers).hasSize(before + (place.equals("done") ? 2 : 1));
        assertThat(folder.answers("done")).hasSize(doneBefore + (place.equals("done") ? 2 : 1));
        var answer = answers.get(place.equals("done") ? answers.size() - 2 : answers.size() - 1);
        assertThat(answer).doesNotMatch(NAMES).contains("http://localhost:8080/drafts/");
        return answer;
    }

    @Test
    void anEmptyFile() {
        folder.drop("a.docx", "");
        assertThat(answerBeside("problem")).contains("This file is empty");
        folder.drop("b.txt", "");
        assertThat(answerBeside("problem")).contains("This file is empty");
    }

    @Test
    void aFileOfTwoHundredMegabytes() throws IOException {
        var file = folder.drop("huge.docx", "");
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(200_000_000);
        }
        assertThat(answerBeside("problem")).contains("larger than 120 MB").contains("Send a smaller copy");
    }

    @Test
    void aProgramThatIsCalledADocument() {
        folder.drop("a.docx", "MZ\u0090\0\3\0\0\0\4\0\0\0".repeat(50).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answerBeside("problem")).contains("not really");
        folder.drop("setup.exe", "MZ\u0090\0\3\0\0\0\4\0\0\0".repeat(50).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answerBeside("problem")).contains("of a kind that we do not know");
    }

    @Test
    void aDamagedDocument() throws IOException {
        var whole = Files.readAllBytes(
                OfficeFiles.docx("<w:p><w:r><w:t>Text</w:t></w:r></w:p>").writeTo(workshop.resolve("whole.docx")));
        folder.drop("cut.docx", Arrays.copyOf(whole, whole.length / 2));
        assertThat(answerBeside("problem")).contains("damaged");
    }

    @Test
    void aDocumentWithAPassword() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
        }
        folder.drop("locked.pdf", bytes.toByteArray());
        assertThat(answerBeside("problem")).contains("password");
    }

    @Test
    void aDocumentThatUnpacksWithoutEnd() throws IOException {
        var bomb = OfficeFiles.docx("<w:p/>");
        for (int i = 0; i < 10; i++) {
            bomb.with("word/media/" + i + ".bin", new byte[30_000_000]);
        }
        folder.drop("bomb.docx", Files.readAllBytes(bomb.writeTo(workshop.resolve("bomb.docx"))));
        assertThat(answerBeside("problem")).contains("long");
    }

    @Test
    void aPictureOfThirtyThousandPixelsSquare() throws IOException {
        folder.drop("match/text.txt", TEXT);
        folder.drop("match/huge.png", pngHeader(30_000, 30_000));
        assertThat(answerBeside("problem")).contains("pictures and files");
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(header.toByteArray());
        var png = new ByteArrayOutputStream();
        out = new DataOutputStream(png);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) sum.getValue());
        out.write(new byte[2_000]);
        return png.toByteArray();
    }

    @Test
    void aFolderWithoutAnyText() throws IOException {
        folder.drop("match/notes.xyz", "what is this");
        assertThat(answerBeside("problem")).contains("There is no text in this draft. Add a Word document");
        Files.createDirectories(folder.mine().resolve("empty"));
        assertThat(answerBeside("problem")).contains("There is no text in this draft.");
    }

    @Test
    void namesInOtherScriptsAndOverSeveralLines() {
        folder.drop("رحلة مدرسية.txt", TEXT);
        assertThat(answerBeside("done")).contains("waits for a second signature");
        folder.drop("two\nlines \u202Egnp.txt", TEXT);
        assertThat(answerBeside("done")).contains("waits for a second signature");
        folder.drop("🎉".repeat(60) + ".txt", TEXT);
        assertThat(answerBeside("done")).contains("waits for a second signature");
    }

    @Test
    void settingsThatCannotBeFollowed() {
        for (var settings : new String[] {
            "channels: [x, myspace]",
            "publish_at: 2020-01-01 08:00",
            "publish_at: 2027-03-28 01:30",
            "publish_at: Amelia Hughes",
            "channels: [x",
            "channels: &a [*a]",
            "publish_at: +999999999-12-31T23:59",
            "publish_at: 9999-12-31 23:59",
            "text: {Amelia: Hughes}"
        }) {
            folder.drop("match/text.txt", TEXT);
            folder.drop("match/post.yaml", settings);
            assertThat(answerBeside("problem"))
                    .as(settings)
                    .contains("Has to be changed:")
                    .contains("category, accounts or time");
        }
        assertThat(folder.drafts()).noneMatch(draft -> draft.state() == DraftState.RECEIVED);
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        var secret = Files.writeString(workshop.resolve("secret.txt"), "The key is under the mat.");
        Files.createSymbolicLink(folder.mine().resolve("link.txt"), secret);
        assertThat(answerBeside("problem")).contains("There is no text in this draft.");
        Files.createSymbolicLink(folder.mine().resolve("linked"), workshop);
        assertThat(answerBeside("problem")).contains("There is no text in this draft.");
        folder.drop("match/text.txt", TEXT);
        Files.createSymbolicLink(folder.mine().resolve("match/inside.txt"), secret);
        assertThat(answerBeside("done")).contains("waits for a second signature");
        assertThat(secret).hasContent("The key is under the mat.");
    }
}
