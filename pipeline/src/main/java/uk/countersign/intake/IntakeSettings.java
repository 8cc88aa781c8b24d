package uk.countersign.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shared folder.
 *
 * @param folder holds {@code inbox}, {@code done} and {@code problem}
 * @param stableFor how long a draft must not have changed before it is taken
 * @param poll how often the folder is looked at
 */
@ConfigurationProperties("countersign.intake")
public record IntakeSettings(
        @DefaultValue("data/shared") Path folder,
        @DefaultValue("5s") Duration stableFor,
        @DefaultValue("2s") Duration poll) {}
