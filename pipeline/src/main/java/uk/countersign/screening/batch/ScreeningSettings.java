package uk.countersign.screening.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drafts are screened.
 *
 * @param atOnce how many drafts one run claims
 * @param chunk how many are written in one transaction
 * @param lease for how long a claim holds without being renewed
 * @param every how often a run starts by itself; one starts at once when something arrives
 */
@ConfigurationProperties("countersign.screening")
public record ScreeningSettings(
        @DefaultValue("50") int atOnce,
        @DefaultValue("10") int chunk,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("30s") Duration every) {}
