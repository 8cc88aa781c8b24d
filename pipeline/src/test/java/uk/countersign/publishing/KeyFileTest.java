package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.testing.SettableClock;

/** The keys, and what is sealed and signed with them. */
class KeyFileTest {

    private static final String SHA256 = "ab".repeat(32);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys/record.key");
    }

    @Test
    void isMadeOnceForItsOwnerAlone() throws Exception {
        var sealed = new Vault(KeyFile.open(file(), true)).encrypt("s", "x", Map.of("access_token", "secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("keys").toFile().list()).containsExactly("record.key");
        var again = new Vault(KeyFile.open(file(), false));
        assertThat(again.decrypt("s", "x", sealed)).containsEntry("access_token", "secret");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void isNeverMadeWhereOthersMayHaveOne() {
        assertThatThrownBy(() -> KeyFile.open(file(), false)).hasMessageContaining("countersign.secrets.key-file");
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsNoKeyFileIsLeftAndSaidToBeNone() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "");
        assertThatThrownBy(() -> KeyFile.open(file(), true)).hasMessageContaining("not a key file");
        assertThat(file()).isEmptyFile();
    }

    @Test
    void whatIsSealedForOneAccountOpensNoOther() throws Exception {
        var vault = new Vault(KeyFile.open(file(), true));
        var sealed = vault.encrypt("s", "x", Map.of("access_token", "secret"));
        assertThatThrownBy(() -> vault.decrypt("s", "facebook", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.decrypt("t", "x", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAddressOfAPictureIsGoodForAWhileAndForThatPictureOnly() throws Exception {
        var clock = new SettableClock();
        var addresses = new PublicAddresses(KeyFile.open(file(), true), "https://countersign.example", clock);
        var parts = addresses.of(SHA256, "image/jpeg").getPath().split("/");
        var until = Long.parseLong(parts[3]);
        var signature = parts[4].replace(".jpg", "");
        assertThat(addresses.isGood(SHA256, until, signature)).isTrue();
        assertThat(addresses.isGood("cd".repeat(32), until, signature)).isFalse();
        assertThat(addresses.isGood(SHA256, until + 60, signature)).isFalse();
        assertThat(addresses.isGood(SHA256, until, "")).isFalse();
        assertThat(addresses.isGood(SHA256, until, "no hex")).isFalse();
        assertThat(addresses.isGood(SHA256, until, signature.replace(signature.charAt(12), '0') + "00"))
                .isFalse();
        clock.advance(Duration.ofMinutes(31));
        assertThat(addresses.isGood(SHA256, until, signature)).isFalse();
    }
}
