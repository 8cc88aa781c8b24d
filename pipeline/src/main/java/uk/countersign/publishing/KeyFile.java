package uk.countersign.publishing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;

/**
 * The file that holds this installation's keys, one a line: for credentials, and for signed addresses. Only its owner
 * may read it.
 */
record KeyFile(KeysetHandle credentials, KeysetHandle addresses) {

    /** Opens the file, or makes it where that is allowed. */
    static KeyFile open(Path path, boolean mayBeMade) {
        try {
            AeadConfig.register();
            MacConfig.register();
            if (!Files.exists(path)) {
                if (!mayBeMade) {
                    throw new IllegalStateException("There is no key file at " + path
                            + ". Name the one that this database was made with as countersign.secrets.key-file.");
                }
                make(path);
            }
            var lines = Files.readAllLines(path);
            return new KeyFile(parse(lines.get(0)), parse(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read or made: " + path, e);
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("This is not a key file of this program: " + path, e);
        }
    }

    private static void make(Path path) throws IOException, GeneralSecurityException {
        var lines = List.of(
                serialize(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                serialize(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG)));
        var folder = Files.createDirectories(
                Objects.requireNonNull(path.toAbsolutePath().getParent()));
        var arriving = Files.createTempFile(folder, ".key", "", ownerOnly());
        try {
            Files.write(arriving, lines, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            // Whole or not at all, and never over one that is there: of two starts at once the first one's is used.
            Files.move(arriving, path);
        } catch (FileAlreadyExistsException madeByAnother) {
            Files.delete(arriving);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String serialize(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replaceAll("\\s+", "");
    }

    private static KeysetHandle parse(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }

    @Override
    public String toString() {
        return "KeyFile";
    }
}
