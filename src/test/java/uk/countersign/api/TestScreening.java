package uk.countersign.api;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.draft.Verdict;

/** Screens single drafts with the findings that a test wants. */
@Component
class TestScreening {

    private static final String RUN = "a test's run";

    private final Database database;
    private final Drafts drafts;
    private final DraftClaims claims;
    private final Revisions revisions;
    private final Findings findings;
    private final Clock clock;

    TestScreening(
            Database database, Drafts drafts, DraftClaims claims, Revisions revisions, Findings findings, Clock clock) {
        this.database = database;
        this.drafts = drafts;
        this.claims = claims;
        this.revisions = revisions;
        this.findings = findings;
        this.clock = clock;
    }

    static Finding finding(Severity severity, String message) {
        return new Finding(
                CheckName.TONE,
                "a-rule",
                "default:tone.1",
                severity,
                Finding.Place.TEXT,
                Optional.of(new Span(0, 3)),
                Optional.empty(),
                message,
                Optional.of("Ours"),
                Finding.Finality.LIFTABLE);
    }

    /** The draft is screened, these findings and no others come out of it; its text goes out as it was written. */
    void screen(String draftId, Finding... found) {
        database.inTransaction(() -> {
            claims.claim(RUN, clock.instant().plus(Duration.ofHours(1)), Integer.MAX_VALUE);
            var draft = drafts.get(draftId);
            var submitted = revisions.get(draft.revisionId()).submitted();
            Map<String, String> texts = new HashMap<>();
            submitted.channels().forEach(channel -> texts.put(channel, submitted.text()));
            revisions.seal(
                    draft.revisionId(),
                    new Content(
                            submitted.text(),
                            texts,
                            submitted.category(),
                            submitted.channels(),
                            submitted.publishAt(),
                            List.of(),
                            submitted.pictured(),
                            submitted.credit()));
            findings.write(draft.revisionId(), "POLICY", List.of(found));
            var verdict = Verdict.of(findings.of(draft.revisionId()).stream()
                    .map(RecordedFinding::severity)
                    .toList());
            claims.finish(
                    draft,
                    RUN,
                    verdict == Verdict.BLOCK ? DraftCommand.BLOCK : DraftCommand.PRESENT,
                    new Verdicted(Optional.of(verdict), submitted.publishAt(), draft.title(), "", ""));
            claims.giveBack(RUN);
        });
    }
}
