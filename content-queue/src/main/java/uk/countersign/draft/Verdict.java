package uk.countersign.draft;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The worst of a revision's findings, gravest first. */
public enum Verdict {
    BLOCK,
    CONFIRM,
    FIX,
    WARN,
    PASS;

    public static Verdict of(Collection<Severity> severities) {
        return severities.stream()
                .map(Verdict::of)
                .min(Comparator.naturalOrder())
                .orElse(PASS);
    }

    private static Verdict of(Severity severity) {
        return switch (severity) {
            case BLOCK -> BLOCK;
            case CONFIRM -> CONFIRM;
            case FIX -> FIX;
            case WARN -> WARN;
            case INFO -> PASS;
        };
    }

    /** As interfaces write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
