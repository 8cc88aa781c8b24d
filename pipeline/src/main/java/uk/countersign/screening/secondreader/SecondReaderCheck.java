package uk.countersign.screening.secondreader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.meaning.Family;

/** Says what the second reader remarked, under the school's rule for that kind of trouble: to be looked at, no more. */
final class SecondReaderCheck {

    private SecondReaderCheck() {}

    /** At most one finding for each kind of trouble in each text. */
    static List<Finding> findings(Reading reading, AsSent sent, List<Remark> remarks) {
        var findings = new ArrayList<Finding>();
        var said = new HashSet<List<Object>>();
        for (var remark : remarks) {
            sent.find(remark.words()).ifPresent(words -> {
                if (said.add(List.of(remark.family(), words.passage().place()))) {
                    rule(reading, remark.family())
                            .map(rule -> finding(rule, remark, words))
                            .ifPresent(findings::add);
                }
            });
        }
        return findings;
    }

    private static Optional<Ruling> rule(Reading reading, Family family) {
        return family.rules().stream()
                .map(reading::rule)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Finding finding(Ruling rule, Remark remark, AsSent.Words words) {
        return rule.at(
                Severity.CONFIRM, words.passage(), words.span(), remark.family().message(), Optional.empty());
    }
}
