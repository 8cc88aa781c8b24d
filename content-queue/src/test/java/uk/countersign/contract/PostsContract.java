package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.RecordAssertions.on;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import uk.countersign.audit.Actor;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.PersonMention;
import uk.countersign.post.Ending;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostQuery;
import uk.countersign.post.PostState;
import uk.countersign.post.Takedown;
import uk.countersign.school.Platform;
import uk.countersign.state.Move;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/** Posts as a person deals with them: holding, resuming, listing, taking down. */
interface PostsContract {

    @Test
    default void aRevisionIsNeverScheduledTwiceOnOneChannel(SampleRecord sample) {
        var now = sample.record().clock().instant();
        var draft = sample.drafts().in(DraftState.APPROVED);
        sample.posts().scheduled(draft, Platform.X, now);
        sample.posts().scheduled(draft, Platform.FACEBOOK, now);
        assertThatThrownBy(() -> sample.posts().scheduled(draft, Platform.X, now))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    default void anApprovalThatWasUndoneCanBeGivenAgain(SampleRecord sample) {
        var now = sample.record().clock().instant();
        var draft = sample.drafts().in(DraftState.APPROVED);
        var first = sample.posts().scheduled(draft, Platform.X, now);
        sample.posts().moved(first, PostCommand.CANCEL);
        sample.drafts().moved(draft, DraftCommand.UNDO);
        sample.drafts().moved(draft, DraftCommand.APPROVE);
        var second = sample.posts().scheduled(draft, Platform.X, now);
        assertThat(sample.record().posts().of(draft.id()))
                .extracting(post -> post.id() + post.state())
                .containsExactly(first.id() + PostState.CANCELLED, second.id() + PostState.SCHEDULED);
    }

    @Test
    default void whatMayHaveGoneOutIsNotSentAgainByItself(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().in(PostState.UNCONFIRMED);
        var attempt = record.sending().latestAttempt(post.id()).orElseThrow();
        record.write(() -> record.sending().end(post, attempt, PostCommand.HOLD, Ending.because("It cannot be told.")));
        on(record).assertThatPost(post.id()).is(PostState.HELD).isDoubtful();

        var byItself = record.write(() -> record.posts().move(post, PostCommand.RESUME, Actor.COUNTERSIGN, ""));
        assertThat(byItself).isEqualTo(new Move.NotAllowed<>(PostState.HELD));

        sample.posts().moved(post, PostCommand.RESUME);
        on(record).assertThatPost(post.id()).is(PostState.SCHEDULED);
        assertThat(record.posts().get(post.id()).doubtful()).isFalse();
    }

    @Test
    default void whatWasHeldBeforeItsCallMayBeResumedByItself(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().in(PostState.HELD);
        assertThat(record.write(() -> record.posts().move(post, PostCommand.RESUME, Actor.COUNTERSIGN, ""))
                        .done())
                .isTrue();
    }

    @Test
    default void aHoldEndsTheClaim(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "w");
        sample.posts().moved(post, PostCommand.HOLD);
        sample.posts().moved(post, PostCommand.RESUME);
        assertThat(sample.posts().begin(post, "w")).isEmpty();
        sample.posts().claimed(post, "another");
    }

    @Test
    default void aClaimedPostIsSettledOrLetGoByItsOwnerOnly(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().claimed(sample.posts().scheduled(), "w");
        assertThat(record.write(() -> record.sending().settle(post, "other", PostCommand.HOLD, "Late.")))
                .isEqualTo(new Move.Overtaken<>());
        var later = record.clock().instant().plusSeconds(30);
        record.write(() -> record.sending().unclaim(post, "other", "Busy.", later));
        assertThat(record.posts().get(post.id()).notBefore()).isEqualTo(post.notBefore());
        record.write(() -> record.sending().unclaim(post, "w", "Busy.", later));
        assertThat(record.posts().get(post.id()).notBefore()).isEqualTo(later);
        assertThat(record.posts().get(post.id()).reason()).isEqualTo("Busy.");

        record.clock().advance(Duration.ofSeconds(30));
        var again = sample.posts().claimed(post, "w");
        assertThat(record.write(() -> record.sending().settle(again, "w", PostCommand.HOLD, "Late."))
                        .done())
                .isTrue();
        on(record).assertThatPost(post.id()).is(PostState.HELD);
        assertThat(record.posts().get(post.id()).reason()).isEqualTo("Late.");
    }

    @Test
    default void aPausedSchoolsPostsAreNotClaimed(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().scheduled();
        record.write(() -> record.pauses().begin(SCHOOL, sample.actor(LEAD), "An incident."));
        record.write(() -> record.pauses().begin(SCHOOL, sample.actor(APPROVER), "The same."));
        assertThat(record.pauses().of(SCHOOL).orElseThrow().reason()).isEqualTo("An incident.");
        var until = record.clock().instant().plusSeconds(60);
        assertThat(record.write(() -> record.get(PostClaims.class).claimDue(Platform.X, "w", until, 9)))
                .isEmpty();
        record.write(() -> record.pauses().end(SCHOOL, sample.actor(LEAD)));
        record.write(() -> record.pauses().end(SCHOOL, sample.actor(LEAD)));
        assertThat(record.pauses().of(SCHOOL)).isEmpty();
        sample.posts().claimed(post, "w");
        assertThat(record.audit().about(SCHOOL, "school:" + SCHOOL))
                .extracting(entry -> entry.action())
                .containsOnlyOnce("publishing.paused", "publishing.resumed");
    }

