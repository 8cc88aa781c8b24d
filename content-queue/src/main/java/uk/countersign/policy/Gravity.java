package uk.countersign.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.draft.Severity;

/** How gravely a rule is taken, gravest first: as grave as its findings, or not at all. */
public enum Gravity {
    BLOCK,
    CONFIRM,
    FIX,
    WARN,
    INFO,
    /** The rule finds nothing. */
    OFF;

    /** As packs and pages write it, for example {@code block}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gravity of that id, if there is one. */
    public static Optional<Gravity> of(String id) {
        return Arrays.stream(values())
                .filter(gravity -> gravity.id().equals(id))
                .findFirst();
    }

    /** All ids, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(Gravity::id).collect(Collectors.joining(", "));
    }

    /** How grave its findings are; nothing when there are none. */
    public Optional<Severity> severity() {
        return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    public boolean stricterThan(Gravity other) {
        return compareTo(other) < 0;
    }

    /** The stricter of the two. */
    public Gravity orStricter(Gravity other) {
        return other.stricterThan(this) ? other : this;
    }
}
