package uk.countersign.publishing.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.Platforms;
import uk.countersign.publishing.Stops;
import uk.countersign.rig.Rig;
import uk.countersign.school.Platform;
import uk.countersign.testing.RecordAssertions;

/** Comments on the sandbox's Facebook and X, read, hidden, deleted and answered from here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentingTest {

    private Platforms platforms;
    private Rig rig;
    private Commenting commenting;
    private int number;

    @BeforeAll
    void open() {
        platforms = Platforms.with(Dialect.SQLITE);
        rig = platforms.rig();
        commenting = rig.get(Commenting.class);
    }

    @BeforeEach
    void healthy() {
        platforms.healthy();
    }

    @AfterAll
    void close() {
        RecordAssertions.on(rig.record()).assertThatLog(SCHOOL).isIntact().hasNoGaps();
        platforms.close();
    }

    private Post published(String platform) {
        var draft = rig.approved(
                "Our Year 4 choir sang today, song number " + ++number + ".",
                Optional.empty(),
                Platforms.account(platform));
        var post = platforms.send(rig.posts(draft).get(0));
        assertThat(post.state()).isEqualTo(PostState.PUBLISHED);
        return post;
    }

    private List<Remark> under(Post post) {
        return ((Remarks.Read) commenting.under(post)).all();
    }

    private Remark commented(Post post, String text) {
        platforms.comment(post.remoteId().orElseThrow(), "A parent", text);
        return under(post).stream()
                .filter(remark -> remark.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private List<String> log(Post post) {
        return rig.record().audit().about(SCHOOL, "post:" + post.id()).stream()
                .filter(entry -> entry.action().startsWith("comment."))
                .map(entry -> entry.action() + " by " + entry.actor())
                .toList();
    }

    @Test
    void aCommentIsHiddenShownAndDeletedAndTheLogSaysByWhom() {
        var post = published("facebook");
        var remark = commented(post, "You are all idiots.");
        assertThat(remark.own()).isFalse();
        var head = rig.actor(APPROVER);

        assertThat(commenting.moderate(post, remark.id(), Deed.HIDE, head).done())
                .isTrue();
        assertThat(under(post)).singleElement().matches(Remark::hidden).matches(Remark::showable);
        assertThat(commenting.moderate(post, remark.id(), Deed.SHOW, head).done())
                .isTrue();
        assertThat(commenting.moderate(post, remark.id(), Deed.DELETE, head).done())
                .isTrue();
        assertThat(under(post)).isEmpty();

        var name = head.name();
        assertThat(log(post))
                .containsExactlyInAnyOrder(
                        "comment.hide-asked by " + name,
                        "comment.hidden by " + name,
                        "comment.show-asked by " + name,
                        "comment.shown-again by " + name,
                        "comment.delete-asked by " + name,
                        "comment.deleted by " + name);
    }

    @Test
    void anAnswerIsGivenOnceAndIsNoStrangersPost() {
        var post = published("x");
        var remark = commented(post, "When is the next concert?");
        var head = rig.actor(APPROVER);

        var answer = commenting.reply(post, remark.id(), "On Friday at four.", "form-1", head);
        assertThat(answer).isEqualTo(new Commenting.Answer(true, "Your answer is out."));
        assertThat(commenting
                        .reply(post, remark.id(), "On Friday at four.", "form-1", head)
                        .done())
                .isFalse();

        var own = under(post).stream().filter(Remark::own).toList();
        assertThat(own).hasSize(1);
        assertThat(rig.record()
                        .sending()
                        .isKnown(SCHOOL, post.channelId(), own.get(0).id()))
                .isTrue();
        assertThat(log(post))
                .containsExactlyInAnyOrder("comment.answering by " + head.name(), "comment.answered by " + head.name());
    }

    @Test
    void whatIsNotAnsweredForCannotBeSaid() {
        var post = published("facebook");
        var remark = commented(post, "Who won?");
        assertThat(commenting.objections(post, "Amelia Hughes of Year 4 did!").mustChange())
                .isNotEmpty();
        assertThat(commenting.objections(post, "Thank you for asking.").mustChange())
                .isEmpty();

        var stops = rig.get(Stops.class);
        stops.pause(SCHOOL, rig.actor(APPROVER), "A sad day.");
        assertThat(commenting
                        .reply(post, remark.id(), "Thank you.", "form-2", rig.actor(APPROVER))
                        .words())
                .contains("paused");
        stops.resume(SCHOOL, rig.actor(APPROVER));
        assertThat(under(post)).noneMatch(Remark::own);
    }

    @Test
    void nothingIsDoneToWhatIsNoCommentUnderThisPost() {
        var head = rig.actor(APPROVER);
        var post = published("facebook");
        var itself = post.remoteId().orElseThrow();
        var elsewhere = commented(published("facebook"), "Lovely.").id();
        for (var id : List.of(itself, elsewhere, "no id; of anything")) {
            assertThat(commenting.moderate(post, id, Deed.DELETE, head).words())
                    .isEqualTo("The comment is not there any more.");
            assertThat(commenting.reply(post, id, "Thank you.", "form-3", head).done())
                    .isFalse();
        }
        var onX = published("x");
        var anothers = published("x").remoteId().orElseThrow();
        assertThat(commenting.reply(onX, anothers, "Thank you.", "form-4", head).words())
                .contains("not there any more");
        assertThat(commenting
                        .moderate(onX, commented(onX, "Boo.").id(), Deed.DELETE, head)
                        .words())
                .isEqualTo("The comment cannot be deleted from here.");
        assertThat(log(post)).isEmpty();
        assertThat(log(onX)).isEmpty();
        assertThat(commented(post, "It still stands.").hideable()).isTrue();
    }

    @Test
    void whereNoProgramSeesToCommentsThePageDoesNotOfferIt() {
        assertThat(commenting.reaches(Platform.X)).isTrue();
        assertThat(commenting.reaches(Platform.WEBSITE)).isFalse();
    }
}
