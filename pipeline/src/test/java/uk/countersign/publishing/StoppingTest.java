package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.Platforms.account;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.SCHOOL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.post.Ending;
import uk.countersign.post.HeldBack;
import uk.countersign.post.NewPost;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.Sending;
import uk.countersign.post.StopOrders;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.ConsentCsvRow;
import uk.countersign.rig.Rig;
import uk.countersign.school.Platform;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordAssertions;

/** What has been stopped does not go out, and what is out comes down. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppingTest {

    private static final String CLAIMANT = "a test";

    private Platforms platforms;
    private Rig rig;
    private Driving driving;
    private int number;

    @BeforeAll
    void open() {
        platforms = Platforms.with(Dialect.SQLITE);
        rig = platforms.rig();
        driving = new Driving(rig);
    }

    @AfterAll
    void close() {
        RecordAssertions.on(rig.record()).assertThatLog(SCHOOL).isIntact().hasNoGaps();
        platforms.close();
    }

    @BeforeEach
    void healthy() {
        platforms.healthy();
    }

    private String text() {
        return "Our Year 4 choir sang at the town hall today, song number " + ++number + ".";
    }

    private Draft approved() {
        return rig.approved(text(), Optional.empty(), account("x"));
    }

    private Post only(Draft draft) {
        var posts = rig.posts(draft);
        return posts.get(posts.size() - 1);
    }

    private List<Platforms.Standing> standing(Draft draft) {
        var content = rig.record().revisions().read(draft.revisionId());
        return platforms.standing(content.textFor(content.channels().get(0)));
    }

    @Test
    void whatIsAnsweredAsCancelledIsOnNoPlatform() {
        for (int round = 0; round < 12; round++) {
            var draft = approved();
            var post = only(draft);
            var after = Race.<Post>of(List.of(
                            () -> {
                                driving.once();
                                return post;
                            },
                            () -> rig.get(Stops.class).cancel(post, rig.actor(APPROVER), "Not today.")))
                    .get(1);
            assertThat(after.state()).isIn(PostState.CANCELLED, PostState.PUBLISHED);
            driving.toRest(List.of(post));
            assertThat(standing(draft)).hasSize(after.state() == PostState.CANCELLED ? 0 : 1);
            assertThat(rig.post(post).state()).isEqualTo(after.state());
        }
    }

    @Test
    void whoCancelsWhileTheCallIsMadeIsToldWhatBecameOfIt() {
        var draft = approved();
        platforms.arm("x", "create-post", "slow-answer", 200, 1, 1000);
        rig.get(Lanes.class).wake();
        var sending = driving.until(only(draft), PostState.SENDING);
        var after = rig.get(Stops.class).cancel(sending, rig.actor(APPROVER), "Not today.");
        assertThat(after.state()).isEqualTo(PostState.PUBLISHED);
        assertThat(standing(draft)).hasSize(1);
    }

    @Test
    void aCallThatFailsWhileItsPostIsCancelledIsNotMadeAgain() {
        var draft = approved();
        platforms.arm("x", "create-post", "slow", 200, 1, 600);
        platforms.arm("x", "create-post", "status", 429, 5, 0);
        rig.get(Lanes.class).wake();
        driving.until(only(draft), PostState.SENDING);
        var other = approved();
        rig.get(Lanes.class).wake();
        var after = rig.get(Stops.class).cancel(only(other), rig.actor(APPROVER), "Not today.");
        assertThat(after.state()).isEqualTo(PostState.CANCELLED);
        platforms.healthy();
        driving.toRest(rig.posts(draft));
        driving.toRest(rig.posts(other));
        assertThat(standing(other)).isEmpty();
    }

    @Test
    void aPostThatIsRefusedAfterItsCancellationWasAskedForIsCancelled() {
        var post = only(approved());
        claim(post);
        rig.get(Database.class).inTransaction(() -> {
            var sending = rig.get(Sending.class);
            var attempt = sending.begin(post, CLAIMANT, Instant.now().plusSeconds(600))
                    .orElseThrow();
            rig.get(StopOrders.class).give(post, StopOrders.Kind.CANCEL, rig.actor(APPROVER), "Not today.");
            sending.end(post, attempt, PostCommand.REFUSE, Ending.because("It is too long."));
        });
        assertThat(rig.post(post).state()).isEqualTo(PostState.CANCELLED);
    }

    @Test
    void aPostThatWasTakenUpIsLetGoOfWhenItsAccountIsLeftAloneMeanwhile() {
        var draft = approved();
        var post = only(draft);
        claim(post);
        rig.get(Database.class)
                .inTransaction(() ->
                        rig.get(HeldBack.class).account(post, Instant.now().plusSeconds(600), "Too many."));
        rig.get(Publisher.class).send(post, CLAIMANT);
        assertThat(rig.post(post).attempts()).isZero();
        platforms.healthy();
        rig.get(Publisher.class).send(post, "somebody whose claim was lost");
        assertThat(rig.post(post).attempts()).isZero();
        assertThat(driving.toRest(draft).state()).isEqualTo(PostState.PUBLISHED);
    }

    private void claim(Post post) {
        rig.record().write(() -> {
            rig.record()
                    .database()
                    .sql("update post set lease_owner = ?, lease_until = ? where id = ?")
                    .params(Database.values(CLAIMANT, Instant.now().plusSeconds(600), post.id()))
                    .update();
        });
    }

    @Test
    void aPostThatMayBeOutIsTakenDownWhenItIsCancelled() {
        var draft = approved();
        platforms.arm("x", "create-post", "drop-after-accept", 200, 1, 0);
        platforms.arm("x", "read-posts", "status", 503, 3, 0);
        rig.get(Lanes.class).wake();
        var doubtful = driving.until(only(draft), PostState.UNCONFIRMED);
        var after = rig.get(Stops.class).cancel(doubtful, rig.actor(APPROVER), "Not today.");
        assertThat(after.state()).isEqualTo(PostState.TAKEDOWN_DUE);
        platforms.healthy();
        assertThat(driving.toRest(draft).state()).isEqualTo(PostState.REMOVED);
        assertThat(standing(draft)).isEmpty();
    }

    @Test
    void aPostThatWasNeverOutIsCancelledOnceThePlatformHasHadTimeToShowIt() {
        var draft = approved();
        platforms.arm("x", "create-post", "drop-before", 200, 1, 0);
        rig.get(Lanes.class).wake();
        var doubtful = driving.until(only(draft), PostState.UNCONFIRMED);
        rig.get(Stops.class).takeDown(doubtful, rig.actor(APPROVER), "A mistake.");
        assertThat(rig.post(doubtful).state()).isEqualTo(PostState.TAKEDOWN_DUE);
        assertThat(driving.toRest(draft).state()).isEqualTo(PostState.CANCELLED);
        assertThat(standing(draft)).isEmpty();
    }

    @Test
    void aPauseHoldsAndItsEndReleasesWhatIsStillInTime() {
        var inTime = approved();
        var late = approved();
        rig.get(Stops.class).pause(SCHOOL, rig.actor(APPROVER), "A sad day.");
        assertThat(only(inTime).state()).isEqualTo(PostState.HELD);
        var approvedMeanwhile = approved();
        driving.once();
        assertThat(standing(approvedMeanwhile)).isEmpty();
        rig.record().write(() -> {
            rig.record()
                    .database()
                    .sql("update post set due = ? where id = ?")
                    .params(Database.values(
                            Instant.now().minus(Duration.ofHours(2)), only(late).id()))
                    .update();
        });
        rig.get(Stops.class).resume(SCHOOL, rig.actor(APPROVER));
        driving.toRest(List.of(only(inTime), only(late), only(approvedMeanwhile)));
        assertThat(only(inTime).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(only(approvedMeanwhile).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(only(late).state()).isEqualTo(PostState.HELD);
        assertThat(only(late).reason()).contains("late is not now");
        assertThat(standing(late)).isEmpty();
    }

    @Test
    void aTakedownDeletesThePostAndChecksThatItIsGone() {
        for (var platform : List.of("x", "facebook")) {
            var draft = rig.approved(text(), Optional.empty(), account(platform));
            assertThat(driving.toRest(draft).state()).isEqualTo(PostState.PUBLISHED);
            assertThat(standing(draft)).hasSize(1);
            var move = rig.get(Stops.class).takeDown(only(draft), rig.actor(APPROVER), "A mistake.");
            assertThat(move.done()).isTrue();
            assertThat(driving.toRest(draft).state()).isEqualTo(PostState.REMOVED);
            assertThat(standing(draft)).isEmpty();
        }
    }

    @Test
    void aDraftThatIsChangedNeverSendsWhatItSaidBefore() {
        for (int round = 0; round < 10; round++) {
            var draft = approved();
            var change = DraftChange.NOTHING.withText(text());
            var changed = Race.<Boolean>of(List.of(
                            () -> {
                                driving.once();
                                return true;
                            },
                            () -> rig.drafting().change(rig.member(AUTHOR), rig.actor(AUTHOR), draft, change)
                                    instanceof ChangeResult.Changed))
                    .get(1);
            driving.toRest(rig.posts(draft));
            assertThat(standing(draft)).hasSize(changed ? 0 : 1);
            assertThat(rig.state(draft)).isEqualTo(changed ? DraftState.RECEIVED : DraftState.RELEASED);
        }
    }

    @Test
    void aConsentThatIsWithdrawnStopsWhatItCoveredWhereverItIs() {
        var text = "Well done, Amelia, for the chess cup, number " + ++number + "!";
        var draft = rig.approved(text, Optional.empty(), account("x"), account("facebook"));
        // The one on Facebook has not got through yet when the one on X is out.
        platforms.arm("facebook", "create-post", "rate-limit", 429, 1000, 60_000);
        driving.once();
        var posts = rig.posts(draft);
        var onX = posts.stream()
                .filter(post -> post.platform() == Platform.X)
                .findFirst()
                .orElseThrow();
        var onFacebook = posts.stream()
                .filter(post -> post.platform() == Platform.FACEBOOK)
                .findFirst()
                .orElseThrow();
        driving.until(onX, PostState.PUBLISHED);
        var waiting = rig.approved(text + " Hooray!", Optional.empty(), account("x"));
        var reached = rig.get(ConsentEffects.class)
                .withdraw(rig.sample().person(WILLING_PUPIL), List.of(), List.of(), "a letter", rig.actor(APPROVER));
        assertThat(reached.takedown()).containsExactly(onX.id());
        assertThat(reached.unconfirmed()).isEmpty();
        assertThat(reached.held())
                .containsExactlyInAnyOrder(onFacebook.id(), only(waiting).id());
        platforms.healthy();
        driving.once();
        assertThat(rig.post(onFacebook).state()).isEqualTo(PostState.HELD);
        assertThat(rig.state(waiting)).isEqualTo(DraftState.RECEIVED);
        // Nothing is deleted before a person says so.
        assertThat(rig.post(onX).state()).isEqualTo(PostState.TAKEDOWN_DUE);
        assertThat(standing(draft)).hasSize(1);
        rig.get(Stops.class).takeDown(rig.post(onX), rig.actor(APPROVER), "As due.");
        assertThat(driving.toRest(List.of(onX)).get(0).state()).isEqualTo(PostState.REMOVED);
        assertThat(standing(draft)).isEmpty();
    }

    @Test
    void anImportThatTakesAConsentAwayMakesWhatIsOutDueForTakedown() {
        imported("yes");
        var draft = rig.approved(
                "Well done, Zara, for the chess cup, number " + ++number + "!", Optional.empty(), account("x"));
        assertThat(driving.toRest(draft).state()).isEqualTo(PostState.PUBLISHED);
        imported("yes");
        assertThat(only(draft).state()).isEqualTo(PostState.PUBLISHED);
        imported("no");
        assertThat(only(draft).state()).isEqualTo(PostState.TAKEDOWN_DUE);
        assertThat(standing(draft)).hasSize(1);
    }

    private void imported(String answer) {
        var csv = """
                pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at
                p9,Zara,Whitlock,Zara,4,4B,NAME,*,%s,,,
                """.formatted(answer);
        var rows = ConsentCsv.read(csv.getBytes(StandardCharsets.UTF_8)).rows().stream()
                .map(ConsentCsvRow::toRegisterRow)
                .toList();
        rig.get(ConsentEffects.class).write(SCHOOL, rows, "an import", rig.actor(APPROVER));
    }

    @Test
    void whatDidNotGoOutIsMovedAloneOnceTheRestIsOut() {
        var draft = rig.screened(AUTHOR, text(), Optional.empty(), account("x"), account("facebook"));
        var typed = DraftChange.NOTHING.withText(text());
        rig.drafting().change(rig.member(DEPUTY), rig.actor(DEPUTY), draft, typed);
        rig.screen();
        rig.approved(rig.draft(draft));
        platforms.arm("facebook", "create-post", "rate-limit", 429, 1000, 60_000);
        driving.once();
        var posts = rig.posts(draft);
        var onX = posts.stream()
                .filter(it -> it.platform() == Platform.X)
                .findFirst()
                .orElseThrow();
        var onFacebook = posts.stream()
                .filter(it -> it.platform() == Platform.FACEBOOK)
                .findFirst()
                .orElseThrow();
        driving.until(onX, PostState.PUBLISHED);
        driving.until(onFacebook, PostState.SCHEDULED);
        var moving = rig.get(Rescheduling.class);
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);

        assertThat(moving.reschedule(rig.member(APPROVER), rig.actor(APPROVER), onX, tomorrow))
                .isInstanceOf(Rescheduling.Answer.NotMoved.class);
        var answer = moving.reschedule(rig.member(APPROVER), rig.actor(APPROVER), onFacebook, tomorrow);

        platforms.healthy();
        driving.once();
        assertThat(rig.post(onFacebook).state()).isEqualTo(PostState.CANCELLED);
        assertThat(rig.post(onX).state()).isEqualTo(PostState.PUBLISHED);
        assertThat(standing(rig.draft(draft))).hasSize(1);
        var fresh = ((Rescheduling.Answer.Moved) answer).draft();
        rig.screen();
        assertThat(rig.state(fresh)).isEqualTo(DraftState.AWAITING_APPROVAL);
        var content = rig.record().revisions().read(rig.draft(fresh).revisionId());
        assertThat(content.channels()).containsExactly(account("facebook"));
        assertThat(content.publishAt()).contains(tomorrow);
        // Whoever had a hand in the old one has it in the new one too.
        assertThat(rig.decide(DEPUTY, Decision.Kind.APPROVE, fresh).reason())
                .contains("You wrote or edited this draft");
        assertThat(rig.approved(rig.draft(fresh)).state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void aPostThatNobodySignedIsNotSent() {
        var draft = rig.screened(AUTHOR, text(), Optional.empty(), account("x"));
        var forged = rig.record()
                .write(() -> rig.record()
                        .posts()
                        .schedule(
                                new NewPost(
                                        SCHOOL,
                                        draft.id(),
                                        draft.revisionId(),
                                        rig.digest(draft),
                                        account("x"),
                                        Platform.X,
                                        APPROVER,
                                        Instant.now()),
                                rig.actor(APPROVER)));
        var after = driving.toRest(List.of(rig.record().posts().get(forged))).get(0);
        assertThat(after.state()).isEqualTo(PostState.HELD);
        assertThat(standing(draft)).isEmpty();
    }

    @Test
    void aDraftWhoseTimePassesUnsignedExpiresAndCanBeGivenAnother() {
        var draft = rig.screened(AUTHOR, text(), Optional.of(Instant.now().plusSeconds(3600)), account("x"));
        rig.record().write(() -> {
            rig.record()
                    .database()
                    .sql("update draft set publish_at = ? where id = ?")
                    .params(Database.values(Instant.now().minusSeconds(5), draft.id()))
                    .update();
        });
        rig.get(Expiry.class).run();
        assertThat(rig.state(draft)).isEqualTo(DraftState.EXPIRED);
        var result = rig.drafting()
                .change(
                        rig.member(APPROVER),
                        rig.actor(APPROVER),
                        rig.draft(draft),
                        DraftChange.NOTHING.at(Optional.empty()));
        assertThat(result).isInstanceOf(ChangeResult.Changed.class);
        rig.screen();
        rig.approved(rig.draft(draft));
        assertThat(driving.toRest(draft).state()).isEqualTo(PostState.PUBLISHED);
    }
}
