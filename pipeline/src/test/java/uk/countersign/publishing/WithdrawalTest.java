package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Prepared;
import uk.countersign.database.Dialect;
import uk.countersign.post.ConsentReviews;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.school.Platform;

/** What a withdrawal reaches comes down, even if the program dies in the middle of it. */
class WithdrawalTest {

    private static final String SHORT_LEASE = "countersign.publishing.lease=1s";

    private static String amelia(FakeTrust trust) {
        return trust.rig.sample().person(WILLING_PUPIL).person().id();
    }

    private static Post about(FakeTrust trust) {
        return trust.signed(SCHOOL, Platform.X, 1, Optional.of(amelia(trust))).get(0);
    }

    private static ConsentWithdrawn withdraw(FakeTrust trust) {
        return trust.rig
                .get(ConsentEffects.class)
                .withdraw(
                        trust.rig.sample().person(WILLING_PUPIL),
                        List.of(),
                        List.of(),
                        "a call",
                        trust.rig.actor(LEAD));
    }

    /** As a node does that dies in the middle of its call. */
    private static void begin(FakeTrust trust, Post post) {
        var record = trust.rig.record();
        var until = record.clock().instant().plusSeconds(1);
        record.write(() -> {
            record.get(PostClaims.class).claimDue(Platform.X, "a node that dies", until, 10);
            record.sending().begin(post, "a node that dies", until).orElseThrow();
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostWhoseNodeDiedDuringTheWithdrawalIsDueOnceItIsFound(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect, SHORT_LEASE)) {
            var post = about(trust);
            begin(trust, post);
            var reached = withdraw(trust);
            assertThat(reached.unconfirmed()).containsExactly(post.id());
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.SENDING);
            // It had got through.
            trust.x.create(
                    new Account("ashlane", "", Map.of()),
                    new Prepared(new OutgoingPost(trust.text(post), List.of(), post.id()), List.of()));
            trust.advance(Duration.ofSeconds(2));
            trust.until(post, PostState.TAKEDOWN_DUE);
            assertThat(trust.x.standing())
                    .as("nothing is deleted before a person says so")
                    .isEqualTo(1);
            trust.rig.get(Stops.class).takeDown(post, trust.rig.actor(LEAD), "As due.");
            trust.until(post, PostState.REMOVED);
            assertThat(trust.x.standing()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatIsConfirmedAfterTheWithdrawalAnsweredIsDueInTheSameBreath(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect, SHORT_LEASE)) {
            var record = trust.rig.record();
            var post = about(trust);
            begin(trust, post);
            withdraw(trust);
            var attempt = record.sending().latestAttempt(post.id()).orElseThrow();
            var sent = Ending.sent(record.clock().instant(), "x-1", "https://platform.example/x-1", "");
            record.write(() -> record.sending().end(post, attempt, PostCommand.CONFIRM, sent));
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.TAKEDOWN_DUE);
            assertThat(record.audit().about(SCHOOL, "post:" + post.id()))
                    .extracting(entry -> entry.action())
                    .containsExactly(
                            "post.scheduled", "post.sending", "post.stop-asked", "post.published", "post.takedown-due");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatSurelyWasNotSentIsNotTriedAgainAfterACancellationThatCouldNotWait(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect, SHORT_LEASE)) {
            var record = trust.rig.record();
            var post = trust.signed(SCHOOL, Platform.X);
            begin(trust, post);
            var after = trust.rig.get(Stops.class).cancel(post, trust.rig.actor(APPROVER), "Not today.");
            assertThat(after.state()).isEqualTo(PostState.SENDING);
            var attempt = record.sending().latestAttempt(post.id()).orElseThrow();
            var again = Ending.again("Not reached.", record.clock().instant());
            record.write(() -> record.sending().end(post, attempt, PostCommand.RETRY, again));
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.CANCELLED);
            assertThat(trust.rig.post(post).reason()).isEqualTo("Not today.");
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatAnImportReachedIsTakenUpByWhoeverLivesOn(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var record = trust.rig.record();
            trust.x.answer(Answer.TAKEN);
            var post = about(trust);
            trust.until(post, PostState.PUBLISHED);
            // An import that was written, and whose node died right after.
            record.write(() -> {
                record.consents()
                        .withdraw(
                                trust.rig.sample().person(WILLING_PUPIL),
                                List.of(),
                                List.of(),
                                "an import",
                                trust.rig.actor(ADMIN));
                record.get(ConsentReviews.class).add(SCHOOL, List.of(amelia(trust)), trust.rig.actor(ADMIN));
            });
            trust.rig.get(ConsentReviewing.class).run();
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.TAKEDOWN_DUE);
            assertThat(record.get(ConsentReviews.class).schools()).isEmpty();
        }
    }
}
