package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.database.Database;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.school.Platform;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class CommentsPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Database database;

    @Autowired
    private Posts posts;

    @Autowired
    private PostClaims claims;

    @Autowired
    private Sending sending;

    @Autowired
    private Clock clock;

    private byte[] credentials = {};

    /** Nothing to sign in with is kept for the account, as long as a test here runs. */
    @BeforeEach
    void closeTheAccount() {
        credentials = database.sql("select credentials from channel where school_id = ? and id = 'x'")
                .param(Oakfield.SCHOOL)
                .query((row, number) -> row.getBytes(1))
                .single();
        keep(Optional.empty());
    }

    @AfterEach
    void openItAgain() {
        keep(Optional.of(credentials));
    }

    private void keep(Optional<byte[]> kept) {
        database.inTransaction(() -> {
            database.sql("update channel set credentials = ? where school_id = ? and id = 'x'")
                    .params(Database.values(kept, Oakfield.SCHOOL))
                    .update();
        });
    }

    @Test
    void whoeverSignsOrAdministersSeesToCommentsAndNobodyElse() {
        var post = published("The lighthouse walk was windy.", "c1");

        for (var member : List.of("okafor", "hart")) {
            assertThat(Reader.signedIn(port, member).get("/comments").body())
                    .contains("The lighthouse walk was windy.", "/comments/" + post.id());
        }
        assertThat(Reader.signedIn(port, "bell").get("/comments").statusCode()).isEqualTo(403);
        assertThat(Reader.signedIn(port, "adeyemi")
                        .get("/comments/" + post.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Reader.signedIn(port, "okafor").get("/comments/" + post.id()).body())
                .contains("The account is not connected");
    }

    @Test
    void anAnswerIsTheSchoolsAndHasToBeMeant() {
        var post = published("The choir sang on the pier.", "c2");
        var head = Reader.signedIn(port, "okafor");
        var page = "/comments/" + post.id();

        assertThat(head.post(
                                page,
                                page + "/reply",
                                List.of(
                                        Map.entry("comment", "17"),
                                        Map.entry("key", "one"),
                                        Map.entry("text", "Thank you."),
                                        Map.entry("sure", "true")))
                        .body())
                .contains("It was not sent.", "Thank you.", "readonly");
        var unsure = List.of(Map.entry("comment", "17"), Map.entry("key", "two"), Map.entry("text", "Thank you."));
        var asked = head.post(page, page + "/reply", unsure);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).doesNotContain("It was not sent.");
        assertThat(head.post(page, page + "/hide", List.of(Map.entry("comment", "17")))
                        .body())
                .contains("The account is not connected");
    }

    private Post published(String text, String remoteId) {
        var draft = made.screened(Recipe.of("doyle", text).at(Instant.now().plus(Duration.ofMinutes(5))));
        Reader.signedIn(port, "okafor")
                .post("/queue", "/queue", List.of(Map.entry("sign", draft.id() + ":" + made.digest(draft))));
        var post = posts.of(draft.id()).stream()
                .filter(one -> one.platform() == Platform.X)
                .findFirst()
                .orElseThrow();
        database.inTransaction(() -> {
            database.sql("update post set not_before = ? where id = ?")
                    .params(Database.values(clock.instant(), post.id()))
                    .update();
            var until = clock.instant().plus(Duration.ofMinutes(5));
            claims.claimDue(Platform.X, "a test", until, Integer.MAX_VALUE);
            var attempt = sending.begin(post, "a test", until).orElseThrow();
            sending.end(post, attempt, PostCommand.CONFIRM, Ending.sent(clock.instant(), remoteId, "", ""));
        });
        return posts.get(post.id());
    }
}
