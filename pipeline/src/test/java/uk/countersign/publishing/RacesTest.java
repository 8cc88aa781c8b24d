package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterRow;
import uk.countersign.school.Platform;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordAssertions;

/**
 * Posts are cancelled, moved, paused and withdrawn while they are being sent, hundreds at a time. Nothing is sent after
 * the answer that said it would not be, and nothing ever stands twice.
 */
class RacesTest {

    private static final int ROUNDS = Integer.getInteger("countersign.races.rounds", 6);
    private static final int OF_EACH = 30;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration NEXT = Duration.ofMillis(100);
    private static final Set<PostState> AT_REST = EnumSet.of(
            PostState.PUBLISHED,
            PostState.HELD,
            PostState.FAILED,
            PostState.CANCELLED,
            PostState.TAKEDOWN_DUE,
            PostState.REMOVED);

    /** From one acknowledgement to the next act: nothing of the school's may be sent in between. */
    private record Quiet(long from, long to) {}

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingIsSentOnceItsStopWasAcknowledged(Dialect dialect) {
        try (var trust = FakeTrust.on(
                dialect,
                "countersign.publishing.rest-after=1000000",
                // With those who stop posts, no more threads than there are connections: all want the same school's
                // turn.
                "countersign.publishing.at-once-each=3",
                "countersign.publishing.retry=1ms",
                "countersign.publishing.look-again=1ms")) {
            var random = new Random(20261129);
            var stopped = new ConcurrentHashMap<String, Long>();
            var quiet = new CopyOnWriteArrayList<Quiet>();
            var all = new ArrayList<Post>();
            for (int round = 0; round < ROUNDS; round++) {
                all.addAll(round(trust, random.nextLong(), stopped, quiet));
            }
            for (var call : trust.x.calls()) {
                var acknowledged = stopped.getOrDefault(call.post().key(), Long.MAX_VALUE);
                assertThat(call.begun()).as("a call for a stopped post").isLessThan(acknowledged);
                assertThat(quiet).noneMatch(pause -> call.begun() > pause.from() && call.begun() < pause.to());
            }
            assertThat(stopped).as("posts that were stopped in time").hasSizeGreaterThan(ROUNDS);
            assertThat(trust.x.calls()).as("calls").hasSizeGreaterThan(ROUNDS);
            assertStandsAsTheRecordSays(trust, all);
            RecordAssertions.on(trust.rig.record())
                    .assertThatLog(SCHOOL)
                    .isIntact()
                    .hasNoGaps();
        }
    }

    private static void assertStandsAsTheRecordSays(FakeTrust trust, List<Post> all) {
        for (var earlier : all) {
            var post = trust.rig.post(earlier);
            var standing = trust.x.standing(trust.text(post));
            assertThat(standing).as("%s", post).hasSizeLessThan(2);
            if (post.state() == PostState.PUBLISHED) {
                assertThat(standing).as("%s", post).hasSize(1);
            } else if (post.state() != PostState.TAKEDOWN_DUE) {
                assertThat(standing).as("%s", post).isEmpty();
            }
        }
    }

    private static List<Post> round(FakeTrust trust, long seed, Map<String, Long> stopped, List<Quiet> quiet) {
        var amelia = trust.rig.sample().person(WILLING_PUPIL).person().id();
        var named = trust.signed(SCHOOL, Platform.X, OF_EACH, Optional.of(amelia));
        var cancelled = trust.signed(SCHOOL, Platform.X, OF_EACH);
        var moved = trust.signed(SCHOOL, Platform.X, OF_EACH);
        var random = new Random(seed);
        var answers = List.of(
                Answer.TAKEN,
                Answer.TAKEN,
                Answer.TAKEN,
                Answer.TAKEN_IN_SILENCE,
                Answer.NO_ANSWER,
                Answer.NOT_REACHED);
        trust.x.answer((account, post) -> answers.get(Math.floorMod(post.key().hashCode() ^ (int) seed, 6)));
        var start = trust.x.calls().size();
        // They are sent in this order, so that is where each is waylaid.
        var withdrawn = random.nextInt(OF_EACH);
        var paused = random.nextInt(3 * OF_EACH);
        Race.<Boolean>of(List.<Supplier<Boolean>>of(
                () -> send(trust),
                () -> cancel(trust, cancelled, start, stopped),
                () -> move(trust, moved, start, stopped),
                () -> pause(trust, start, paused, quiet),
                () -> withdraw(trust, start, withdrawn, stopped)));
        var posts = Stream.of(named, cancelled, moved).flatMap(List::stream).toList();
        trust.x.answer(Answer.TAKEN);
        // Past the settling time, inside of the window.
        trust.advance(Duration.ofMinutes(3));
        trust.eventually(
                () -> posts.stream()
                        .allMatch(post -> AT_REST.contains(trust.rig.post(post).state())),
                () -> posts.stream().map(trust.rig::post).toList().toString());
        consentAgain(trust);
        return posts;
    }

