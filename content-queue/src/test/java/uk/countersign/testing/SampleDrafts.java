package uk.countersign.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Source;
import uk.countersign.draft.Submitted;
import uk.countersign.draft.Verdict;

/** Drafts that have come any part of their way, each by the steps that the application itself takes. */
public final class SampleDrafts {

    public static final String TEXT = "Our Year 4 choir sang at the town hall today.";

    private final RecordFixture record;

    SampleDrafts(RecordFixture record) {
        this.record = record;
    }

    public static Submitted submitted(String text) {
        return new Submitted(
                text,
                Optional.empty(),
                List.of("x", "facebook"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public static Content content(String text) {
        return new Content(
                text,
                Map.of("x", text, "facebook", text),
                Optional.of("ACHIEVEMENT"),
                List.of("x", "facebook"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A draft as a program of the author submits it. */
    public static NewDraft newDraft(Optional<String> key) {
        return new NewDraft(
                SampleRecord.SCHOOL, SampleRecord.AUTHOR, Source.API, "Choir", submitted(TEXT), key, Optional.empty());
    }

    /** One that has just come in, of the first school. */
    public Draft received() {
        return received(SampleRecord.SCHOOL, SampleRecord.AUTHOR);
    }

    public Draft received(String schoolId, String authorId) {
        var draft = new NewDraft(
                schoolId, authorId, Source.WEB, "Choir", submitted(TEXT), Optional.empty(), Optional.empty());
        return record.write(() -> record.drafts().receive(draft, SampleRecord.actor(record, authorId)))
                .draft();
    }

    /** One that a screening run has claimed for an hour. */
    public Draft claimed(String owner) {
        var draft = received();
        var until = record.clock().instant().plus(Duration.ofHours(1));
        record.write(() -> record.claims().claim(owner, until, Integer.MAX_VALUE));
        return record.drafts().get(draft.id());
    }

    /** One that stands in the state given. */
    public Draft in(DraftState state) {
        return switch (state) {
            case RECEIVED -> received();
            case SCREENING -> claimed("screening");
            case AWAITING_APPROVAL -> screened(DraftCommand.PRESENT);
            case NEEDS_CHANGES -> screened(DraftCommand.BLOCK);
            case QUARANTINED -> screened(DraftCommand.QUARANTINE);
            case APPROVED -> moved(in(DraftState.AWAITING_APPROVAL), DraftCommand.APPROVE);
            case RELEASED -> moved(in(DraftState.APPROVED), DraftCommand.RELEASE);
            case REJECTED -> moved(in(DraftState.AWAITING_APPROVAL), DraftCommand.REJECT);
            case EXPIRED -> moved(in(DraftState.AWAITING_APPROVAL), DraftCommand.EXPIRE);
            case WITHDRAWN -> moved(received(), DraftCommand.WITHDRAW);
        };
    }

    private Draft screened(DraftCommand outcome) {
        var draft = claimed("screening");
        var verdict = outcome == DraftCommand.PRESENT ? Verdict.PASS : Verdict.BLOCK;
        record.write(() -> {
            record.revisions().seal(draft.revisionId(), content(TEXT));
            record.claims()
                    .finish(
                            draft,
                            "screening",
                            outcome,
                            new Verdicted(Optional.of(verdict), Optional.empty(), "Choir", "", ""));
        });
        return record.drafts().get(draft.id());
    }

    /** The draft after the command, as an approver gives it. */
    public Draft moved(Draft draft, DraftCommand command) {
        var actor = new Actor(SampleRecord.APPROVER, "Mrs Hart", "a page");
        var move = record.write(() -> record.drafts().move(draft, command, actor, "", ""));
        if (!move.done()) {
            throw new IllegalStateException(command + " was not done: " + move);
        }
        return record.drafts().get(draft.id());
    }
}
