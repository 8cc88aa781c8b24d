package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.audit.Actor;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.RemotePost;
import uk.countersign.database.Dialect;
import uk.countersign.draft.DraftCommand;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostState;
import uk.countersign.post.ThreadParts;
import uk.countersign.post.ThreadParts.Part;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.school.Pauses;
import uk.countersign.school.Platform;
import uk.countersign.testing.RecordAssertions;

/** A thread goes out part by part, each exactly once; one that breaks in the middle is settled, never doubled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadsTest {

    private final Map<Dialect, FakeTrust> trusts = new EnumMap<>(Dialect.class);
    private int number;

    private FakeTrust on(Dialect dialect) {
        return trusts.computeIfAbsent(
                dialect, fresh -> FakeTrust.on(fresh, "countersign.publishing.rest-after=1000000"));
    }

    @BeforeEach
    void healthy() {
        trusts.values().forEach(trust -> {
            trust.x.answer(Answer.TAKEN);
            trust.x.dark(false);
            trust.advance(Duration.ofHours(1));
        });
    }

    @AfterAll
    void close() {
        trusts.values().forEach(trust -> {
            RecordAssertions.on(trust.rig.record())
                    .assertThatLog(SCHOOL)
                    .isIntact()
                    .hasNoGaps();
            trust.close();
        });
    }

    private List<String> parts() {
        number++;
        return IntStream.rangeClosed(1, 3)
                .mapToObj(part -> "Trip " + number + ", part " + part + ".")
                .toList();
    }

    private static Post signed(FakeTrust trust, List<String> parts) {
        return trust.signedText(Platform.X, String.join("\n---\n", parts));
    }

    /** Answers so to each part; the first of them is number one. */
    private static void answer(FakeTrust trust, List<String> parts, Answer... answers) {
        var left = new ArrayList<>(List.of(answers));
        trust.x.answer((account, post) -> {
            int part = parts.indexOf(post.text());
            var answer = part < left.size() ? left.get(part) : Answer.TAKEN;
            if (part < left.size()) {
                left.set(part, Answer.TAKEN);
            }
            return answer;
        });
    }

    private static void assertStandsOnce(FakeTrust trust, List<String> parts) {
        for (var part : parts) {
            assertThat(trust.x.standing(part)).as(part).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyPartGoesOutAfterTheOneBeforeIt(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        var post = trust.until(signed(trust, parts), PostState.PUBLISHED);

        var calls = trust.x.calls().stream()
                .filter(call -> parts.contains(call.post().text()))
                .toList();
        assertThat(calls).extracting(call -> call.post().text()).containsExactlyElementsOf(parts);
        assertThat(calls).extracting(call -> call.post().key()).doesNotHaveDuplicates();
        var ids = calls.stream()
                .map(call -> ((Outcome.Accepted) call.answer()).remoteId())
                .toList();
        assertThat(calls.get(0).post().follows()).isEmpty();
        assertThat(calls.get(1).post().follows()).isEqualTo(ids.subList(0, 1));
        assertThat(calls.get(2).post().follows()).isEqualTo(ids.subList(0, 2));
        assertThat(post.remoteId()).contains(ids.get(0));
        assertThat(post.attempts()).isEqualTo(3);
        for (var id : ids) {
            assertThat(trust.rig.record().sending().isKnown(SCHOOL, "x", id)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsNotKnownOfAPartIsLookedUpBeforeTheNext(Dialect dialect) {
        var trust = on(dialect);
        var silent = parts();
        answer(trust, silent, Answer.TAKEN, Answer.TAKEN_IN_SILENCE);
        var post = signed(trust, silent);
        trust.until(post, PostState.UNCONFIRMED);
        trust.advance(Duration.ofSeconds(15));
        trust.until(post, PostState.PUBLISHED);
        assertStandsOnce(trust, silent);

        var lost = parts();
        answer(trust, lost, Answer.TAKEN, Answer.NO_ANSWER);
        var again = signed(trust, lost);
        trust.until(again, PostState.UNCONFIRMED);
        assertThat(trust.rig.post(again).remoteId()).isPresent();
        trust.advance(Duration.ofMinutes(3));
        trust.until(again, PostState.PUBLISHED);
        assertStandsOnce(trust, lost);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aThreadOfWhichAPartIsRefusedEndsWithWhatStandsAndIsTakenDownWhole(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        var refused = new Answer.Not(new Outcome.Refused(Outcome.Cause.POLICY, "Not this."));
        answer(trust, parts, Answer.TAKEN, Answer.TAKEN, refused);

        var post = trust.until(signed(trust, parts), PostState.PUBLISHED);

        assertThat(post.reason()).contains("Only the first 2 of 3 parts", "Not this.");
        assertStandsOnce(trust, parts.subList(0, 2));
        assertThat(trust.x.standing(parts.get(2))).isEmpty();
        trust.rig.get(Stops.class).takeDown(post, trust.rig.actor(APPROVER), "Half of it.");
        // The part that was refused is looked for once more.
        trust.advance(Duration.ofMinutes(3));
        trust.until(post, PostState.REMOVED);
        for (var part : parts) {
            assertThat(trust.x.standing(part)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsKnownToStandIsTakenDownThoughNothingIsShown(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        answer(trust, parts, Answer.TAKEN, Answer.TAKEN_IN_SILENCE);
        trust.x.dark(true);
        var post = trust.until(signed(trust, parts), PostState.UNCONFIRMED);

        trust.rig.get(Stops.class).takeDown(post, trust.rig.actor(APPROVER), "Half of it.");
        trust.eventually(
                () -> trust.x.standing(parts.get(0)).isEmpty(),
                () -> trust.rig.post(post).toString());

        assertThat(trust.x.standing(parts.get(1))).hasSize(1);
        var account = trust.rig.record().channels().find(SCHOOL, "x").orElseThrow();
        assertThat(trust.rig.get(Unsettled.class).of(account))
                .as("the second part may be one of ours")
                .extracting(Post::id)
                .contains(post.id());
        trust.x.dark(false);
        trust.advance(Duration.ofMinutes(3));
        trust.until(post, PostState.REMOVED);
        assertThat(trust.x.standing(parts.get(1))).isEmpty();
        assertThat(trust.rig.get(Unsettled.class).of(account))
                .extracting(Post::id)
                .doesNotContain(post.id());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theRestOfAThreadIsNeverLate(Dialect dialect) {
        var trust = on(dialect);
        var shown = parts();
        answer(trust, shown, Answer.TAKEN, Answer.TAKEN_IN_SILENCE);
        var post = signed(trust, shown);
        trust.until(post, PostState.UNCONFIRMED);
        trust.advance(Duration.ofMinutes(31));
        assertThat(trust.until(post, PostState.PUBLISHED).reason()).contains("Only the first 2 of 3 parts");
        assertThat(trust.x.standing(shown.get(2))).isEmpty();
        assertThat(trust.rig.record().audit().newest(SCHOOL, Long.MAX_VALUE, 50))
                .filteredOn(entry -> entry.subject().equals("post:" + post.id()))
                .filteredOn(entry -> entry.action().equals("post.published"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .contains(
                                "digest " + post.digest(),
                                "written by",
                                "countersigned by",
                                trust.rig.post(post).remoteId().orElseThrow()));

        var hidden = parts();
        answer(trust, hidden, Answer.TAKEN, Answer.NOT_REACHED);
        trust.x.dark(true);
        var unseen = signed(trust, hidden);
        trust.until(unseen, PostState.UNCONFIRMED);
        trust.advance(Duration.ofMinutes(31));
        assertThat(trust.until(unseen, PostState.PUBLISHED).reason())
                .contains("The first 1 of 3 parts", "could not be found out");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anotherTimeChangesNothingOfWhatIsOnItsWay(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        var post = signed(trust, parts);
        var tomorrow = trust.rig.record().clock().instant().plus(Duration.ofDays(1));
        var moving = trust.rig.get(Rescheduling.class);
        var answers = new ArrayList<Rescheduling.Answer>();
        trust.x.answer((account, sent) -> {
            answers.add(moving.reschedule(trust.rig.member(AUTHOR), trust.rig.actor(AUTHOR), post, tomorrow));
            return sent.text().equals(parts.get(1)) ? Answer.TAKEN_IN_SILENCE : Answer.TAKEN;
        });
        trust.until(post, PostState.UNCONFIRMED);
        answers.add(moving.reschedule(trust.rig.member(AUTHOR), trust.rig.actor(AUTHOR), post, tomorrow));
        trust.advance(Duration.ofSeconds(15));

        assertThat(trust.until(post, PostState.PUBLISHED).reason()).isEmpty();
        assertThat(answers)
                .hasSize(4)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(
                                Rescheduling.Answer.NotMoved.class,
                                not -> assertThat(not.reason()).contains("on its way")));
        assertStandsOnce(trust, parts);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingMoreGoesOutOnceAPauseIsAcknowledged(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        var pauses = trust.rig.get(Pauses.class);
        var stops = trust.rig.get(Stops.class);
        var paused = new ArrayList<CompletableFuture<Stops.Paused>>();
        trust.x.answer((account, post) -> {
            if (post.text().equals(parts.get(0))) {
                paused.add(CompletableFuture.supplyAsync(
                        () -> stops.pause(SCHOOL, trust.rig.actor(APPROVER), "A sad day.")));
                while (pauses.of(SCHOOL).isEmpty()) {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                }
            }
            return Answer.TAKEN;
        });

        var post = trust.until(signed(trust, parts), PostState.PUBLISHED);

        assertThat(paused.get(0).join().publishedMeanwhile())
                .extracting(Post::state)
                .contains(PostState.PUBLISHED);
        assertThat(post.reason()).contains("Only the first 1 of 3 parts", "paused");
        stops.resume(SCHOOL, trust.rig.actor(APPROVER));
        assertStandsOnce(trust, parts.subList(0, 1));
        assertThat(trust.x.standing(parts.get(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aThreadWhoseSenderDiedGoesOnWhereItStands(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        var post = signed(trust, parts);
        var record = trust.rig.record();
        var lease = record.clock().instant().plus(Duration.ofMinutes(10));
        // As far as the record of the first part, and no further.
        record.write(() -> {
            record.get(PostClaims.class).claimDue(Platform.X, "a node that died", lease, 10);
            var attempt =
                    record.sending().begin(post, "a node that died", lease).orElseThrow();
            record.drafts().move(record.drafts().get(post.draftId()), DraftCommand.RELEASE, Actor.COUNTERSIGN, "", "");
            var first = new Part(
                    1,
                    "x-died-" + dialect,
                    "https://platform.example/",
                    record.clock().instant());
            record.get(ThreadParts.class).stands(post, attempt, first);
        });
        trust.advance(Duration.ofMinutes(11));
        trust.eventually(
                () -> trust.rig.post(post).state() == PostState.UNCONFIRMED
                        || trust.rig.post(post).state() == PostState.PUBLISHED,
                () -> trust.rig.post(post).toString());
        trust.advance(Duration.ofMinutes(3));
        trust.until(post, PostState.PUBLISHED);
        assertThat(trust.x.standing(parts.get(0))).isEmpty();
        assertStandsOnce(trust, parts.subList(1, 3));
        assertThat(trust.x.calls().stream()
                        .filter(call -> call.post().text().equals(parts.get(1)))
                        .findFirst()
                        .orElseThrow()
                        .post()
                        .follows())
                .containsExactly("x-died-" + dialect);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whateverThePlatformAnswersNoPartStandsTwice(Dialect dialect) {
        var trust = on(dialect);
        var random = new Random(20261130);
        var answers =
                List.of(Answer.TAKEN, Answer.TAKEN_IN_SILENCE, Answer.NO_ANSWER, Answer.NOT_REACHED, Answer.TAKEN);
        trust.x.answer((account, post) -> answers.get(random.nextInt(answers.size())));
        var threads = IntStream.range(0, 12).mapToObj(one -> parts()).toList();
        var posts = threads.stream().map(parts -> signed(trust, parts)).toList();
        for (int step = 0; step < 12; step++) {
            trust.rig.get(Lanes.class).wake();
            trust.rig.get(Settling.class).run();
            LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
            trust.advance(Duration.ofMinutes(2));
        }
        trust.x.answer(Answer.TAKEN);
        trust.advance(Duration.ofMinutes(10));
        trust.eventually(
                () -> {
                    trust.advance(Duration.ofSeconds(20));
                    return posts.stream()
                            .map(trust.rig::post)
                            .allMatch(post -> post.state() == PostState.PUBLISHED || post.state() == PostState.HELD);
                },
                () -> posts.stream().map(trust.rig::post).toList().toString());
        for (int i = 0; i < posts.size(); i++) {
            var post = trust.rig.post(posts.get(i));
            var standing = threads.get(i).stream()
                    .mapToInt(part -> trust.x.standing(part).size())
                    .boxed()
                    .toList();
            assertThat(standing).as("%s", post).allMatch(count -> count < 2);
            assertThat(standing.stream().mapToInt(count -> count).sum())
                    .as("%s", post)
                    .isEqualTo(trust.rig
                            .record()
                            .get(ThreadParts.class)
                            .of(post.id())
                            .size());
            if (post.state() == PostState.PUBLISHED && post.reason().isEmpty()) {
                assertThat(standing).as("%s", post).containsOnly(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whereThereAreNoThreadsItGoesOutInOnePiece(Dialect dialect) {
        var trust = on(dialect);
        var parts = parts();
        trust.facebook.answer(Answer.TAKEN);
        trust.until(trust.signedText(Platform.FACEBOOK, String.join("\n---\n", parts)), PostState.PUBLISHED);
        assertThat(trust.facebook.standing(String.join("\n\n", parts)))
                .extracting(RemotePost::text)
                .hasSize(1);
    }
}
