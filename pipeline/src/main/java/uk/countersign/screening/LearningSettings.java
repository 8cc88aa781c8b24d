package uk.countersign.screening;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on another severity, or an entry among the school's own details, is proposed.
 *
 * @param days how far back is looked
 * @param milderRaised in at least so many drafts a rule found something
 * @param milderPercent and so many per cent of them were signed in spite of it: a milder severity
 * @param stricterRaised in at least so many drafts a rule warned
 * @param stricterPercent and so many per cent of them were returned or rejected: a stricter one
 * @param sameWords in so many signed drafts the same words were found: an entry of the school's own
 */
@ConfigurationProperties("countersign.learning")
public record LearningSettings(
        @DefaultValue("90") int days,
        @DefaultValue("10") int milderRaised,
        @DefaultValue("90") int milderPercent,
        @DefaultValue("5") int stricterRaised,
        @DefaultValue("60") int stricterPercent,
        @DefaultValue("5") int sameWords) {

    /** @throws IllegalArgumentException if a number makes no sense, saying which */
    public LearningSettings {
        atLeastOne("days", days);
        atLeastOne("milder-raised", milderRaised);
        atLeastOne("stricter-raised", stricterRaised);
        atLeastOne("same-words", sameWords);
        percent("milder-percent", milderPercent);
        percent("stricter-percent", stricterPercent);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("countersign.learning." + name + " must be at least 1");
        }
    }

    private static void percent(String name, int value) {
        if (value < 1 || value > 100) {
            throw new IllegalArgumentException("countersign.learning." + name + " must be from 1 to 100");
        }
    }
}
