package uk.countersign.screening.secondreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at start, and in which words. */
class SecondReaderSettingsTest {

    @TempDir
    private Path folder;

    private static SecondReaderSettings at(String address) {
        return new SecondReaderSettings(true, address, "m", "", Duration.ofSeconds(10), 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://reader.example/v1, https://reader.example/v1/chat/completions",
        "https://reader.example, https://reader.example/chat/completions",
        "http://localhost:11434/v1/, http://localhost:11434/v1/chat/completions",
        "http://127.0.0.1:8000, http://127.0.0.1:8000/chat/completions",
        "http://10.1.2.3/v1, http://10.1.2.3/v1/chat/completions",
        "http://172.31.0.9/v1, http://172.31.0.9/v1/chat/completions",
        "http://192.168.7.7/v1, http://192.168.7.7/v1/chat/completions",
        "http://[::1]:80/v1, http://[::1]/v1/chat/completions",
        "http://[fd00::5]/v1, http://[fd00::5]/v1/chat/completions"
    })
    void encryptedOrNearIsTaken(String address, String asked) {
        assertThat(at(address).address()).isEqualTo(address);
        assertThat(ReaderAddress.of(address).url()).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://reader.example/v1",
                "http://127.0.0.1.example/v1",
                "http://localhost.example/v1",
                "http://8.8.8.8/v1",
                "http://172.32.0.1/v1",
                "http://169.254.169.254/v1",
                "http://[2001:db8::1]/v1",
                "http://school-server/v1",
                "ftp://127.0.0.1/v1",
                "reader.example",
                ""
            })
    void whatOthersCarryUnencryptedIsRefused(String address) {
        assertThatThrownBy(() -> at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("countersign.screening.second-reader.address ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:secret@reader.example",
                "https://reader.example?key=secret",
                "https://r.example#secret"
            })
    void aKeyInTheAddressIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> at(address)).hasMessageContaining("key-file").hasMessageNotContaining("secret");
    }

    @Test
    void limitsThatMakeNoSenseAreRefusedAndNothingMattersWhileItIsOff() {
        var ten = Duration.ofSeconds(10);
        var near = "http://127.0.0.1";
        assertThatThrownBy(() -> new SecondReaderSettings(true, near, " ", "", ten, 1, 1))
                .hasMessageContaining("second-reader.model");
        assertThatThrownBy(() -> new SecondReaderSettings(true, near, "m", "", Duration.ZERO, 1, 1))
                .hasMessageContaining("second-reader.timeout");
        assertThatThrownBy(() -> new SecondReaderSettings(true, near, "m", "", Duration.ofHours(1), 1, 1))
                .hasMessageContaining("second-reader.timeout");
        assertThatThrownBy(() -> new SecondReaderSettings(true, near, "m", "", ten, 0, 1))
                .hasMessageContaining("second-reader.texts-a-day");
        assertThatThrownBy(() -> new SecondReaderSettings(true, near, "m", "", ten, 1, 0))
                .hasMessageContaining("second-reader.characters-a-day");
        assertThat(new SecondReaderSettings(false, "http://8.8.8.8", "", "", Duration.ZERO, 0, 0).enabled())
                .isFalse();
    }

    @Test
    void aKeyFileMustHoldOneKeyAndIsNeverQuoted() throws IOException {
        assertThat(ReaderKey.in("")).isEmpty();
        assertThat(ReaderKey.in(
                        Files.writeString(folder.resolve("good"), " sk-1 \n").toString()))
                .hasValueSatisfying(key -> {
                    assertThat(key.header()).isEqualTo("Bearer sk-1");
                    assertThat(key.toString()).doesNotContain("sk-1");
                });
        for (var wrong : new String[] {"", "  \n", "sk-1\nsk-2", "sk-1 sk-2", "sk-ü"}) {
            var file = Files.writeString(folder.resolve("wrong"), wrong).toString();
            assertThatThrownBy(() -> ReaderKey.in(file))
                    .hasMessageContaining("key-file")
                    .hasMessageNotContaining("sk-");
        }
        assertThatThrownBy(() -> ReaderKey.in(folder.resolve("none").toString()))
                .hasMessageContaining("key-file");
    }
}
