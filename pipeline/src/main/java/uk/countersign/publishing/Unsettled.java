package uk.countersign.publishing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.RemotePost;
import uk.countersign.post.Post;
import uk.countersign.post.PostQuery;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.school.Channel;

/** Posts of ours of which it is not known whether they are out: what stands on an account may be one of them. */
@Component
public class Unsettled {

    private static final int MOST = 500;
    private static final Set<PostState> MAY_GO_ON = EnumSet.of(PostState.SENDING, PostState.UNCONFIRMED);

    private final Posts posts;
    private final Sending sending;
    private final Outgoing outgoing;
    private final Threads threads;
    private final PublishingSettings settings;

    Unsettled(Posts posts, Sending sending, Outgoing outgoing, Threads threads, PublishingSettings settings) {
        this.posts = posts;
        this.sending = sending;
        this.outgoing = outgoing;
        this.threads = threads;
        this.settings = settings;
    }

    /** The posts of an account that may be out without our knowing it. */
    public List<Post> of(Channel channel) {
        return Stream.of(PostState.SENDING, PostState.UNCONFIRMED, PostState.HELD, PostState.TAKEDOWN_DUE)
                .flatMap(state -> posts
                        .list(new PostQuery(
                                channel.schoolId(), Optional.of(state), Optional.of(channel.id()), "", MOST))
                        .stream())
                .filter(post -> post.remoteId().isEmpty() || mayBeLonger(post))
                .filter(post -> post.state() != PostState.HELD || post.doubtful())
                .toList();
    }

    /** Of a thread whose first part is known to stand another may be on its way, or be out unseen. */
    private boolean mayBeLonger(Post post) {
        if (MAY_GO_ON.contains(post.state())) {
            return true;
        }
        var thread = threads.of(post);
        return thread.hasBegun() && !thread.isWhole();
    }

    /** Whether what stands there looks like one of these and was made after its first call began. */
    public boolean mayBe(List<Post> unsettled, Opened opened, RemotePost remote) {
        return unsettled.stream()
                .anyMatch(post -> sending.firstAttempt(post.id())
                                .filter(first -> !remote.time().isBefore(earliest(first.startedAt())))
                                .isPresent()
                        && outgoing.toLookFor(post).stream()
                                .anyMatch(part -> opened.connector().looksLike(part, remote)));
    }

    private Instant earliest(Instant begun) {
        // Platforms that give whole seconds may show a post a second before its call.
        return begun.minus(settings.clockSkew()).minusSeconds(1);
    }

    /** Whether the post belongs to one of ours. */
    public boolean isOurs(Channel channel, RemotePost remote) {
        return sending.isKnown(channel.schoolId(), channel.id(), remote.remoteId());
    }
}
