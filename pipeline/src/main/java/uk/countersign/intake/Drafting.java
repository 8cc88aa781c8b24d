package uk.countersign.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Findings;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Submitted;
import uk.countersign.post.UnsentPosts;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.Schools;
import uk.countersign.state.Move;

/**
 * Changes drafts. Typing makes whoever types an editor, who can then not be the second person. Dropping a channel,
 * choosing another time and taking a proposed fix as it stands are not typing; they are recorded all the same.
 */
@Service
public class Drafting {

    private final Database database;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final Schools schools;
    private final SubmissionRules rules;
    private final UnsentPosts unsent;
    private final ApplicationEventPublisher events;

    Drafting(
            Database database,
            Drafts drafts,
            Revisions revisions,
            Findings findings,
            Schools schools,
            SubmissionRules rules,
            UnsentPosts unsent,
            ApplicationEventPublisher events) {
        this.database = database;
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.schools = schools;
        this.rules = rules;
        this.unsent = unsent;
        this.events = events;
    }

    /** Changes a draft; it is then checked, and has to be approved, anew. */
    public ChangeResult change(Membership who, Actor actor, Draft draft, DraftChange change) {
        if (!mayChange(who, draft)) {
            return notYours();
        }
        var school = schools.get(draft.schoolId());
        var problems = rules.problems(
                school,
                change.text().orElse(""),
                change.channels().orElse(List.of()),
                change.when().flatMap(DraftChange.When::time));
        if (!problems.isEmpty()) {
            return new ChangeResult.Mistaken(problems);
        }
        var before = revisions.get(draft.revisionId());
        var typed = Rewriting.isTyping(before, change, school.defaultChannels());
        var editor = typed ? who.member().id() : before.editorId();
        // Whoever writes has read what was wrong. Somebody who only chooses another time has not made that good.
        var stillWrong = typed || who.member().id().equals(draft.authorId())
                ? List.<String>of()
                : rules.stillWrong(school, before.submitted(), change);
        return revise(draft, editor, Rewriting.apply(before, change, school.defaultChannels(), stillWrong), actor);
    }

    /**
     * Writes what a finding proposes in place of the words that it found; for a platform's limit, leaves out on that
     * channel what is proposed to be left out.
     */
    public ChangeResult takeFix(Membership who, Actor actor, Draft draft, String findingId) {
        if (!mayChange(who, draft)) {
            return notYours();
        }
        var before = revisions.get(draft.revisionId());
        var all = findings.of(before.id());
        return all.stream()
                .filter(finding -> finding.id().equals(findingId))
                .findFirst()
                .flatMap(finding -> withFix(draft, before, finding.finding(), all))
                .map(after -> revise(draft, before.editorId(), after, actor))
                .orElseGet(() -> new ChangeResult.NotNow("This finding proposes nothing that could be taken."));
    }

    private Optional<Submitted> withFix(Draft draft, Revision before, Finding taken, List<RecordedFinding> all) {
        if (taken.check() == CheckName.PLATFORM) {
            var findingsOfAll = all.stream().map(RecordedFinding::finding).toList();
            return Rewriting.leavingOut(before.submitted(), taken, findingsOfAll);
        }
        var defaults = schools.get(draft.schoolId()).defaultChannels();
        var problems = before.submitted().problems();
        return Rewriting.withFix(Rewriting.written(before), taken)
                .map(text -> Rewriting.apply(before, DraftChange.NOTHING.withText(text), defaults, problems));
    }

    /**
     * What did not go out of a draft on one account, for another time.
     *
     * @param key the same key is the same new draft
     */
    public record Copy(Draft draft, String channel, Instant time, String key) {}

