package uk.countersign.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.account.PastReviews;
import uk.countersign.approval.Gate;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftReceived;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.post.ConsentReviews;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
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

    private static final Set<PostState> STANDS_OR_GOES =
            EnumSet.of(PostState.SCHEDULED, PostState.SENDING, PostState.PUBLISHED, PostState.UNCONFIRMED);

    private final Database database;
    private final ConsentChanges changes;
    private final Drafts drafts;
    private final Posts posts;
    private final UnsentPosts unsent;
    private final ConsentReviews reviews;
    private final PastReviews past;
    private final ConsentReviewing reviewing;
    private final ConsentStops stops;
    private final AuditLog audit;
    private final InFlight inFlight;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    ConsentEffects(
            Database database,
            ConsentChanges changes,
            Drafts drafts,
            Posts posts,
            UnsentPosts unsent,
            ConsentReviews reviews,
            PastReviews past,
            ConsentReviewing reviewing,
            ConsentStops stops,
            AuditLog audit,
            InFlight inFlight,
            Gate gate,
            ApplicationEventPublisher events) {
        this.database = database;
        this.changes = changes;
        this.drafts = drafts;
        this.posts = posts;
        this.unsent = unsent;
        this.reviews = reviews;
        this.past = past;
        this.reviewing = reviewing;
        this.stops = stops;
        this.audit = audit;
        this.inFlight = inFlight;
        this.gate = gate;
        this.events = events;
    }

    /**
     * Brings an import into the register; drafts about people for whom something changed are checked again. An import
     * may withdraw as well: what is out and could not go out any more is due, for a person to confirm.
     */
    public ImportResult write(String schoolId, List<RegisterRow> rows, String source, Actor actor) {
        var rechecked = new ArrayList<Draft>();
        var result = database.inTransaction(() -> {
            var written = changes.write(schoolId, rows, source, actor);
            rechecked.addAll(recheck(written.changedPersons(), actor));
            reviews.add(schoolId, written.changedPersons(), actor);
            past.add(schoolId, written.changedPersons());
            return written;
        });
        announce(rechecked);
        reviewing.workOff(schoolId);
        inFlight.waitFor(posts.about(result.changedPersons(), EnumSet.allOf(How.class)).stream()
                .filter(post -> post.state() == PostState.SENDING && !gate.consentStillGood(post))
                .toList());
        return result;
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
        var reached = database.inTransaction(() -> {
            audit.takeTurn(entry.person().schoolId());
            changes.withdraw(entry, purposes, platforms, source, actor);
            var covered = covered(people, purposes, platforms).stream()
                    .filter(post -> STANDS_OR_GOES.contains(post.state()))
                    .toList();
            rechecked.addAll(recheck(people, actor));
            stops.stop(covered, actor);
            past.add(entry.person().schoolId(), people);
            return covered;
        });
        announce(rechecked);
        inFlight.waitFor(reached);
        return reached(reached);
    }

    private ConsentWithdrawn reached(List<Post> reached) {
        var held = new ArrayList<String>();
        var takedown = new ArrayList<String>();
        var unconfirmed = new ArrayList<String>();
        for (var post : reached) {
            var now = posts.get(post.id());
            switch (now.state()) {
                // A scheduled one was held, and somebody has let it go again since.
                case HELD, FAILED, CANCELLED, SCHEDULED -> held.add(now.id());
                case PUBLISHED, REMOVED -> takedown.add(now.id());
                case TAKEDOWN_DUE -> (now.remoteId().isPresent() ? takedown : unconfirmed).add(now.id());
                case SENDING, UNCONFIRMED -> unconfirmed.add(now.id());
            }
        }
        return new ConsentWithdrawn(held, takedown, unconfirmed);
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
