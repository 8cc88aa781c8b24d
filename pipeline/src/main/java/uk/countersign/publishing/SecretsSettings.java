package uk.countersign.publishing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key to the accounts' credentials is.
 *
 * @param keyFile beside the data folder, not in it, so that a copy of the data alone opens no account
 */
@ConfigurationProperties("countersign.secrets")
record SecretsSettings(@DefaultValue("data.key") Path keyFile) {}
