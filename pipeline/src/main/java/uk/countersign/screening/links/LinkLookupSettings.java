package uk.countersign.screening.links;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether links of drafts are opened once, to see that they lead anywhere.
 *
 * @param timeout for one link
 */
@ConfigurationProperties("countersign.screening.link-lookup")
record LinkLookupSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("3s") Duration timeout) {

    private static final String SETTING = "countersign.screening.link-lookup.timeout";
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException if a link could take for ever */
    LinkLookupSettings {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(SETTING + " must be longer than nothing and at most 10s");
        }
    }
}