    private static void wait(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    /** Until so many calls have been made since the start, or nothing moves any more because the rest was stopped. */
    private static void awaitCalls(FakeTrust trust, int start, int calls) {
        var seen = trust.x.calls().size();
        var since = System.nanoTime();
        while (seen < start + calls && System.nanoTime() - since < (seen == start ? FIRST : NEXT).toNanos()) {
            pause(1);
            if (trust.x.calls().size() > seen) {
                seen = trust.x.calls().size();
                since = System.nanoTime();
            }
        }
    }

    private static boolean send(FakeTrust trust) {
        for (int i = 0; i < 30; i++) {
            trust.rig.get(Lanes.class).wake();
            trust.rig.get(Settling.class).run();
            pause(10);
        }
        return true;
    }

    private static boolean cancel(FakeTrust trust, List<Post> posts, int start, Map<String, Long> stopped) {
        var calls = OF_EACH;
        for (var post : posts) {
            awaitCalls(trust, start, calls++);
            var after = trust.rig.get(Stops.class).cancel(post, trust.rig.actor(APPROVER), "Not today.");
            if (after.state() == PostState.CANCELLED) {
                stopped.put(post.id(), trust.order.incrementAndGet());
            }
        }
        return true;
    }

    private static boolean move(FakeTrust trust, List<Post> posts, int start, Map<String, Long> stopped) {
        var calls = 2 * OF_EACH;
        var tomorrow = trust.rig.record().clock().instant().plus(Duration.ofDays(1));
        for (var post : posts) {
            awaitCalls(trust, start, calls++);
            var answer = trust.rig
                    .get(Rescheduling.class)
                    .reschedule(trust.rig.member(AUTHOR), trust.rig.actor(AUTHOR), post, tomorrow);
            if (answer instanceof Rescheduling.Answer.Moved) {
                stopped.put(post.id(), trust.order.incrementAndGet());
            }
        }
        return true;
    }

    private static boolean pause(FakeTrust trust, int start, int calls, List<Quiet> quiet) {
        awaitCalls(trust, start, calls);
        trust.rig.get(Stops.class).pause(SCHOOL, trust.rig.actor(APPROVER), "A sad day.");
        var from = trust.order.incrementAndGet();
        pause(20);
        quiet.add(new Quiet(from, trust.order.incrementAndGet()));
        trust.rig.get(Stops.class).resume(SCHOOL, trust.rig.actor(APPROVER));
        return true;
    }

    private static boolean withdraw(FakeTrust trust, int start, int calls, Map<String, Long> stopped) {
        awaitCalls(trust, start, calls);
        var person = trust.rig.sample().person(WILLING_PUPIL);
        var reached = trust.rig
                .get(ConsentEffects.class)
                .withdraw(person, List.of(), List.of(), "a call", trust.rig.actor(LEAD));
        var acknowledged = trust.order.incrementAndGet();
        reached.held().forEach(post -> stopped.put(post, acknowledged));
        reached.takedown().forEach(post -> stopped.put(post, acknowledged));
        reached.unconfirmed().forEach(post -> stopped.put(post, acknowledged));
        return true;
    }

    private static void consentAgain(FakeTrust trust) {
        var amelia = new PersonDetails(WILLING_PUPIL, PersonKind.PUPIL, "Amelia", "Hughes", "Amelia", "4", "4B");
        var rows = Stream.of(Purpose.NAME, Purpose.IMAGE)
                .map(purpose -> new RegisterRow(
                        amelia,
                        new Consent(
                                purpose, Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.empty())))
                .toList();
        trust.rig.get(ConsentEffects.class).write(SCHOOL, rows, "a form", trust.rig.actor(LEAD));
    }
}
