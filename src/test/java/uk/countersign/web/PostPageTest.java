package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Pauses;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class PostPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Posts posts;

    @Autowired
    private Pauses pauses;

    @Test
    void aScheduledPostIsCancelled() {
        var draft = countersigned("Sports day is on Friday.");
        var post = posts.of(draft.id()).get(0);

        var answer = Reader.signedIn(port, "lund")
                .post("/posts", "/posts/" + post.id() + "/cancel", List.of())
                .body();

        assertThat(answer).contains("Cancelled. It will not go out", "countersigned by Mrs Okafor");
        assertThat(posts.get(post.id()).state()).isEqualTo(PostState.CANCELLED);
    }

    @Test
    void aScheduledPostIsGivenAnotherTimeAndHasToBeCountersignedAnew() {
        var draft = countersigned("The book fair opens.");
        var post = posts.of(draft.id()).get(0);
        var author = Reader.signedIn(port, "doyle");

        assertThat(author.get("/posts").body()).contains("/posts/" + post.id() + "/reschedule");
        assertThat(Reader.signedIn(port, "hart").get("/posts").body()).doesNotContain("/reschedule");
        var answer = author.post(
                        "/posts", "/posts/" + post.id() + "/reschedule", List.of(Map.entry("time", "2126-11-20T09:15")))
                .body();

        assertThat(answer).contains("It does not go out at its old time");
        assertThat(posts.get(post.id()).state()).isEqualTo(PostState.CANCELLED);
        assertThat(drafts.get(draft.id()).state()).isEqualTo(DraftState.RECEIVED);
    }

    @Test
    void aTitleLeadsToTheDraftOnlyForWhoeverMayReadIt() {
        var draft = countersigned("The choir sings on Thursday.");

        assertThat(Reader.signedIn(port, "okafor").get("/posts").body())
                .contains("href=\"/drafts/" + draft.id() + "\"");
        assertThat(Reader.signedIn(port, "hart").get("/posts").body())
                .contains("The choir sings on Thursday.")
                .doesNotContain("href=\"/drafts/");
        assertThat(Reader.signedIn(port, "hart").get("/").body()).doesNotContain("href=\"/drafts/");
    }

    @Test
    void aPostThatIsNotOutCannotBeTakenDown() {
        var draft = countersigned("Swimming starts again.");
        var post = posts.of(draft.id()).get(0);

        var answer = Reader.signedIn(port, "okafor")
                .post("/posts", "/posts/" + post.id() + "/takedown", List.of(Map.entry("reason", "A mistake.")))
                .body();

        assertThat(answer).contains("nothing to take down");
        assertThat(posts.get(post.id()).state()).isEqualTo(PostState.SCHEDULED);
    }

    @Test
    void aPauseHoldsEverythingAndEveryPageSaysSo() {
        var draft = countersigned("The fair is on Saturday.");
        var head = Reader.signedIn(port, "okafor");

        var paused = head.post("/posts", "/pause", List.of(Map.entry("reason", "Snow day")))
                .body();
        assertThat(paused).contains("Everything is paused", "Mrs Okafor paused publishing", "Snow day");
        assertThat(Reader.signedIn(port, "bell").get("/").body()).contains("Nothing goes out.");
        assertThat(posts.of(draft.id())).extracting(post -> post.state()).containsOnly(PostState.HELD);

        head.post("/posts", "/pause/end", List.of());
        assertThat(pauses.of(Oakfield.SCHOOL)).isEmpty();
        assertThat(posts.of(draft.id())).extracting(post -> post.state()).containsOnly(PostState.SCHEDULED);
    }

    @Test
    void postsOfAnotherSchoolAreNotThere() {
        var post = posts.of(countersigned("Choir at four.").id()).get(0);
        var other = Reader.signedIn(port, "adeyemi");

        assertThat(other.get("/posts").body()).doesNotContain("Choir at four");
        assertThat(other.post("/posts", "/posts/" + post.id() + "/cancel", List.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theRecordTellsWhoDidWhatAndIsChecked() {
        countersigned("Recorder group at noon.");

        assertThat(Reader.signedIn(port, "whitlock").get("/record?check=true").body())
                .contains("Mrs Okafor", "countersigned a draft", "exactly as they were written");
        assertThat(Reader.signedIn(port, "bell").get("/record").statusCode()).isEqualTo(403);
    }

    @Test
    void aPostThatIsWrittenOnThePageIsTakenIn() {
        var author = Reader.signedIn(port, "bell");

        assertThat(author.post("/drafts/new", "/drafts/new", List.of(Map.entry("text", "Too bare")))
                        .body())
                .contains("Choose at least one account", "Too bare");
        assertThat(author.post(
                                "/drafts/new",
                                "/drafts/new",
                                List.of(
                                        Map.entry("key", "one-form"),
                                        Map.entry("text", "Netball again on Monday."),
                                        Map.entry("channels", "x"),
                                        Map.entry("pictured", "")))
                        .body())
                .contains("Sent. It is being checked now", "Being checked");
        assertThat(drafts.list(
                        new DraftQuery(Oakfield.SCHOOL, Optional.of(DraftState.RECEIVED), Optional.of("bell"), "", 10)))
                .hasSize(1);
    }

    private Draft countersigned(String text) {
        var draft = made.screened(Recipe.of("doyle", text).at(Instant.now().plus(Duration.ofDays(2))));
        Reader.signedIn(port, "okafor")
                .post("/queue", "/queue", List.of(Map.entry("sign", draft.id() + ":" + made.digest(draft))));
        return draft;
    }
}
