package uk.countersign.screening;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.policy.Election;
import uk.countersign.policy.Gravity;
import uk.countersign.screening.policy.PolicyPack.Rule;
import uk.countersign.screening.text.Passage;

/**
 * A rule of the school's policy about to be applied: the findings that it makes.
 *
 * @param election the period that makes the rule stricter than it usually is; absent at other times
 */
public record Ruling(Rule rule, Optional<Election> election) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The rule as it is on a day, if it finds anything then. */
    static Optional<Ruling> on(Rule rule, Optional<Election> election) {
        var then = election.flatMap(any -> Optional.ofNullable(rule.settings().get("in-election")))
                .flatMap(Gravity::of)
                .filter(gravity -> gravity.stricterThan(rule.gravity()) || gravity == rule.gravity());
        var ruling = then.map(gravity -> new Ruling(rule.withGravity(gravity), election))
                .orElseGet(() -> new Ruling(rule, Optional.empty()));
        return Optional.of(ruling).filter(one -> one.rule().gravity() != Gravity.OFF);
    }

    /** A school that only wants to be told, or less, of what a rule finds means all of it. */
    private Severity noGraver(Severity severity) {
        var most = rule.severity();
        return most.compareTo(Severity.FIX) > 0 && severity.compareTo(most) < 0 ? most : severity;
    }

    private String said(String message) {
        return election.map(period -> message + " It is in the election period “" + period.name() + "”, until "
                        + DAY.format(period.to()) + ".")
                .orElse(message);
    }

    /** A setting of the rule; what stands in the pack, else this. */
    public String setting(String name, String otherwise) {
        return rule.settings().getOrDefault(name, otherwise);
    }

    /** As grave as the rule says, about words. */
    public Finding at(Passage passage, Span span, String message) {
        return at(rule.severity(), passage, span, message, Optional.empty());
    }

    /** As grave as the rule says, with words proposed instead. */
    public Finding at(Passage passage, Span span, String message, String proposal) {
        return at(rule.severity(), passage, span, message, Optional.of(proposal));
    }

    /** Mended as the message says, however grave the rest of what the rule finds: nobody loses by the mending. */
    public Finding mended(Passage passage, Span span, String message, String proposal) {
        return new Finding(
                rule.check(),
                rule.id(),
                rule.clause(),
                Severity.FIX,
                passage.place(),
                Optional.of(span),
                Optional.empty(),
                said(message),
                Optional.of(proposal),
                Finality.LIFTABLE);
    }

    /** Of another gravity than the rule's. */
    public Finding at(Severity severity, Passage passage, Span span, String message, Optional<String> proposal) {
        return new Finding(
                rule.check(),
                rule.id(),
                rule.clause(),
                noGraver(severity),
                passage.place(),
                Optional.of(span),
                Optional.empty(),
                said(message),
                proposal,
                Finality.LIFTABLE);
    }

    /** About the draft as a whole or about one of its parts. */
    public Finding about(Part part, String message) {
        return about(rule.severity(), new Place(part, 0), message);
    }

    public Finding about(Severity severity, Place place, String message) {
        return new Finding(
                rule.check(),
                rule.id(),
                rule.clause(),
                noGraver(severity),
                place,
                Optional.empty(),
                Optional.empty(),
                said(message),
                Optional.empty(),
                Finality.LIFTABLE);
    }

    /** The same finding, for one channel only. */
    public static Finding onlyFor(String channel, Finding finding) {
        return new Finding(
                finding.check(),
                finding.rule(),
                finding.clause(),
                finding.severity(),
                finding.place(),
                finding.span(),
                Optional.of(channel),
                finding.message(),
                finding.fix(),
                finding.finality());
    }

    /** The same finding, which nobody may lift. */
    public static Finding forGood(Finding finding) {
        return new Finding(
                finding.check(),
                finding.rule(),
                finding.clause(),
                finding.severity(),
                finding.place(),
                finding.span(),
                finding.channel(),
                finding.message(),
                finding.fix(),
                Finality.FINAL);
    }
}
