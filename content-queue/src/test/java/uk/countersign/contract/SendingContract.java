package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.RecordAssertions.on;
import static uk.countersign.testing.SampleRecord.APPROVER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.DraftState;
import uk.countersign.post.Attempt;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.school.Platform;
import uk.countersign.state.Move;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/** A post is never sent twice and never forgotten. */
interface SendingContract {

    Duration LEASE = Duration.ofMinutes(1);

    private static List<Post> claim(RecordFixture record, Platform platform, String owner, int limit) {
        var until = record.clock().instant().plus(LEASE);
        return record.write(() -> record.get(PostClaims.class).claimDue(platform, owner, until, limit));
    }

    private static Ending sent(RecordFixture record) {
        return Ending.sent(record.clock().instant(), "remote-7", "https://x.example/7", "id remote-7");
    }

    private static Move<PostState> end(
            RecordFixture record, Post post, Attempt attempt, PostCommand command, Ending ending) {
        return record.write(() -> record.sending().end(post, attempt, command, ending));
    }

    @Test
    default void aPostGoesOutOnce(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "w");
        var attempt = sample.posts().begin(post, "w").orElseThrow();
        assertThat(attempt.number()).isEqualTo(1);
        assertThat(sample.posts().begin(post, "w")).isEmpty();
        assertThat(end(record, post, attempt, PostCommand.CONFIRM, sent(record)).done())
                .isTrue();
        on(record)
                .assertThatPost(post.id())
                .isPublished()
                .onlyOnce()
                .hasHistory("post.scheduled", "post.sending", "post.published");
        assertThat(record.sending().isKnown(post.schoolId(), "x", "remote-7")).isTrue();
        assertThat(record.sending().isKnown(post.schoolId(), "x", "remote-8")).isFalse();
        assertThat(claim(record, Platform.X, "w", 9)).isEmpty();
        assertThat(end(
                        record,
                        post,
                        attempt,
                        PostCommand.RETRY,
                        Ending.again("", record.clock().instant())))
                .isEqualTo(new Move.NotAllowed<>(PostState.PUBLISHED));
    }

    @Test
    default void onlyWhatIsDueOnThatPlatformIsClaimedEarliestFirst(SampleRecord sample) {
        var record = sample.record();
        var now = record.clock().instant();
        var draft = sample.drafts().in(DraftState.APPROVED);
        var second = sample.posts().scheduled(draft, Platform.X, now);
        var first = sample.posts().scheduled(now.minusSeconds(60));
        var later = sample.posts().scheduled(now.plusMillis(1));
        var elsewhere = sample.posts().scheduled(draft, Platform.FACEBOOK, now);
        assertThat(claim(record, Platform.X, "w", 9)).extracting(Post::id).containsExactly(first.id(), second.id());
        assertThat(claim(record, Platform.FACEBOOK, "w", 9))
                .extracting(Post::id)
                .containsExactly(elsewhere.id());
        record.clock().advance(Duration.ofMillis(1));
        assertThat(claim(record, Platform.X, "w", 9)).extracting(Post::id).containsExactly(later.id());
    }

    @Test
    default void manyWorkersNeverShareAPost(SampleRecord sample) {
        var record = sample.record();
        for (int i = 0; i < 40; i++) {
            sample.posts().scheduled();
        }
        var claimed = Race.of(8, number -> {
            List<Post> mine = new ArrayList<>();
            for (var chunk = claim(record, Platform.X, "w" + number, 3);
                    !chunk.isEmpty();
                    chunk = claim(record, Platform.X, "w" + number, 3)) {
                assertThat(chunk).hasSizeLessThanOrEqualTo(3);
                mine.addAll(chunk);
            }
            return mine;
        });
        assertThat(claimed.stream().flatMap(List::stream).map(Post::id).toList())
                .doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    default void aClaimThatRanOutBeforeTheCallIsFreeAgainAndBeginsNothing(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "slow");
        record.clock().advance(LEASE.plusMillis(1));
        assertThat(sample.posts().begin(post, "slow")).isEmpty();
        assertThat(record.write(() -> record.sending()
                        .renew(post, "slow", record.clock().instant().plus(LEASE))))
                .isFalse();
        assertThat(claim(record, Platform.X, "quick", 1)).extracting(Post::id).containsExactly(post.id());
        assertThat(sample.posts().begin(post, "slow")).isEmpty();
        assertThat(sample.posts().begin(post, "quick")).isPresent();
        on(record).assertThatPost(post.id()).hasHistory("post.scheduled", "post.sending");
    }

    @Test
    default void aRenewedClaimHolds(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "w");
        record.clock().advance(LEASE);
        var until = record.clock().instant().plus(LEASE);
        assertThat(record.write(() -> record.sending().renew(post, "w", until))).isTrue();
        record.clock().advance(LEASE);
        assertThat(claim(record, Platform.X, "other", 1)).isEmpty();
        assertThat(sample.posts().begin(post, "w")).isPresent();
    }

    @Test
    default void cancellingAndBeginningToSendExcludeEachOther(SampleRecord sample) {
        var record = sample.record();
        for (int round = 0; round < 8; round++) {
            var post = sample.posts().claimed(sample.posts().scheduled(), "w");
            var won = Race.<Boolean>of(List.of(
                    () -> sample.posts().begin(post, "w").isPresent(),
                    () -> record.write(() ->
                                    record.posts().move(post, PostCommand.CANCEL, sample.actor(APPROVER), "Not now."))
                            .done(),
                    () -> sample.posts().begin(post, "w").isPresent()));
            assertThat(won).filteredOn(Boolean.TRUE::equals).hasSize(1);
            var state = record.posts().get(post.id()).state();
            assertThat(state).isEqualTo(won.get(1) ? PostState.CANCELLED : PostState.SENDING);
        }
    }

    @Test
    default void changesOfManyPostsAtOnceNeverLockEachOtherOut(SampleRecord sample) {
        var record = sample.record();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            posts.add(sample.posts().claimed(sample.posts().scheduled(), "w"));
        }
        // A withdrawal holds many in one transaction while workers begin, in the other order.
        Race.of(4, number -> {
            if (number == 0) {
                record.write(() -> posts.forEach(
                        post -> record.posts().move(post, PostCommand.HOLD, sample.actor(APPROVER), "Consent")));
            } else {
                for (int i = posts.size() - 1; i >= 0; i--) {
                    sample.posts().begin(posts.get(i), "w");
                }
            }
            return true;
        });
        assertThat(posts)
                .extracting(post -> record.posts().get(post.id()).state())
                .isSubsetOf(PostState.HELD, PostState.SENDING);
        on(record).assertThatLog(SampleRecord.SCHOOL).isIntact().hasNoGaps();
    }

    @Test
    default void aCallThatDiedIsFoundAndAnOlderAttemptCannotEndANewerOne(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "dies");
        var first = sample.posts().begin(post, "dies").orElseThrow();
        assertThat(record.sending().abandoned(9)).isEmpty();
        record.clock().advance(LEASE.plusMillis(1));
        assertThat(record.sending().abandoned(9)).extracting(Post::id).containsExactly(post.id());
        assertThat(claim(record, Platform.X, "w", 9)).isEmpty();

        var now = record.clock().instant();
        end(record, post, first, PostCommand.DOUBT, Ending.again("No answer.", now));
        on(record).assertThatPost(post.id()).is(PostState.UNCONFIRMED).isDoubtful();
        assertThat(record.sending().abandoned(9)).isEmpty();
        var until = now.plus(LEASE);
        assertThat(record.write(() -> record.get(PostClaims.class).claimUnconfirmed(Platform.X, "looks", until, 9)))
                .extracting(Post::id)
                .containsExactly(post.id());
        end(record, post, first, PostCommand.RETRY, Ending.again("", now));
        var again = sample.posts().claimed(post, "w");
        var second = sample.posts().begin(again, "w").orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(record.sending().latestAttempt(post.id())).contains(second);
        assertThat(end(record, post, first, PostCommand.REFUSE, Ending.because("late")))
                .isEqualTo(new Move.Overtaken<>());
        assertThat(end(record, post, second, PostCommand.CONFIRM, sent(record)).done())
                .isTrue();
        on(record).assertThatPost(post.id()).isPublished();
    }

    @Test
    default void anAnswerThatComesLateStillConfirms(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "slow");
        var attempt = sample.posts().begin(post, "slow").orElseThrow();
        end(record, post, attempt, PostCommand.DOUBT, Ending.because("No answer."));
        assertThat(end(record, post, attempt, PostCommand.CONFIRM, sent(record)).done())
                .isTrue();
        on(record).assertThatPost(post.id()).isPublished().onlyOnce();
    }

    @Test
    default void claimsOfAProcessThatDiedCanBeEndedAtOnce(SampleRecord sample) {
        var record = sample.record();
        var claimed = sample.posts().claimed(sample.posts().scheduled(), "died");
        var sending = sample.posts().in(PostState.SENDING);
        record.write(() -> record.sending().endAllClaims());
        assertThat(record.sending().abandoned(9)).extracting(Post::id).containsExactly(sending.id());
        assertThat(claim(record, Platform.X, "next", 9)).extracting(Post::id).containsExactly(claimed.id());
    }
}
