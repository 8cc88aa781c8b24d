package uk.countersign.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The shared folder, {@code countersign.intake}.
 *
 * @param data the folder of all that is kept, {@code countersign.data}
 */
@ConfigurationProperties("countersign")
public record IntakeSettings(
        @DefaultValue("data") Path data, @DefaultValue Shared intake) {

    /**
     * How the shared folder is looked at.
     *
     * @param folder holds {@code inbox}, {@code done} and {@code problem}; empty means {@code shared} in the data folder
     * @param stableFor how long a draft must not have changed before it is taken
     * @param poll how often the folder is looked at
     */
    public record Shared(
            @DefaultValue("") String folder,
            @DefaultValue("5s") Duration stableFor,
            @DefaultValue("2s") Duration poll) {}

    /** Where the shared folder is. */
    public Path folder() {
        return intake.folder().isBlank() ? data.resolve("shared") : Path.of(intake.folder());
    }

    Duration stableFor() {
        return intake.stableFor();
    }

    Duration poll() {
        return intake.poll();
    }
}
