package uk.countersign.publishing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key to the accounts' credentials is, {@code countersign.secrets}.
 *
 * @param data the folder of all that is kept, {@code countersign.data}
 */
@ConfigurationProperties("countersign")
record SecretsSettings(
        @DefaultValue("data") Path data, @DefaultValue Secrets secrets) {

    /**
     * The secrets.
     *
     * @param keyFile empty means beside the data folder; never in it, so that a copy of the data alone opens no account
     */
    record Secrets(@DefaultValue("") String keyFile) {}

    Path keyFile() {
        return secrets.keyFile().isBlank()
                ? Path.of(data.toAbsolutePath().normalize() + ".key")
                : Path.of(secrets.keyFile());
    }
}
