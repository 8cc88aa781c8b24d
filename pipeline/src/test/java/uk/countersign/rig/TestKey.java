package uk.countersign.rig;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** A key file, made anew for each run of the tests: with a server database the program makes none by itself. */
final class TestKey {

    private TestKey() {}

    static Path file() throws IOException {
        try {
            AeadConfig.register();
            MacConfig.register();
            var file = Files.createTempFile("countersign-test", ".key");
            return Files.write(
                    file,
                    List.of(
                            line(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                            line(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replaceAll("\\s+", "");
    }
}
