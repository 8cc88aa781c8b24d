package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Dialect;
import uk.countersign.post.HeldBack;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.school.Platform;
import uk.countersign.testing.RecordAssertions;

/** What was not sent is tried again inside of its window, as gently as the platform asks; late is not now. */
class RetryingTest {

    private static final Duration HINT = Duration.ofMinutes(10);
    private static final Answer TOO_MANY = new Answer.Not(new Outcome.NotSent("Too many.", Optional.of(HINT)));

    private static int calls(FakeTrust trust, Post post) {
        return trust.x.calls(post.id()).size();
    }

    private static void untilTried(FakeTrust trust, Post post, int times) {
        trust.eventually(
                () -> trust.rig.post(post).tries() == times
                        && trust.rig.post(post).state() == PostState.SCHEDULED,
                () -> trust.rig.post(post).toString());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theWaitsGrowAndThePostGoesOutOnceThePlatformIsBack(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer(Answer.NOT_REACHED);
            var post = trust.signed(SCHOOL, Platform.X);
            var before = Duration.ZERO;
            for (int tries = 1; tries <= 4; tries++) {
                untilTried(trust, post, tries);
                var now = trust.rig.record().clock().instant();
                var wait = Duration.between(now, trust.rig.post(post).notBefore());
                // Each lies in the second half of what it doubles.
                assertThat(wait)
                        .isGreaterThanOrEqualTo(before)
                        .isBetween(
                                Duration.ofSeconds(5L << tries),
                                Duration.ofSeconds(10L << tries).plusMillis(1));
                before = wait;
                trust.advance(wait);
            }
            trust.x.answer(Answer.TAKEN);
            trust.until(post, PostState.PUBLISHED);
            assertThat(trust.x.standing(trust.text(post))).hasSize(1);
            assertThat(calls(trust, post)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatThePlatformAsksForHoldsBackThatAccountAndNoOther(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer((account, post) -> account.handle().equals("ashlane") ? TOO_MANY : Answer.TAKEN);
            var first = trust.signed(SCHOOL, Platform.X);
            untilTried(trust, first, 1);
            assertThat(trust.rig.post(first).notBefore())
                    .isEqualTo(trust.rig.record().clock().instant().plus(HINT));
            var second = trust.signed(SCHOOL, Platform.X);
            var elsewhere = trust.signed(OTHER_SCHOOL, Platform.X);
            var onFacebook = trust.signed(SCHOOL, Platform.FACEBOOK);
            trust.until(elsewhere, PostState.PUBLISHED);
            trust.until(onFacebook, PostState.PUBLISHED);
            assertThat(calls(trust, second)).isZero();
            assertThat(trust.rig.get(HeldBack.class).now(SCHOOL))
                    .singleElement()
                    .satisfies(rest -> {
                        assertThat(rest.channelId()).isEqualTo("x");
                        assertThat(rest.reason()).isEqualTo("Too many.");
                    });
            trust.x.answer(Answer.TAKEN);
            trust.advance(HINT);
            trust.until(first, PostState.PUBLISHED);
            trust.until(second, PostState.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLimitOfOurAppHoldsBackEveryAccountOnThatPlatform(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer(new Answer.Not(new Outcome.NotSent("Too many of ours.", Optional.of(HINT), true)));
            untilTried(trust, trust.signed(SCHOOL, Platform.X), 1);
            var elsewhere = trust.signed(OTHER_SCHOOL, Platform.X);
            trust.until(trust.signed(SCHOOL, Platform.FACEBOOK), PostState.PUBLISHED);
            assertThat(calls(trust, elsewhere)).isZero();
            trust.x.answer(Answer.TAKEN);
            trust.advance(HINT);
            trust.until(elsewhere, PostState.PUBLISHED);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWaitThatEndsBehindTheWindowHoldsThePostAtOnce(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer(new Answer.Not(new Outcome.NotSent("Full today.", Optional.of(Duration.ofHours(3)))));
            var post = trust.until(trust.signed(SCHOOL, Platform.X), PostState.HELD);
            assertThat(post.reason()).contains("Full today.", "too late");
            RecordAssertions.on(trust.rig.record()).assertThatLog(SCHOOL).isIntact();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatWaitedThroughItsWindowIsHeldWhyeverItWaited(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer(TOO_MANY);
            untilTried(trust, trust.signed(SCHOOL, Platform.X), 1);
            var waiting = trust.signed(SCHOOL, Platform.X);
            var record = trust.rig.record();
            record.write(() -> record.get(HeldBack.class)
                    .account(waiting, record.clock().instant().plusSeconds(7200), "Still too many."));
            trust.x.answer(Answer.TAKEN);
            trust.advance(Duration.ofMinutes(31));
            var held = trust.until(waiting, PostState.HELD);
            assertThat(held.reason()).contains("late is not now");
            assertThat(calls(trust, waiting)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPlatformThatDoesNotAnswerRestsWhileItsPostsWait(Dialect dialect) {
        try (var trust =
                FakeTrust.on(dialect, "countersign.publishing.rest-after=4", "countersign.publishing.at-once=1")) {
            trust.x.answer(Answer.NOT_REACHED);
            var own = trust.signed(SCHOOL, Platform.X, 4);
            var others = trust.signed(OTHER_SCHOOL, Platform.X, 4);
            var health = trust.rig.get(PlatformHealth.class);
            trust.eventually(() -> !health.resting().isEmpty(), () -> "never rested");
            var called = trust.x.calls().size();
            trust.until(trust.signed(SCHOOL, Platform.FACEBOOK), PostState.PUBLISHED);
            assertThat(trust.x.calls()).hasSize(called).hasSizeLessThan(8);
            assertThat(health.resting())
                    .singleElement()
                    .satisfies(rest -> assertThat(rest.platform()).isEqualTo(Platform.X));
            assertThat(own)
                    .allSatisfy(post -> assertThat(trust.rig.post(post).state()).isEqualTo(PostState.SCHEDULED));
            trust.x.answer(Answer.TAKEN);
            trust.advance(Duration.ofMinutes(2));
            own.forEach(post -> trust.until(post, PostState.PUBLISHED));
            others.forEach(post -> trust.until(post, PostState.PUBLISHED));
            assertThat(health.resting()).isEmpty();
            assertThat(trust.x.standing()).isEqualTo(8);
        }
    }
}
