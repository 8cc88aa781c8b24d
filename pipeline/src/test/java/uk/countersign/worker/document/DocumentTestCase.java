package uk.countersign.worker.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;

/** Reads files that a test has made. */
abstract class DocumentTestCase {

    @TempDir
    Path folder;

    DocumentReading reading(Path file) {
        return Documents.read(file, file.getFileName().toString(), folder, ReadingLimits.defaults());
    }

    DocumentReading.Read read(Path file) {
        DocumentReading reading = reading(file);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return (DocumentReading.Read) reading;
    }

    void assertUnreadable(Path file, Problem problem) {
        assertThat(reading(file)).isInstanceOfSatisfying(DocumentReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.problem()).isEqualTo(problem);
            assertThat(unreadable.message()).isNotBlank();
        });
    }

    DocumentReading.Read readDocx(String body) {
        return read(OfficeFiles.docx(body).writeTo(folder.resolve("draft.docx")));
    }

    Path file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    Path file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
