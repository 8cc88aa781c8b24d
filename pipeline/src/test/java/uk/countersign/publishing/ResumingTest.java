package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.OTHER_APPROVER;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.school.Platform;

/** A person sends what was stopped after all, but never what may be out without having looked. */
class ResumingTest {

    private static Optional<String> resume(FakeTrust trust, String who, Post post, boolean looked) {
        return trust.rig
                .get(Resuming.class)
                .resume(trust.rig.member(who), trust.rig.actor(who), post, looked)
                .refusal();
    }

    private static Post refused(FakeTrust trust) {
        trust.x.answer(new Answer.Not(new Outcome.Refused(Outcome.Cause.POLICY, "Not today.")));
        var post = trust.until(trust.signed(SCHOOL, Platform.X), PostState.FAILED);
        trust.x.answer(Answer.TAKEN);
        return post;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatWasRefusedGoesOutOnceAnApproverSaysSo(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var post = refused(trust);
            for (var other : List.of(ADMIN, OTHER_APPROVER)) {
                assertThat(resume(trust, other, post, true)).isPresent();
            }
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.FAILED);
            // Long after its time: it was signed for none, so it goes now.
            trust.advance(Duration.ofHours(5));
            assertThat(resume(trust, APPROVER, post, false)).isEmpty();
            assertThat(resume(trust, APPROVER, post, false)).contains("It is no longer held. Look at it again.");
            trust.until(post, PostState.PUBLISHED);
            assertThat(trust.x.standing(trust.text(post))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theGateIsAskedAgain(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var post = refused(trust);
            trust.rig.get(Stops.class).pause(SCHOOL, trust.rig.actor(APPROVER), "A sad day.");
            assertThat(resume(trust, APPROVER, post, false)).contains("Publishing is paused.");
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatMayBeOutIsSentOnlyByThePersonWhoLooked(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer(Answer.NO_ANSWER);
            var post = trust.signed(SCHOOL, Platform.X);
            trust.x.dark(true);
            trust.until(post, PostState.UNCONFIRMED);
            trust.rig.get(Stops.class).pause(SCHOOL, trust.rig.actor(APPROVER), "A sad day.");
            trust.x.dark(false);
            trust.advance(Duration.ofMinutes(3));
            trust.until(post, PostState.HELD);
            trust.rig.get(Stops.class).resume(SCHOOL, trust.rig.actor(APPROVER));
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.HELD);
            assertThat(resume(trust, APPROVER, post, false)).get().asString().contains("may be out");
            trust.x.answer(Answer.TAKEN);
            assertThat(resume(trust, APPROVER, post, true)).isEmpty();
            trust.until(post, PostState.PUBLISHED);
            assertThat(trust.x.standing()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWholeTrustIsPausedAtOnceWhereTheMemberMay(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var own = trust.signed(SCHOOL, Platform.X);
            var others = trust.signed(OTHER_SCHOOL, Platform.X);
            var both = List.of(trust.rig.member(APPROVER), trust.rig.member(OTHER_APPROVER));
            var stops = trust.rig.get(Stops.class);
            var actor = trust.rig.actor(APPROVER);
            assertThat(stops.pauseEverywhere(both, actor, "A sad day.")).containsExactly(SCHOOL, OTHER_SCHOOL);
            for (var post : List.of(own, others)) {
                assertThat(trust.rig.post(post).state()).isEqualTo(PostState.HELD);
                assertThat(trust.rig.record().audit().about(post.schoolId(), "school:" + post.schoolId()))
                        .extracting(entry -> entry.action())
                        .contains("publishing.paused");
            }
            assertThat(stops.pauseEverywhere(List.of(trust.rig.member("doyle")), actor, "")).isEmpty();
            assertThat(stops.resumeEverywhere(both, actor)).containsExactly(SCHOOL, OTHER_SCHOOL);
            trust.until(own, PostState.PUBLISHED);
            trust.until(others, PostState.PUBLISHED);
        }
    }
}
