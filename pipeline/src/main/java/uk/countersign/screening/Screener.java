package uk.countersign.screening;

import java.util.List;

/** Runs the checks of a stage. */
public final class Screener {

    private final List<Check> checks;

    public Screener(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** With every check that the product has. */
    public static Screener withAllChecks() {
        return new Screener(AllChecks.LIST);
    }

    /** What the checks of that stage find; the same for the same manuscript and context. */
    public StageResult run(Stage stage, Manuscript manuscript, SchoolContext context) {
        return run(stage, new Reading(manuscript, context));
    }

    /** The same for a draft that was parted into words before. */
    public StageResult run(Stage stage, Reading reading) {
        var ofStage = checks.stream().filter(check -> check.stage() == stage).toList();
        return new StageResult(
                ofStage.stream()
                        .flatMap(check -> check.examine(reading).stream())
                        .toList(),
                ofStage.stream()
                        .flatMap(check -> check.people(reading).stream())
                        .distinct()
                        .toList());
    }
}
