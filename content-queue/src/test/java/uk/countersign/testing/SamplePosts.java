package uk.countersign.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import uk.countersign.audit.Actor;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.NewPost;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.school.Platform;

/** Posts that have come any part of their way, each by the steps that the application itself takes. */
public final class SamplePosts {

    private final RecordFixture record;

    SamplePosts(RecordFixture record) {
        this.record = record;
    }

    /** One on X that is due now, of a draft that was approved. */
    public Post scheduled() {
        return scheduled(record.clock().instant());
    }

    public Post scheduled(Instant due) {
        var draft = new SampleDrafts(record).in(DraftState.APPROVED);
        return scheduled(draft, Platform.X, due);
    }

    public Post scheduled(Draft draft, Platform platform, Instant due) {
        var digest = record.revisions().get(draft.revisionId()).digest().orElseThrow();
        var id = record.write(() -> record.posts()
                .schedule(
                        new NewPost(
                                draft.schoolId(),
                                draft.id(),
                                draft.revisionId(),
                                digest,
                                platform.id(),
                                platform,
                                SampleRecord.APPROVER,
                                due),
                        SampleRecord.actor(record, SampleRecord.APPROVER)));
        return record.posts().get(id);
    }

    /** The post claimed by the owner for one minute, and no other. */
    public Post claimed(Post post, String owner) {
        var until = record.clock().instant().plus(Duration.ofMinutes(1));
        return record
                .write(() -> record.get(PostClaims.class).claimDue(post.platform(), owner, until, Integer.MAX_VALUE))
                .stream()
                .filter(claimed -> claimed.id().equals(post.id()))
                .findFirst()
                .orElseThrow();
    }

    /** The attempt that begins now, under a claim of one minute. */
    public Optional<Attempt> begin(Post post, String owner) {
        var until = record.clock().instant().plus(Duration.ofMinutes(1));
        return record.write(() -> record.sending().begin(post, owner, until));
    }

    /** One that stands in the state given. */
    public Post in(PostState state) {
        return switch (state) {
            case SCHEDULED -> scheduled();
            case SENDING -> sending();
            case PUBLISHED -> ended(PostCommand.CONFIRM, published());
            case UNCONFIRMED -> ended(PostCommand.DOUBT, Ending.because("no answer"));
            case FAILED -> ended(PostCommand.REFUSE, Ending.because("refused"));
            case HELD -> moved(scheduled(), PostCommand.HOLD);
            case CANCELLED -> moved(scheduled(), PostCommand.CANCEL);
            case TAKEDOWN_DUE -> moved(in(PostState.PUBLISHED), PostCommand.TAKE_DOWN);
            case REMOVED -> moved(in(PostState.TAKEDOWN_DUE), PostCommand.REMOVE);
        };
    }

    private Ending published() {
        return Ending.sent(record.clock().instant(), "remote-1", "https://x.example/1", "");
    }

    private Post sending() {
        var post = claimed(scheduled(), "sending");
        begin(post, "sending").orElseThrow();
        return record.posts().get(post.id());
    }

    private Post ended(PostCommand command, Ending ending) {
        var post = sending();
        var attempt = record.sending().latestAttempt(post.id()).orElseThrow();
        record.write(() -> record.sending().end(post, attempt, command, ending));
        return record.posts().get(post.id());
    }

    /** The post after the command, as an approver gives it. */
    public Post moved(Post post, PostCommand command) {
        var actor = new Actor(SampleRecord.APPROVER, "Mrs Hart", "a page");
        var move = record.write(() -> record.posts().move(post, command, actor, ""));
        if (!move.done()) {
            throw new IllegalStateException(command + " was not done: " + move);
        }
        return record.posts().get(post.id());
    }
}
