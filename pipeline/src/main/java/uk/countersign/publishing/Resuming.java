package uk.countersign.publishing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.countersign.approval.Gate;
import uk.countersign.approval.Release;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Revisions;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** Lets a person send a post after all that was held, or that its platform refused. */
@Service
public class Resuming {

    private static final Set<PostState> STOPPED = EnumSet.of(PostState.HELD, PostState.FAILED);
    private static final String MAY_BE_OUT =
            "It may be out already. Look at the account first, and say that it is not there.";
    private static final String PASSED =
            "It was countersigned for a time that has passed. Give its draft a new time, or"
                    + " send it as a new draft; it has to be countersigned again.";

    private final Database database;
    private final AuditLog audit;
    private final Posts posts;
    private final Revisions revisions;
    private final Gate gate;
    private final PublishingSettings settings;
    private final Clock clock;

    Resuming(
            Database database,
            AuditLog audit,
            Posts posts,
            Revisions revisions,
            Gate gate,
            PublishingSettings settings,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.posts = posts;
        this.revisions = revisions;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of the wish: nothing, or why it cannot be, in words for the person. */
    public record Answer(Optional<String> refusal) {}

    /**
     * Schedules the post again: in its own time if that has not passed for too long, else now, where it was signed for
     * no time of its own.
     *
     * @param looked whether the person has looked at the account and says that the post is not there
     */
    public Answer resume(Membership member, Actor actor, Post asked, boolean looked) {
        if (!member.has(Role.APPROVER) || !member.schoolId().equals(asked.schoolId())) {
            return new Answer(Optional.of("Only an approver of this school may send it after all."));
        }
        return database.inTransaction(() -> {
            audit.takeTurn(asked.schoolId());
            var post = posts.get(asked.id());
            var refusal = refusal(post, looked);
            if (refusal.isEmpty()) {
                var due = isPast(post) ? clock.instant() : post.due();
                posts.resume(post, actor, due, looked ? "looked for on the account by a person" : "");
            }
            return new Answer(refusal);
        });
    }

    private Optional<String> refusal(Post post, boolean looked) {
        if (!STOPPED.contains(post.state())) {
            return Optional.of("It is no longer held. Look at it again.");
        }
        if (post.doubtful() && !looked) {
            return Optional.of(MAY_BE_OUT);
        }
        if (isPast(post) && revisions.read(post.revisionId()).publishAt().isPresent()) {
            return Optional.of(PASSED);
        }
        return gate.release(post) instanceof Release.Withheld withheld
                ? Optional.of(withheld.reason())
                : Optional.empty();
    }

    private boolean isPast(Post post) {
        return clock.instant().isAfter(post.due().plus(settings.lateness()));
    }
}