    @Test
    default void postsAreListedByStateAndChannelInPages(SampleRecord sample) {
        var record = sample.record();
        var now = record.clock().instant();
        var draft = sample.drafts().in(DraftState.APPROVED);
        var onX = sample.posts().scheduled(draft, Platform.X, now);
        var onFacebook = sample.posts().scheduled(draft, Platform.FACEBOOK, now.plusSeconds(60));
        var held = sample.posts().in(PostState.HELD);
        Optional<PostState> anyState = Optional.empty();
        Optional<String> anyChannel = Optional.empty();
        var posts = record.posts();
        assertThat(posts.list(new PostQuery(SCHOOL, anyState, anyChannel, "", 2)))
                .containsExactly(onX, onFacebook);
        assertThat(posts.list(new PostQuery(SCHOOL, anyState, anyChannel, onFacebook.id(), 2)))
                .containsExactly(held);
        assertThat(posts.list(new PostQuery(SCHOOL, Optional.of(PostState.HELD), anyChannel, "", 9)))
                .containsExactly(held);
        assertThat(posts.list(new PostQuery(SCHOOL, anyState, Optional.of("x"), "", 9)))
                .containsExactly(onX, held);
        assertThat(posts.list(new PostQuery(OTHER_SCHOOL, anyState, anyChannel, "", 9)))
                .isEmpty();
        assertThat(posts.find(OTHER_SCHOOL, onX.id())).isEmpty();
        assertThat(posts.find(SCHOOL, onX.id())).contains(onX);
        assertThat(posts.latest(SCHOOL, 2)).containsExactly(onFacebook, held);
    }

    @Test
    default void postsAreFoundByWhomTheyNameOrShow(SampleRecord sample) {
        var record = sample.record();
        var person = sample.person(WILLING_PUPIL).person().id();
        var post = sample.posts().in(PostState.PUBLISHED);
        var sent = post.sentAt().orElseThrow();
        assertThat(record.posts().sentSince(SCHOOL, sent.minusSeconds(1), 9)).contains(post);
        assertThat(record.posts().sentSince(SCHOOL, sent, 9)).doesNotContain(post);
        sample.posts().scheduled();
        record.write(() -> record.revisions()
                .writePeople(
                        post.revisionId(),
                        List.of(
                                new PersonMention(person, PersonMention.How.NAMED, true),
                                new PersonMention(person, PersonMention.How.PICTURED, true))));
        assertThat(record.posts().about(List.of(person, "nobody"))).containsExactly(post);
    }

    private static List<Takedown> due(RecordFixture record) {
        var until = record.clock().instant().plusSeconds(30);
        return record.write(() -> record.takedowns().claimDue(Platform.X, until, 9));
    }

    @Test
    default void aTakedownStaysDueUntilItIsOver(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().in(PostState.PUBLISHED);
        var asked = record.write(() -> record.takedowns().ask(post, sample.actor(LEAD), "A parent asked."));
        assertThat(asked.done()).isTrue();
        assertThat(record.write(() -> record.takedowns().ask(post, sample.actor(LEAD), "Again."))
                        .done())
                .isFalse();
        var takedown = record.takedowns().openFor(post.id()).orElseThrow();
        assertThat(due(record))
                .as("nothing is deleted before a person confirms")
                .isEmpty();
        record.write(() -> record.takedowns().confirm(post, sample.actor(LEAD)));
        assertThat(due(record)).extracting(Takedown::id).containsExactly(takedown.id());
        assertThat(due(record)).as("claimed by somebody").isEmpty();

        var later = record.clock().instant().plusSeconds(60);
        record.write(() -> record.takedowns().postpone(takedown, "The platform is down.", later));
        assertThat(record.posts().get(post.id()).reason()).isEqualTo("The platform is down.");
        assertThat(due(record)).isEmpty();
        record.clock().advance(Duration.ofMinutes(1));
        assertThat(due(record)).hasSize(1);
        record.write(() -> record.takedowns().done(takedown, PostCommand.REMOVE, "deleted, and looked for"));
        on(record).assertThatPost(post.id()).is(PostState.REMOVED);
        assertThat(record.takedowns().openFor(post.id())).isEmpty();
        assertThat(due(record)).isEmpty();
    }

    @Test
    default void theApplicationItselfMayAskForATakedownAndAPersonMayDismissIt(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().in(PostState.UNCONFIRMED);
        record.write(() -> record.takedowns().ask(post, Actor.COUNTERSIGN, "The consent ended."));
        var takedown = record.takedowns().openFor(post.id()).orElseThrow();
        record.write(() -> record.takedowns().found(takedown, "remote-9", "https://x.example/9"));
        assertThat(record.posts().get(post.id()).remoteId()).contains("remote-9");
        record.write(
                () -> record.takedowns().done(takedown, PostCommand.DISMISS, sample.actor(LEAD), "Nobody is named."));
        on(record).assertThatPost(post.id()).is(PostState.PUBLISHED);
        var again = record.posts().get(post.id());
        assertThat(record.write(() -> record.takedowns().ask(again, sample.actor(LEAD), "After all."))
                        .done())
                .isTrue();
    }
}
