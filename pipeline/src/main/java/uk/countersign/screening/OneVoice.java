package uk.countersign.screening;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.draft.Finding;
import uk.countersign.screening.meaning.Family;

/** Where a rule and a reader speak of one kind of trouble in one text, the author hears of it once. */
public final class OneVoice {

    private OneVoice() {}

    /**
     * A reader's finding goes where a rule of its family has said as much of the same text; a rule's milder finding goes
     * where the reader says more of the same words.
     */
    static List<Finding> of(List<Finding> rules, List<Finding> readers) {
        var heard = new ArrayList<>(rules);
        for (var reader : readers) {
            if (!unsaid(rules, List.of(reader)).isEmpty()) {
                heard.removeAll(rules.stream()
                        .filter(rule -> sameTrouble(rule, reader) && overlap(rule, reader))
                        .toList());
                heard.add(reader);
            }
        }
        return List.copyOf(heard);
    }

    /** What has not been said yet: of its kind of trouble, of the same text, as gravely. Nothing that was said goes. */
    public static List<Finding> unsaid(List<Finding> said, List<Finding> more) {
        return more.stream()
                .filter(finding -> said.stream()
                        .filter(before -> sameTrouble(before, finding))
                        .noneMatch(before -> before.severity().compareTo(finding.severity()) <= 0))
                .toList();
    }

    private static boolean sameTrouble(Finding one, Finding other) {
        return one.place().equals(other.place())
                && Family.ofRule(one.rule()).isPresent()
                && Family.ofRule(one.rule()).equals(Family.ofRule(other.rule()));
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.span().isPresent()
                && other.span().isPresent()
                && one.span().get().overlaps(other.span().get());
    }
}
