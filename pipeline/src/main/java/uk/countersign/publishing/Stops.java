package uk.countersign.publishing;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.Takedowns;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Pauses;
import uk.countersign.state.Move;

/**
 * Stops posts. When a call here has answered, what it says is so: what is on its way at that moment is waited for, as
 * long as the calls to the platforms may take, and named for what it has become.
 */
@Service
public class Stops {

    static final String PAUSED = "Publishing is paused.";
    static final String DISCONNECTED = "The account was disconnected. It goes out once the account is connected again.";

    private final Database database;
    private final Posts posts;
    private final Pauses pauses;
    private final Channels channels;
    private final Takedowns takedowns;
    private final AuditLog audit;
    private final InFlight inFlight;

    Stops(
            Database database,
            Posts posts,
            Pauses pauses,
            Channels channels,
            Takedowns takedowns,
            AuditLog audit,
            InFlight inFlight) {
        this.database = database;
        this.posts = posts;
        this.pauses = pauses;
        this.channels = channels;
        this.takedowns = takedowns;
        this.audit = audit;
        this.inFlight = inFlight;
    }

    /**
     * Cancels a post that is not out. Answers with the post as it then stands: cancelled, or what it had become before
     * it could be. One of which it is not known whether it is out is taken down if it is found.
     */
    public Post cancel(Post post, Actor actor, String reason) {
        if (cancelled(post, actor, reason) == PostState.SENDING) {
            inFlight.waitFor(List.of(post));
            // The call may have ended without sending it, and then it would be tried again.
            cancelled(post, actor, reason);
        }
        return posts.get(post.id());
    }

    private PostState cancelled(Post post, Actor actor, String reason) {
        return database.inTransaction(() -> {
            var move = posts.move(post, PostCommand.CANCEL, actor, reason);
            var state = move instanceof Move.NotAllowed<PostState> late ? late.state() : PostState.CANCELLED;
            if (state == PostState.UNCONFIRMED
                    && takedowns.ask(post, actor, reason).done()) {
                takedowns.confirm(post, actor);
            }
            return state;
        });
    }

    /** What a pause stopped. */
    public record Paused(List<Post> held, List<Post> publishedMeanwhile) {}

    /** Stops everything of a school that has not begun to go out. */
    public Paused pause(String schoolId, Actor actor, String reason) {
        var held = database.inTransaction(() -> {
            pauses.begin(schoolId, actor, reason);
            var scheduled = posts.scheduled(schoolId);
            scheduled.forEach(post -> posts.move(post, PostCommand.HOLD, actor, PAUSED));
            return scheduled;
        });
        var onTheirWay = posts.inFlight(schoolId);
        inFlight.waitFor(onTheirWay);
        return new Paused(refreshed(held), refreshed(onTheirWay));
    }

    /** Lets a school publish again. Posts that the pause held go out if their time has not passed too long ago. */
    public void resume(String schoolId, Actor actor) {
        database.inTransaction(() -> {
            pauses.end(schoolId, actor);
            posts.heldBecause(schoolId, PAUSED).forEach(post -> posts.move(post, PostCommand.RESUME, actor, ""));
        });
    }

    /**
     * Switches an account off: its credentials are forgotten, and what was to go out on it is held. What is on its way
     * at that moment is waited for.
     */
    public Paused disconnect(Channel channel, Actor actor) {
        var held = database.inTransaction(() -> {
            channels.disconnect(channel.schoolId(), channel.id(), actor);
            var scheduled = of(channel, posts.scheduled(channel.schoolId()));
            scheduled.forEach(post -> posts.move(post, PostCommand.HOLD, actor, DISCONNECTED));
            return scheduled;
        });
        var onTheirWay = of(channel, posts.inFlight(channel.schoolId()));
        inFlight.waitFor(onTheirWay);
        return new Paused(refreshed(held), refreshed(onTheirWay));
    }

    /** Schedules again what was held because the account was switched off; what is too late by now will be held. */
    public void reconnected(Channel channel, Actor actor) {
        of(channel, posts.heldBecause(channel.schoolId(), DISCONNECTED))
                .forEach(post -> posts.move(post, PostCommand.RESUME, actor, ""));
    }

    private static List<Post> of(Channel channel, List<Post> ofSchool) {
        return ofSchool.stream()
                .filter(post -> post.channelId().equals(channel.id()))
                .toList();
    }

    /** Has a post removed from its platform. A post that is not out cannot be. */
    public Move<PostState> takeDown(Post asked, Actor actor, String reason) {
        return database.inTransaction(() -> {
            audit.takeTurn(asked.schoolId());
            var post = posts.get(asked.id());
            if (post.state() == PostState.TAKEDOWN_DUE) {
                takedowns.confirm(post, actor);
                return new Move.Done<>(PostState.TAKEDOWN_DUE, PostState.TAKEDOWN_DUE);
            }
            var move = takedowns.ask(post, actor, reason);
            if (move.done()) {
                takedowns.confirm(post, actor);
            }
            return move;
        });
    }

    private List<Post> refreshed(Collection<Post> stale) {
        return stale.stream().map(post -> posts.get(post.id())).toList();
    }
}
