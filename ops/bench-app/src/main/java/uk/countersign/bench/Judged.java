package uk.countersign.bench;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.meaning.Example;
import uk.countersign.screening.meaning.Family;

/**
 * A labelled text with what was said of it.
 *
 * @param rules what the rules found
 * @param all what rules and reader found together
 * @param likely the family that the reader found likeliest, {@code probability} how likely it found any trouble
 */
record Judged(Example example, List<Finding> rules, List<Finding> all, Family likely, double probability) {

    Judged {
        rules = List.copyOf(rules);
        all = List.copyOf(all);
    }

    boolean fit() {
        return example.family().isEmpty();
    }

    boolean stopped() {
        return any(all, Severity.CONFIRM);
    }

    boolean raised() {
        return any(all, Severity.WARN);
    }

    /** Whether it would be stopped if the reader asked for a look from that probability on. */
    boolean stoppedFrom(double threshold) {
        return probability >= threshold || any(rules, Severity.CONFIRM);
    }

    boolean raisedFrom(double threshold) {
        return probability >= threshold || any(rules, Severity.WARN);
    }

    /** The family of the gravest finding of what was raised. */
    Optional<Family> told() {
        return all.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARN) <= 0)
                .sorted(java.util.Comparator.comparing(Finding::severity))
                .flatMap(finding -> Family.ofRule(finding.rule()).stream())
                .findFirst();
    }

    private static boolean any(Collection<Finding> findings, Severity from) {
        return findings.stream()
                .anyMatch(finding ->
                        finding.severity() != Severity.FIX && finding.severity().compareTo(from) <= 0);
    }

    /** The share of those texts of which something holds. */
    static double share(List<Judged> texts, java.util.function.Predicate<Judged> what) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(what).count() / texts.size();
    }
}
