package uk.countersign.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Identity;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Preparation;
import uk.countersign.connectors.Prepared;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.Removal;

/** A platform in this process that writes down what it was sent, and answers as a test tells it to. */
final class FakePlatform implements Connector {

    /** One call that makes a post visible, numbered in the order of everything that the test looks at. */
    record Call(long begun, String handle, OutgoingPost post, Outcome answer) {}

    private final String id;
    private final Clock clock;
    private final AtomicLong order;
    private final AtomicInteger remoteIds = new AtomicInteger();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, RemotePost> standing = new ConcurrentHashMap<>();
    private volatile BiFunction<Account, OutgoingPost, Answer> answers = (account, post) -> Answer.TAKEN;
    private volatile Function<String, Removal> removals = remoteId -> new Removal.Removed();
    private volatile List<Runnable> pieces = List.of();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private volatile boolean dark;

    /** How a call ends. */
    sealed interface Answer {
        /** Taken, and said so. */
        record Taken() implements Answer {}

        /** Taken, and the answer lost. */
        record TakenInSilence() implements Answer {}

        /** Not taken, with that answer. */
        record Not(Outcome answer) implements Answer {}

        Answer TAKEN = new Taken();
        Answer TAKEN_IN_SILENCE = new TakenInSilence();
        Answer NO_ANSWER = new Not(new Outcome.Unknown("There was no answer."));
        Answer NOT_REACHED = new Not(new Outcome.NotSent("It could not be reached."));
    }

    FakePlatform(String id, Clock clock, AtomicLong order) {
        this.id = id;
        this.clock = clock;
        this.order = order;
    }

    void answer(BiFunction<Account, OutgoingPost, Answer> way) {
        answers = way;
    }

    void answer(Answer always) {
        answers = (account, post) -> always;
    }

    void remove(Function<String, Removal> way) {
        removals = way;
    }

    /** What happens while each piece of a post's media goes up. */
    void bringing(List<Runnable> happens) {
        pieces = List.copyOf(happens);
    }

    /** How often a preparation ended because its go-ahead did not stand. */
    int turnedAway() {
        return turnedAway.get();
    }

    /** Whether nothing can be read back. */
    void dark(boolean nothingIsShown) {
        dark = nothingIsShown;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String key) {
        return calls.stream().filter(call -> call.post().key().equals(key)).toList();
    }

    List<RemotePost> standing(String text) {
        return standing.values().stream()
                .filter(post -> post.text().equals(text))
                .toList();
    }

    int standing() {
        return standing.size();
    }

    @Override
    public String platform() {
        return id;
    }

    @Override
    public List<String> objections(OutgoingPost post) {
        return List.of();
    }

    @Override
    public Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead) {
        for (var piece : pieces) {
            if (!goAhead.stands()) {
                turnedAway.incrementAndGet();
                return new Preparation.Failed(new Outcome.NotSent("It took too long."));
            }
            piece.run();
        }
        return new Preparation.Ready(new Prepared(post, List.of()));
    }

    @Override
    public Outcome create(Account account, Prepared prepared) {
        var begun = order.incrementAndGet();
        var way = answers.apply(account, prepared.post());
        Outcome outcome;
        if (way instanceof Answer.Not not) {
            outcome = not.answer();
        } else {
            var accepted = take(prepared.post());
            outcome = way instanceof Answer.Taken ? accepted : new Outcome.Unknown("The answer was lost.");
        }
        calls.add(new Call(begun, account.handle(), prepared.post(), outcome));
        return outcome;
    }

    private Outcome.Accepted take(OutgoingPost post) {
        var remoteId = id + "-" + remoteIds.incrementAndGet();
        var link = "https://platform.example/" + remoteId;
        standing.put(remoteId, new RemotePost(remoteId, post.text(), clock.instant(), 0, link));
        return new Outcome.Accepted(remoteId, link);
    }

    @Override
    public Lookup recent(Account account, Instant since) {
        if (dark) {
            return new Lookup.Unavailable("Nothing is shown at the moment.");
        }
        var found = new ArrayList<>(standing.values());
        found.removeIf(post -> post.time().isBefore(since));
        return new Lookup.Found(found);
    }

    @Override
    public boolean looksLike(OutgoingPost sent, RemotePost seen) {
        return sent.text().equals(seen.text());
    }

    @Override
    public Removal delete(Account account, String remoteId) {
        var removal = removals.apply(remoteId);
        if (removal instanceof Removal.Removed
                && Optional.ofNullable(standing.remove(remoteId)).isEmpty()) {
            return new Removal.Absent();
        }
        return removal;
    }

    @Override
    public Identity identify(Account account) {
        throw new UnsupportedOperationException("No test asks whose account it is");
    }
}
