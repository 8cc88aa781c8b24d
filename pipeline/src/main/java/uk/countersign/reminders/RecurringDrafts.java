package uk.countersign.reminders;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Source;
import uk.countersign.intake.Submission;
import uk.countersign.intake.Submissions;
import uk.countersign.post.UnsentPosts;
import uk.countersign.recurring.Occurrence;
import uk.countersign.recurring.Occurrences;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.reminders.RecurringDates.Date;

/** Writes and withdraws the drafts of recurring posts, each in one transaction with the row of its day. */
@Component
class RecurringDrafts {

    private static final String NO_LONGER = "The recurring post that it came from no longer has this day.";

    private final Database database;
    private final AuditLog audit;
    private final RecurringPosts recurring;
    private final Occurrences occurrences;
    private final Submissions submissions;
    private final Drafts drafts;
    private final UnsentPosts unsent;
    private final ApplicationEventPublisher events;

    RecurringDrafts(
            Database database,
            AuditLog audit,
            RecurringPosts recurring,
            Occurrences occurrences,
            Submissions submissions,
            Drafts drafts,
            UnsentPosts unsent,
            ApplicationEventPublisher events) {
        this.database = database;
        this.audit = audit;
        this.recurring = recurring;
        this.occurrences = occurrences;
        this.submissions = submissions;
        this.drafts = drafts;
        this.unsent = unsent;
        this.events = events;
    }

    /** Writes the draft of a day, unless it has one. */
    void write(RecurringPost post, Date date) {
        var draft = submissions.prepare(post.schoolId(), post.authorId(), submission(post, date));
        var written = database.inTransaction(() -> {
            // Another node, or somebody who changes or ends it, comes before or after, never in between.
            audit.takeTurn(post.schoolId());
            if (isAsIt(post) && hasNone(post, date)) {
                var received = drafts.receive(draft, Actor.COUNTERSIGN).draft();
                occurrences.write(new Occurrence(post.id(), date.day(), post.version(), received.id(), date.at()));
                return Optional.of(received.id());
            }
            return Optional.<String>empty();
        });
        written.ifPresent(id -> events.publishEvent(new DraftReceived(post.schoolId(), id)));
    }

    private boolean isAsIt(RecurringPost post) {
        var now = recurring.get(post.id());
        return now.version() == post.version() && !now.ended();
    }

    private boolean hasNone(RecurringPost post, Date date) {
        return occurrences.from(post.id(), date.day()).stream()
                .noneMatch(occurrence -> occurrence.day().equals(date.day()));
    }

    private static Submission submission(RecurringPost post, Date date) {
        var wording = post.wording();
        return new Submission(
                Source.REMINDER,
                "",
                wording.text(),
                wording.category(),
                wording.channels(),
                Optional.of(date.at()),
                wording.pictured(),
                wording.credit(),
                wording.files(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Takes the draft of a day back, with its posts that are not out. What was decided for good stays. */
    void withdraw(RecurringPost post, Occurrence occurrence) {
        database.inTransaction(() -> {
            audit.takeTurn(post.schoolId());
            var draft = drafts.get(occurrence.draftId());
            switch (draft.state()) {
                case RELEASED -> {
                    // Begun already; what is left of it is its posts' own matter.
                }
                case WITHDRAWN, REJECTED -> occurrences.withdraw(occurrence);
                case RECEIVED, SCREENING, AWAITING_APPROVAL, NEEDS_CHANGES, QUARANTINED, APPROVED, EXPIRED -> {
                    if (drafts.move(draft, DraftCommand.WITHDRAW, Actor.COUNTERSIGN, NO_LONGER, "")
                            .done()) {
                        unsent.cancel(draft, Actor.COUNTERSIGN, NO_LONGER);
                        occurrences.withdraw(occurrence);
                    }
                }
            }
        });
    }
}
