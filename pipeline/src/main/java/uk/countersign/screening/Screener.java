package uk.countersign.screening;

import java.util.List;

/** Runs the checks of a stage. */
public final class Screener {

    private final List<Check> checks;

    public Screener(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** What the checks of that stage find; the same for the same manuscript and context. */
    public StageResult run(Stage stage, Manuscript manuscript, SchoolContext context) {
        var findings = checks.stream()
                .filter(check -> check.stage() == stage)
                .flatMap(check -> check.examine(manuscript, context).stream())
                .toList();
        return new StageResult(findings, List.of());
    }
}
