package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostState;
import uk.countersign.school.Platform;

/** A post whose pictures and videos take longer than one lease to go up. */
class LeaseTest {

    private static List<Post> claimedByAnother(FakeTrust trust) {
        var record = trust.rig.record();
        var until = record.clock().instant().plus(Duration.ofMinutes(10));
        return record.write(() -> record.get(PostClaims.class).claimDue(Platform.X, "another node", until, 10));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aClaimIsKeptForAsLongAsSomethingGoesUp(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var meanwhile = new CopyOnWriteArrayList<Post>();
            trust.x.bringing(Collections.nCopies(5, () -> {
                trust.advance(Duration.ofMinutes(4));
                meanwhile.addAll(claimedByAnother(trust));
            }));

            var post = trust.until(trust.signed(SCHOOL, Platform.X), PostState.PUBLISHED);

            assertThat(meanwhile).isEmpty();
            assertThat(trust.x.calls(post.id())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoeverLostTheClaimSendsNothingUnderIt(Dialect dialect) {
        try (var trust = FakeTrust.on(dialect)) {
            var post = trust.signed(SCHOOL, Platform.X);
            var others = new CopyOnWriteArrayList<Post>();
            var after = new CopyOnWriteArrayList<String>();
            trust.x.bringing(List.of(
                    () -> {
                        trust.advance(Duration.ofMinutes(11));
                        others.addAll(claimedByAnother(trust));
                    },
                    () -> after.add("a second piece")));

            // Woken once: this node must not come before the other.
            trust.rig.get(Lanes.class).wake();
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (trust.x.turnedAway() == 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }

            assertThat(trust.x.turnedAway()).isEqualTo(1);
            assertThat(others).extracting(Post::id).containsExactly(post.id());
            assertThat(after).isEmpty();
            assertThat(trust.rig.post(post).state()).isEqualTo(PostState.SCHEDULED);
            // The other node died over it; then it is simply due again.
            trust.x.bringing(List.of());
            trust.advance(Duration.ofMinutes(11));
            assertThat(trust.until(post, PostState.PUBLISHED).tries()).isZero();
            assertThat(trust.x.calls(post.id())).hasSize(1);
        }
    }
}
