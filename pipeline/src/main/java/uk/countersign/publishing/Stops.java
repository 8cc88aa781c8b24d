package uk.countersign.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import uk.countersign.account.Tokens;
import uk.countersign.account.Watches.Key;
import uk.countersign.approval.Gate;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.StopOrders;
import uk.countersign.post.Takedowns;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Membership;
import uk.countersign.school.Pauses;
import uk.countersign.school.Role;
import uk.countersign.state.Move;

/**
 * Stops posts. When a call here has answered, what it says is so: what is on its way at that moment is waited for, as
 * long as the calls to the platforms may take, and named for what it has become.
 */
@Service
public class Stops {

    static final String PAUSED = "Publishing is paused.";
    private static final Set<Role> MAY_PAUSE = EnumSet.of(Role.APPROVER, Role.ADMIN, Role.SAFEGUARDING_LEAD);
    static final String DISCONNECTED = "The account was disconnected. It goes out once the account is connected again.";

    private final Database database;
    private final Posts posts;
    private final Pauses pauses;
    private final Channels channels;
    private final Takedowns takedowns;
    private final StopOrders orders;
    private final Tokens tokens;
    private final AuditLog audit;
    private final InFlight inFlight;

    Stops(
            Database database,
            Posts posts,
            Pauses pauses,
            Channels channels,
            Takedowns takedowns,
            StopOrders orders,
            Tokens tokens,
            AuditLog audit,
            InFlight inFlight) {
        this.database = database;
        this.posts = posts;
        this.pauses = pauses;
        this.channels = channels;
        this.takedowns = takedowns;
        this.orders = orders;
        this.tokens = tokens;
        this.audit = audit;
        this.inFlight = inFlight;
    }

    /**
     * Cancels a post that is not out. Answers with the post as it then stands: cancelled, or what it had become before
     * it could be. One of which it is not known whether it is out is taken down if it is found.
     */
    public Post cancel(Post post, Actor actor, String reason) {
        if (cancelled(post, actor, reason) == PostState.SENDING) {
            // Whatever becomes of the call, it is not tried again: that is written down.
            inFlight.waitFor(List.of(post));
        }
        return posts.get(post.id());
    }

    private PostState cancelled(Post post, Actor actor, String reason) {
        return database.inTransaction(() -> {
            var move = posts.move(post, PostCommand.CANCEL, actor, reason);
            var state = move instanceof Move.NotAllowed<PostState> late ? late.state() : PostState.CANCELLED;
            if (state == PostState.SENDING) {
                orders.give(post, StopOrders.Kind.CANCEL, actor, reason);
            }
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
        return pause(List.of(schoolId), actor, reason);
    }

    /**
     * Stops everything of all schools in which the member may do so, at once: none of them is paused alone.
     *
     * @return the schools that are paused now
     */
    public List<String> pauseEverywhere(List<Membership> memberships, Actor actor, String reason) {
        var schools = mayPause(memberships);
        pause(schools, actor, reason);
        return schools;
    }

    private Paused pause(List<String> schoolIds, Actor actor, String reason) {
        var held = database.inTransaction(() -> {
            audit.takeTurns(schoolIds);
            var scheduled = new ArrayList<Post>();
            for (var school : schoolIds) {
                pauses.begin(school, actor, reason);
                scheduled.addAll(posts.scheduled(school));
            }
            scheduled.forEach(post -> posts.move(post, PostCommand.HOLD, actor, PAUSED));
            return scheduled;
        });
        var onTheirWay = schoolIds.stream()
                .flatMap(school -> posts.inFlight(school).stream())
                .toList();
        inFlight.waitFor(onTheirWay);
        return new Paused(refreshed(held), refreshed(onTheirWay));
    }

    /** Lets a school publish again. Posts that the pause held go out if their time has not passed too long ago. */
    public void resume(String schoolId, Actor actor) {
        resume(List.of(schoolId), actor);
    }

    /**
     * Lets all schools in which the member may do so publish again.
     *
     * @return these schools
     */
    public List<String> resumeEverywhere(List<Membership> memberships, Actor actor) {
        var schools = mayPause(memberships);
        resume(schools, actor);
        return schools;
    }

    private void resume(List<String> schoolIds, Actor actor) {
        database.inTransaction(() -> {
            audit.takeTurns(schoolIds);
            for (var school : schoolIds) {
                pauses.end(school, actor);
                posts.heldBecause(school, PAUSED).forEach(post -> posts.move(post, PostCommand.RESUME, actor, ""));
            }
        });
    }

    private static List<String> mayPause(List<Membership> memberships) {
        return memberships.stream()
                .filter(membership -> MAY_PAUSE.stream().anyMatch(membership::has))
                .map(Membership::schoolId)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Switches an account off: its credentials are forgotten, and what was to go out on it is held. What is on its way
     * at that moment is waited for.
     */
    public Paused disconnect(Channel channel, Actor actor) {
        var held = database.inTransaction(() -> {
            channels.disconnect(channel.schoolId(), channel.id(), actor);
            // Whoever is renewing its token at this moment comes late.
            tokens.expect(Key.of(channel), Optional.empty(), Optional.empty());
            var scheduled = of(channel, posts.scheduled(channel.schoolId()));
            scheduled.forEach(post -> posts.move(post, PostCommand.HOLD, actor, DISCONNECTED));
            return scheduled;
        });
        var onTheirWay = of(channel, posts.inFlight(channel.schoolId()));
        inFlight.waitFor(onTheirWay);
        return new Paused(refreshed(held), refreshed(onTheirWay));
    }

    /** Schedules again what was held for want of the account; what is too late by now will be held. */
    public void reconnected(Channel channel, Actor actor) {
        Stream.of(DISCONNECTED, Gate.NOT_CONNECTED)
                .flatMap(reason -> of(channel, posts.heldBecause(channel.schoolId(), reason)).stream())
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
