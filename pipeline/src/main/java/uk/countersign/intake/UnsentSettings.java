package uk.countersign.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Posts that were begun and not sent, {@code countersign.compose}.
 *
 * @param unsentRetention how long they are kept after they were last typed in
 */
@ConfigurationProperties("countersign.compose")
record UnsentSettings(@DefaultValue("30d") Duration unsentRetention) {

    UnsentSettings {
        if (unsentRetention.isNegative() || unsentRetention.isZero()) {
            throw new IllegalArgumentException("countersign.compose.unsent-retention must be longer than nothing");
        }
    }
}
