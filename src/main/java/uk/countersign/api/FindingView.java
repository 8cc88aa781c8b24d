package uk.countersign.api;

import java.util.Locale;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Span;

/**
 * A finding as programs read it.
 *
 * @param start in UTF-16 units of the text as it was written; null when it was not found in the text
 * @param place in which part of the draft it was found
 * @param index which of several, such as the second picture
 */
record FindingView(
        String id,
        String check,
        String rule,
        String clause,
        String severity,
        Optional<Integer> start,
        Optional<Integer> end,
        Optional<String> channel,
        String message,
        Optional<String> fix,
        String place,
        int index) {

    static FindingView of(RecordedFinding recorded) {
        var finding = recorded.finding();
        var span = finding.place().part() == Finding.Part.TEXT ? finding.span() : Optional.<Span>empty();
        return new FindingView(
                recorded.id(),
                finding.check().id(),
                finding.rule(),
                finding.clause(),
                recorded.severity().name(),
                span.map(Span::start),
                span.map(Span::end),
                finding.channel(),
                finding.message(),
                finding.fix(),
                finding.place().part().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                finding.place().index());
    }

    /** Without what tells whom it concerns and why. */
    FindingView withoutReason() {
        return new FindingView(
                id,
                check,
                rule,
                clause,
                severity,
                Optional.empty(),
                Optional.empty(),
                channel,
                "The reason is read by the author, the approvers and the safeguarding lead.",
                Optional.empty(),
                place,
                index);
    }
}
