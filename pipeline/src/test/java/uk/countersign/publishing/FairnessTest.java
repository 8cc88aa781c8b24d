package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.connectors.Removal;
import uk.countersign.database.Dialect;
import uk.countersign.post.PostState;
import uk.countersign.publishing.FakePlatform.Answer;
import uk.countersign.school.Platform;
import uk.countersign.testing.SampleRecord;

/** One account's trouble delays no other's posts, one platform's no other's takedowns. */
class FairnessTest {

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void manyPostsOfASlowAccountLeaveRoomForAnotherSchools(Dialect dialect) {
        var slow = new CountDownLatch(1);
        try (var trust = FakeTrust.on(dialect)) {
            trust.x.answer((account, post) -> {
                if (account.handle().equals("ashlane")) {
                    await(slow);
                }
                return Answer.TAKEN;
            });
            var many = trust.signed(SCHOOL, Platform.X, 200);
            trust.until(many.get(0), PostState.SENDING);
            trust.advance(Duration.ofSeconds(1));
            var few = trust.signed(OTHER_SCHOOL, Platform.X, 20);
            few.forEach(post -> trust.until(post, PostState.PUBLISHED));
            assertThat(many.stream().filter(post -> trust.rig.post(post).state() == PostState.PUBLISHED))
                    .isEmpty();
            slow.countDown();
            many.forEach(post -> trust.until(post, PostState.PUBLISHED));
            assertThat(trust.x.standing()).isEqualTo(220);
        } finally {
            slow.countDown();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPlatformThatHangsDelaysNoOthersTakedown(Dialect dialect) {
        var hanging = new CountDownLatch(1);
        try (var trust = FakeTrust.on(dialect)) {
            var onX = trust.until(trust.signed(SCHOOL, Platform.X), PostState.PUBLISHED);
            var onFacebook = trust.until(trust.signed(SCHOOL, Platform.FACEBOOK), PostState.PUBLISHED);
            trust.x.remove(remoteId -> {
                await(hanging);
                return new Removal.Unknown("It does not answer.");
            });
            var stops = trust.rig.get(Stops.class);
            stops.takeDown(onX, trust.rig.actor(SampleRecord.APPROVER), "A mistake.");
            stops.takeDown(onFacebook, trust.rig.actor(SampleRecord.APPROVER), "A mistake.");
            trust.until(onFacebook, PostState.REMOVED);
            assertThat(trust.rig.post(onX).state()).isEqualTo(PostState.TAKEDOWN_DUE);
            assertThat(trust.rig.record().audit().about(SCHOOL, "post:" + onFacebook.id()))
                    .last()
                    .satisfies(entry -> assertThat(entry.detail())
                            .contains(onFacebook.remoteId().orElseThrow(), "deleted, then looked for"));
            hanging.countDown();
            trust.eventually(
                    () -> trust.rig.post(onX).reason().equals("It does not answer."),
                    () -> trust.rig.post(onX).toString());
            trust.x.remove(remoteId -> new Removal.Refused("Delete it on its page."));
            trust.advance(Duration.ofMinutes(1));
            trust.eventually(
                    () -> trust.rig.post(onX).reason().equals("Delete it on its page."),
                    () -> trust.rig.post(onX).toString());
            assertThat(trust.rig.post(onX).state()).isEqualTo(PostState.TAKEDOWN_DUE);
            trust.x.remove(remoteId -> new Removal.Removed());
            trust.advance(Duration.ofHours(1));
            trust.until(onX, PostState.REMOVED);
        } finally {
            hanging.countDown();
        }
    }
}
