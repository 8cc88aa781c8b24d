package uk.countersign.approval;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Finding;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.screening.Manuscripts;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;

/**
 * Looks consent up again. Everything that the lookup says now must have stood in the record when the draft was approved:
 * so a consent that ended, was withdrawn, or a name that came onto the roll, shows. In an election period politics is
 * looked at again too: a draft without a time may have been checked before it began.
 */
@Component
class ConsentRecheck {

    private final Screener screener;
    private final SchoolContexts contexts;
    private final Manuscripts manuscripts;

    ConsentRecheck(Screener screener, SchoolContexts contexts, Manuscripts manuscripts) {
        this.screener = screener;
        this.contexts = contexts;
        this.manuscripts = manuscripts;
    }

    /** Whether nothing new is to be said about anybody's consent. */
    boolean stillGood(String schoolId, Content content, Collection<RecordedFinding> recorded) {
        var manuscript = manuscripts.of(schoolId, content);
        var reading = new Reading(manuscript, contexts.of(schoolId));
        var stages = EnumSet.of(Stage.CONSENT, Stage.NAMES);
        if (reading.inElection()) {
            stages.add(Stage.POLITICAL);
        }
        Set<Said> now = new HashSet<>();
        for (var stage : stages) {
            screener.run(stage, reading).findings().stream()
                    .filter(finding -> finding.severity().compareTo(Severity.WARN) < 0)
                    .map(Said::of)
                    .forEach(now::add);
        }
        var then = recorded.stream().map(finding -> Said.of(finding.finding())).collect(Collectors.toSet());
        return then.containsAll(now);
    }

    /** What makes two findings the same, whatever their wording. */
    private record Said(
            CheckName check,
            String rule,
            Severity severity,
            Finding.Place place,
            Optional<Span> span,
            Optional<String> channel,
            Optional<String> fix) {

        static Said of(Finding finding) {
            return new Said(
                    finding.check(),
                    finding.rule(),
                    finding.severity(),
                    finding.place(),
                    finding.span(),
                    finding.channel(),
                    finding.fix());
        }
    }
}
