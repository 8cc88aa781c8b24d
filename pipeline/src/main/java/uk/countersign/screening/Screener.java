package uk.countersign.screening;

import java.util.List;
import uk.countersign.draft.SentenceReading;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.MeaningCheck;

/** Runs the checks of a stage. */
public final class Screener {

    private final List<Check> checks;

    public Screener(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** With every check that the product has. */
    public static Screener withAllChecks() {
        return with(Meaning.by(LinearReader.ofTheProgram()));
    }

    /** With every check that the product has, and these readers of meaning. */
    public static Screener with(Meaning meaning) {
        return new Screener(AllChecks.with(meaning));
    }

    /** With the rules alone: nobody judges what a text means. */
    public static Screener withRulesAlone() {
        return new Screener(AllChecks.RULES);
    }

    /** What the checks of that stage find; the same for the same manuscript and context. */
    public StageResult run(Stage stage, Manuscript manuscript, SchoolContext context) {
        return run(stage, new Reading(manuscript, context));
    }

    /** The same for a draft that was parted into words before. */
    public StageResult run(Stage stage, Reading reading) {
        var ofStage = checks.stream().filter(check -> check.stage() == stage).toList();
        var rules = ofStage.stream()
                .filter(check -> !(check instanceof MeaningCheck))
                .flatMap(check -> check.examine(reading).stream())
                .toList();
        var read = ofStage.stream()
                .filter(MeaningCheck.class::isInstance)
                .map(check -> ((MeaningCheck) check).read(reading))
                .toList();
        return new StageResult(
                OneVoice.of(
                        rules,
                        read.stream().flatMap(each -> each.findings().stream()).toList()),
                ofStage.stream()
                        .flatMap(check -> check.people(reading).stream())
                        .distinct()
                        .toList(),
                read.stream().flatMap(each -> each.sentences().stream()).reduce(SentenceReading::and));
    }
}
