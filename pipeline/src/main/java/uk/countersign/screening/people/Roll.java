package uk.countersign.screening.people;

import java.time.Duration;
import java.util.Optional;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;

/** Whether the register can be relied on. */
final class Roll {

    private static final String USUAL_AGE = "120";

    private Roll() {}

    /** Why it cannot, in words that open a message; empty if it can. */
    static Optional<String> doubt(Reading reading, Ruling rule) {
        var updated = reading.context().register().rollUpdatedAt();
        if (updated.isEmpty()) {
            return Optional.of("There is no roll of pupils yet, so nobody can be looked up.");
        }
        long days = Duration.between(updated.get(), reading.context().now()).toDays();
        return days > Long.parseLong(rule.setting("roll-max-age-days", USUAL_AGE))
                ? Optional.of("The roll of pupils was last brought up to date " + days + " days ago.")
                : Optional.empty();
    }
}