    /**
     * Makes a new draft of what did not go out on one account, in the transaction in which that is stopped; nothing when
     * it could not be stopped. It has the old one's author and editors, none of whom may sign it.
     */
    public ChangeResult copy(Membership who, Actor actor, Copy copy, BooleanSupplier stopped) {
        var draft = copy.draft();
        if (!mayChange(who, draft)) {
            return notYours();
        }
        var school = schools.get(draft.schoolId());
        var channels = List.of(copy.channel());
        var problems = rules.problems(school, "", channels, Optional.of(copy.time()));
        if (!problems.isEmpty()) {
            return new ChangeResult.Mistaken(problems);
        }
        var before = revisions.get(draft.revisionId());
        var change = DraftChange.NOTHING.withChannels(channels).at(Optional.of(copy.time()));
        var submitted = Rewriting.apply(before, change, channels, rules.stillWrong(school, before.submitted(), change));
        var made = database.inTransaction(() -> stopped.getAsBoolean()
                ? Optional.of(copied(draft, copy.key(), submitted, actor))
                : Optional.<Draft>empty());
        made.ifPresent(fresh -> events.publishEvent(new DraftReceived(fresh.schoolId(), fresh.id())));
        return made.<ChangeResult>map(ChangeResult.Changed::new)
                .orElseGet(() -> new ChangeResult.NotNow("It changed at this moment. Look at it again."));
    }

    private Draft copied(Draft draft, String key, Submitted submitted, Actor actor) {
        var received = drafts.receive(
                new NewDraft(
                        draft.schoolId(),
                        draft.authorId(),
                        draft.source(),
                        draft.title(),
                        submitted,
                        Optional.of(key),
                        Optional.empty()),
                actor);
        var id = received.draft().id();
        if (received.isNew()) {
            revisions.editors(draft.id()).stream()
                    .filter(editor -> !editor.equals(draft.authorId()))
                    .sorted()
                    .forEach(editor -> drafts.revise(drafts.get(id), editor, submitted, actor));
        }
        return drafts.get(id);
    }

    /** Takes a draft back for good. */
    public ChangeResult withdraw(Membership who, Actor actor, Draft draft) {
        if (!mayChange(who, draft)) {
            return notYours();
        }
        var move = database.inTransaction(() -> {
            var withdrawn = drafts.move(draft, DraftCommand.WITHDRAW, actor, "", "");
            if (withdrawn.done()) {
                unsent.cancel(draft, actor, "The draft was withdrawn.");
            }
            return withdrawn;
        });
        return move.done() ? new ChangeResult.Changed(drafts.get(draft.id())) : notNow(move);
    }

    private ChangeResult revise(Draft draft, String editor, Submitted after, Actor actor) {
        var move = database.inTransaction(() -> {
            var revised = drafts.revise(draft, editor, after, actor);
            if (revised.done()) {
                unsent.cancel(draft, actor, "The draft was changed.");
            }
            return revised;
        });
        if (!move.done()) {
            return notNow(move);
        }
        events.publishEvent(new DraftReceived(draft.schoolId(), draft.id()));
        return new ChangeResult.Changed(drafts.get(draft.id()));
    }

    private static boolean mayChange(Membership who, Draft draft) {
        return who.schoolId().equals(draft.schoolId())
                && (who.has(Role.APPROVER)
                        || who.has(Role.SUBMITTER) && who.member().id().equals(draft.authorId()));
    }

    private static ChangeResult notYours() {
        return new ChangeResult.Forbidden("Only the author and the school's approvers may change this draft.");
    }

    private static ChangeResult notNow(Move<DraftState> move) {
        if (move instanceof Move.NotAllowed<DraftState> refused) {
            return new ChangeResult.NotNow(
                    switch (refused.state()) {
                        case RECEIVED, SCREENING -> "This draft is being checked. Try again in a moment.";
                        case RELEASED -> "This draft has been released. Take its posts down, or write a new one.";
                        case REJECTED -> "This draft was rejected. Write a new one.";
                        case WITHDRAWN -> "This draft was withdrawn. Write a new one.";
                        case AWAITING_APPROVAL, NEEDS_CHANGES, QUARANTINED, APPROVED, EXPIRED ->
                            "This draft cannot be changed at the moment. Read it again.";
                    });
        }
        return new ChangeResult.NotNow("Somebody else has just changed this draft. Read it again.");
    }
}
