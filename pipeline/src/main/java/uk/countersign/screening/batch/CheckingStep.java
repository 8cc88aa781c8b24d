package uk.countersign.screening.batch;

import uk.countersign.draft.Draft;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.screening.Manuscripts;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;
import uk.countersign.screening.StageResult;

/** Runs the checks of one stage over a draft. */
final class CheckingStep implements DraftStep<CheckingStep.Checked> {

    private final Stage stage;
    private final Revisions revisions;
    private final Findings findings;
    private final Manuscripts manuscripts;
    private final SchoolContexts contexts;
    private final Screener screener;

    CheckingStep(
            Stage stage,
            Revisions revisions,
            Findings findings,
            Manuscripts manuscripts,
            SchoolContexts contexts,
            Screener screener) {
        this.stage = stage;
        this.revisions = revisions;
        this.findings = findings;
        this.manuscripts = manuscripts;
        this.contexts = contexts;
        this.screener = screener;
    }

    /** A draft with what the stage found. */
    record Checked(Draft draft, StageResult result) implements Worked {}

    @Override
    public String name() {
        return stage.name();
    }

    @Override
    public Checked process(Draft draft) {
        return check(draft, reading(draft));
    }

    /** The draft parted into words. */
    Reading reading(Draft draft) {
        var content = revisions.read(draft.revisionId());
        var leftOut = revisions.get(draft.revisionId()).submitted().leftOut();
        var manuscript = manuscripts.of(draft.schoolId(), content, leftOut);
        return new Reading(manuscript, contexts.of(draft.schoolId()));
    }

    Checked check(Draft draft, Reading reading) {
        return new Checked(draft, screener.run(stage, reading));
    }

    @Override
    public void write(Checked checked, String owner) {
        var revision = checked.draft().revisionId();
        findings.write(revision, name(), checked.result().findings());
        if (stage == Stage.CONSENT) {
            revisions.writePeople(revision, checked.result().people());
        }
    }
}
