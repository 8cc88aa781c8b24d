package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.countersign.connectors.Moderation.Action;

/** What every connector does about comments that can do anything about them. */
interface ModerationContract {

    /** The platform and an account on it, new for each test. */
    SandboxedPlatform place();

    @Test
    default void listsWhatReadersWroteOldestFirst() throws Exception {
        var post = publish();
        var first = place().comment(post, "Proud Parent", "Well run & well done!");
        var second = place().comment(post, "A neighbour", "Lovely");

        assertThat(comments(post))
                .satisfiesExactly(
                        one -> {
                            assertThat(one.id()).isEqualTo(first);
                            assertThat(one.under()).isEqualTo(post);
                            assertThat(one.author()).isEqualTo("Proud Parent");
                            assertThat(one.text()).isEqualTo("Well run & well done!");
                            assertThat(one.own()).isFalse();
                            assertThat(one.open())
                                    .isSubsetOf(moderation().actions())
                                    .contains(Action.HIDE, Action.REPLY);
                            assertThat(one.toString()).doesNotContain("Proud", "Well run");
                        },
                        two -> assertThat(two.id()).isEqualTo(second));
    }

    @Test
    default void aPostWithoutCommentsHasNone() throws Exception {
        assertThat(comments(publish())).isEmpty();
    }

    @Test
    default void hidesAndShowsAgainAsOftenAsAsked() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Troll", "Boo");

        for (var again = 0; again < 2; again++) {
            assertThat(moderation().hide(account(), comment)).isInstanceOf(Moderated.Done.class);
            assertThat(place().comments(post).path(0).path("hidden").asBoolean())
                    .isTrue();
        }
        assertThat(moderation().unhide(account(), comment)).isInstanceOf(Moderated.Done.class);
        assertThat(place().comments(post).path(0).path("hidden").asBoolean())
                .isFalse();
        assertThat(comments(post))
                .singleElement()
                .satisfies(shown -> assertThat(shown.hidden().orElse(false)).isFalse());
    }

    @Test
    default void hidingWithoutAnAnswerIsUnknownAndCanBeDoneAgain() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Troll", "Boo");
        for (var mode : List.of("drop-before", "drop-after-accept", "status", "rate-limit")) {
            place().fault("moderate", mode, 503, 0);

            assertThat(moderation().hide(account(), comment)).isInstanceOf(Moderated.Unknown.class);
        }
        assertThat(moderation().hide(account(), comment)).isInstanceOf(Moderated.Done.class);
    }

    @Test
    default void deletesOrSaysThatItCannot() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Troll", "Boo");

        var deleted = moderation().delete(account(), comment);

        if (moderation().actions().contains(Action.DELETE)) {
            assertThat(deleted).isInstanceOf(Moderated.Done.class);
            assertThat(place().comments(post)).isEmpty();
            assertThat(moderation().delete(account(), comment)).isInstanceOf(Moderated.Absent.class);
        } else {
            assertThat(deleted)
                    .isInstanceOfSatisfying(
                            Moderated.Refused.class,
                            refused -> assertThat(refused.message()).isNotBlank());
            assertThat(place().comments(post)).hasSize(1);
        }
    }

    @Test
    default void answersAndFindsItsAnswerAmongTheComments() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Proud Parent", "When is the next one?");

        var accepted = assertThat(moderation().reply(account(), comment, "On Friday at nine."))
                .asInstanceOf(type(Outcome.Accepted.class))
                .actual();

        assertThat(comments(post)).filteredOn(Comment::own).singleElement().satisfies(own -> {
            assertThat(own.id()).isEqualTo(accepted.remoteId());
            assertThat(own.text()).isEqualTo("On Friday at nine.");
            assertThat(own.under()).isEqualTo(comment);
            assertThat(own.open()).doesNotContain(Action.HIDE);
        });
    }

    @Test
    default void anAnswerTakenWithoutAWordIsUnknownAndThenFoundOnce() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Proud Parent", "When is the next one?");
        place().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(moderation().reply(account(), comment, "On Friday.")).isInstanceOf(Outcome.Unknown.class);

        assertThat(comments(post)).filteredOn(Comment::own).hasSize(1);
    }

    @Test
    default void anAnswerToACommentThatIsGoneIsNotTaken() throws Exception {
        publish();

        assertThat(moderation().reply(account(), "1234567", "On Friday.")).isInstanceOf(Outcome.Unsent.class);
    }

    @Test
    default void commentsUnderSomebodyElsesPostsAreLeftAlone() throws Exception {
        var post = publish();
        var comment = place().comment(post, "Proud Parent", "Well done");
        var other = place().open("elm-grove");

        assertThat(moderation().hide(other, comment)).isNotInstanceOf(Moderated.Done.class);
        assertThat(moderation().delete(other, comment)).isNotInstanceOf(Moderated.Done.class);

        assertThat(place().comments(post))
                .singleElement()
                .satisfies(one -> assertThat(one.path("hidden").asBoolean()).isFalse());
    }

    @Test
    default void aListThatCannotBeReadIsNoEmptyList() throws Exception {
        var post = publish();
        place().fault("read-posts", "status", 503, 0);

        assertThat(moderation().comments(account(), post)).isInstanceOf(Comments.Unavailable.class);
    }

    private Moderation moderation() {
        return place().connector.moderation().orElseThrow();
    }

    private Account account() {
        return place().account;
    }

    private String publish() throws Exception {
        var post = place().post("Sports day");
        var prepared = ((Preparation.Ready) place().connector.prepare(account(), post)).prepared();
        return ((Outcome.Accepted) place().connector.create(account(), prepared)).remoteId();
    }

    private List<Comment> comments(String post) {
        return assertThat(moderation().comments(account(), post))
                .asInstanceOf(type(Comments.Found.class))
                .actual()
                .comments();
    }
}
