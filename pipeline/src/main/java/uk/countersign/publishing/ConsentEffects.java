package uk.countersign.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.approval.Gate;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.post.Takedowns;
import uk.countersign.post.UnsentPosts;
import uk.countersign.register.ConsentChanges;
import uk.countersign.register.ImportResult;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.register.RegisterRow;
import uk.countersign.school.Platform;

/** What follows from a change of consent: drafts are checked again, and what is out comes down. */
@Service
public class ConsentEffects {

    private static final String CHANGED = "Somebody's consent has changed. The draft is checked again.";
    private static final String NO_LONGER = "Somebody's consent has changed. This may not go out any more.";
    private static final String WITHDRAWN = "Consent was withdrawn.";

    private final Database database;
    private final ConsentChanges changes;
    private final Drafts drafts;
    private final Posts posts;
    private final UnsentPosts unsent;
    private final Takedowns takedowns;
    private final InFlight inFlight;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    ConsentEffects(
            Database database,
            ConsentChanges changes,
            Drafts drafts,
            Posts posts,
            UnsentPosts unsent,
            Takedowns takedowns,
            InFlight inFlight,
            Gate gate,
            ApplicationEventPublisher events) {
        this.database = database;
        this.changes = changes;
        this.drafts = drafts;
        this.posts = posts;
        this.unsent = unsent;
        this.takedowns = takedowns;
        this.inFlight = inFlight;
        this.gate = gate;
        this.events = events;
    }

    /** Brings an import into the register; drafts about people for whom something changed are checked again. */
    public ImportResult write(String schoolId, List<RegisterRow> rows, String source, Actor actor) {
        var rechecked = new ArrayList<Draft>();
        var result = database.inTransaction(() -> {
            var written = changes.write(schoolId, rows, source, actor);
            rechecked.addAll(recheck(written.changedPersons(), actor));
            return written;
        });
        announce(rechecked);
        takeDownWhatMayNotStand(result.changedPersons(), actor);
        return result;
    }

    /** An import may withdraw as well: what is out and could not go out any more is due, for a person to confirm. */
    private void takeDownWhatMayNotStand(Collection<String> people, Actor actor) {
        var everyWay = EnumSet.allOf(How.class);
        inFlight.waitFor(posts.about(people, everyWay).stream()
                .filter(post -> post.state() == PostState.SENDING)
                .toList());
        database.inTransaction(() -> {
            var reached = posts.about(people, everyWay).stream()
                    .filter(post -> !gate.consentStillGood(post))
                    .toList();
            hold(reached, actor);
            takeDown(reached, actor);
        });
    }

    /**
     * Withdraws a consent and stops what it covered.
     *
     * @param purposes empty means all
     * @param platforms empty means all
     */
    public ConsentWithdrawn withdraw(
            RegisterEntry entry,
            Collection<Purpose> purposes,
            Collection<Platform> platforms,
            String source,
            Actor actor) {
        var people = List.of(entry.person().id());
        var rechecked = new ArrayList<Draft>();
        var held = new HashSet<String>();
        database.inTransaction(() -> {
            changes.withdraw(entry, purposes, platforms, source, actor);
            covered(people, purposes, platforms).stream()
                    .filter(post -> post.state() == PostState.SCHEDULED)
                    .map(Post::id)
                    .forEach(held::add);
            rechecked.addAll(recheck(people, actor));
            hold(covered(people, purposes, platforms), actor);
        });
        announce(rechecked);
        var onTheirWay = covered(people, purposes, platforms).stream()
                .filter(post -> post.state() == PostState.SENDING)
                .toList();
        inFlight.waitFor(onTheirWay);
        var due = database.inTransaction(() -> {
            // A call that has ended meanwhile without sending its post would be tried again.
            held.addAll(hold(covered(people, purposes, platforms), actor));
            return takeDown(covered(people, purposes, platforms), actor);
        });
        return reached(held, due);
    }

    /** Holds what a draft that is out already, in part, would still send. */
    private List<String> hold(List<Post> covered, Actor actor) {
        return covered.stream()
                .filter(post -> post.state() == PostState.SCHEDULED)
                .filter(post ->
                        posts.move(post, PostCommand.HOLD, actor, NO_LONGER).done())
                .map(Post::id)
                .toList();
    }

    private List<Post> takeDown(List<Post> covered, Actor actor) {
        return covered.stream()
                .filter(post -> post.state() == PostState.PUBLISHED || post.state() == PostState.UNCONFIRMED)
                .filter(post -> takedowns.ask(post, actor, WITHDRAWN).done())
                .toList();
    }

    private static ConsentWithdrawn reached(Set<String> held, List<Post> due) {
        return new ConsentWithdrawn(
                held.stream().sorted().toList(), ids(due, PostState.PUBLISHED), ids(due, PostState.UNCONFIRMED));
    }

    private static List<String> ids(List<Post> posts, PostState state) {
        return posts.stream()
                .filter(post -> post.state() == state)
                .map(Post::id)
                .toList();
    }

    private List<Post> covered(List<String> people, Collection<Purpose> purposes, Collection<Platform> platforms) {
        Set<How> ways = EnumSet.noneOf(How.class);
        if (purposes.isEmpty() || purposes.contains(Purpose.NAME)) {
            ways.add(How.NAMED);
        }
        if (purposes.isEmpty() || purposes.contains(Purpose.IMAGE) || purposes.contains(Purpose.VIDEO)) {
            ways.add(How.PICTURED);
        }
        var covered = new ArrayList<>(ways.isEmpty() ? List.<Post>of() : posts.about(people, ways));
        if (purposes.contains(Purpose.WORK)) {
            // Whose work is shown is told by the name beside it; which posts say so only the checks can tell.
            posts.about(people, EnumSet.of(How.NAMED)).stream()
                    .filter(post ->
                            covered.stream().noneMatch(known -> known.id().equals(post.id())))
                    .filter(post -> !gate.consentStillGood(post))
                    .forEach(covered::add);
        }
        return covered.stream()
                .filter(post -> platforms.isEmpty() || platforms.contains(post.platform()))
                .toList();
    }

    private List<Draft> recheck(Collection<String> people, Actor actor) {
        return drafts.undecidedAbout(people).stream()
                .filter(draft -> drafts.recheck(draft, actor).done())
                .peek(draft -> unsent.hold(draft, actor, CHANGED))
                .toList();
    }

    /** After the transaction: whoever screens must see what it wrote. */
    private void announce(List<Draft> rechecked) {
        rechecked.forEach(draft -> events.publishEvent(new DraftReceived(draft.schoolId(), draft.id())));
    }
}
