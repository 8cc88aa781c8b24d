package uk.countersign.screening.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.SecondReadings;
import uk.countersign.screening.OneVoice;
import uk.countersign.screening.Stage;
import uk.countersign.screening.StageResult;
import uk.countersign.screening.links.LinkLookup;
import uk.countersign.screening.secondreader.SecondReading;

/** The last checks, and after them what is asked outside of the program: of the links, and of the second reader. */
final class SecondReadingStep implements DraftStep<SecondReadingStep.ReadTwice> {

    private final CheckingStep checks;
    private final LinkLookup links;
    private final SecondReading second;
    private final Findings findings;
    private final SecondReadings readings;

    SecondReadingStep(
            CheckingStep checks, LinkLookup links, SecondReading second, Findings findings, SecondReadings readings) {
        this.checks = checks;
        this.links = links;
        this.second = second;
        this.findings = findings;
        this.readings = readings;
    }

    /** A draft with what was found, and whether the second reader read it. */
    record ReadTwice(CheckingStep.Checked checked, Optional<SecondReadings.Outcome> outcome) implements Worked {
        @Override
        public Draft draft() {
            return checked.draft();
        }
    }

    @Override
    public String name() {
        return checks.name();
    }

    @Override
    public ReadTwice process(Draft draft) {
        var reading = checks.reading(draft);
        var checked = checks.check(draft, reading);
        var seen = second.of(reading);
        var said = new ArrayList<>(checked.result().findings());
        said.addAll(before(draft));
        var all = Stream.of(checked.result().findings(), links.of(reading), OneVoice.unsaid(said, seen.findings()))
                .flatMap(List::stream)
                .toList();
        return new ReadTwice(
                new CheckingStep.Checked(
                        draft,
                        new StageResult(
                                all, checked.result().people(), checked.result().sentences())),
                seen.outcome());
    }

    /** What the stages before found, which speak of the same kinds of trouble. */
    private List<Finding> before(Draft draft) {
        return Stream.of(Stage.TONE, Stage.POLITICAL)
                .flatMap(stage -> findings.ofStage(draft.revisionId(), stage.name()).stream())
                .toList();
    }

    @Override
    public void write(ReadTwice read, String owner) {
        checks.write(read.checked(), owner);
        readings.write(read.draft().revisionId(), read.outcome());
    }
}
