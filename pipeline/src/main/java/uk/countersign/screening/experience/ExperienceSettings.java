package uk.countersign.screening.experience;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of approvers' decisions.
 *
 * @param examplesRetention for how long a text without names is kept to learn from
 */
@ConfigurationProperties("countersign.screening")
public record ExperienceSettings(@DefaultValue("365d") Duration examplesRetention) {

    /** @throws IllegalArgumentException if it is shorter than a day */
    public ExperienceSettings {
        if (examplesRetention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("countersign.screening.examples-retention must be at least 1d");
        }
    }
}
