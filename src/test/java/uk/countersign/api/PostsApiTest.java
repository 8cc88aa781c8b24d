package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class PostsApiTest {

    @Autowired
    Desk desk;

    @Autowired
    TestSending sending;

    @AfterEach
    void publishAgain() {
        desk.as("admin").call("DELETE", "/pause", "");
    }

    @Test
    void aPostTellsWhoWroteAndWhoApprovedIt() {
        var draft = approved();

        var post = desk.as("governor").get("/posts?limit=500&channel=x").json().get("posts").values().stream()
                .filter(one -> one.get("draft").asString().equals(draft))
                .findFirst()
                .orElseThrow();

        assertThat(post.get("author").asString()).isEqualTo("The author");
        assertThat(post.get("approved_by").asString()).isEqualTo("The head");
        assertThat(post.get("platform").asString()).isEqualTo("x");
        assertThat(post.get("state").asString()).isEqualTo("SCHEDULED");
        assertThat(post.get("digest").asString()).isEqualTo(desk.digest(draft));
        assertThat(post.get("due").asString()).endsWith("Z");
        assertThat(post.get("sent_at").isNull()).isTrue();
        assertThat(post.get("remote_id").isNull()).isTrue();
        assertThat(post.get("permalink").isNull()).isTrue();
    }

    @Test
    void aSubmitterSeesThePostsOfOwnDraftsOnlyPageByPage() {
        var others = desk.screened("colleague");
        desk.approve("head", others);
        var first = approved();
        desk.approve("head", desk.screened("colleague"));
        var second = approved();

        assertThat(desk.as("author").get("/posts?limit=500").body()).doesNotContain(others);
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = desk.as("author").get("/posts?limit=1&after=" + next);
            seen.addAll(page.json().findValuesAsString("draft"));
            next = page.json().get("next").isNull() ? "" : page.at("/next");
        } while (!next.isEmpty());
        assertThat(seen).contains(first, second).doesNotContain(others).doesNotHaveDuplicates();
    }

    @Test
    void aPostThatIsNotOutIsCancelledAndOneThatIsOutIsNot() {
        var waiting = post(approved());
        var cancelled = desk.as("head").post("/posts/" + waiting + "/cancel", "{\"reason\":\"Snow.\"}");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("/state")).isEqualTo("CANCELLED");

        var out = sending.send(approved(), "r1").id();
        var refused = desk.as("head").post("/posts/" + out + "/cancel", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("Take it down");
    }

    @Test
    void aPostThatIsOutIsTakenDownAndOneThatIsNotIsNot() {
        var out = sending.send(approved(), "r2").id();

        var asked = desk.as("dsl").post("/posts/" + out + "/takedown", "{\"reason\":\"A parent asked.\"}");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.at("/state")).isEqualTo("TAKEDOWN_DUE");
        assertThat(asked.at("/remote_id")).isEqualTo("r2");
        assertThat(asked.at("/permalink")).isEqualTo("https://x.example/r2");
        assertThat(desk.as("head")
                        .post("/posts/" + post(approved()) + "/takedown", "")
                        .status())
                .isEqualTo(409);
        assertThat(desk.as("head").post("/posts/none/takedown", "").status()).isEqualTo(404);
    }

    @Test
    void aPostThatIsNotOutIsMovedWithItsDraftAndHasToBeApprovedAnew() {
        var draft = approved();
        var waiting = post(draft);
        var wish = "{\"publish_at\":\"2126-11-23T08:30:00Z\"}";

        assertThat(desk.as("author")
                        .post("/posts/" + waiting + "/reschedule", "{}")
                        .status())
                .isEqualTo(422);
        var past = desk.as("author")
                .post("/posts/" + waiting + "/reschedule", "{\"publish_at\":\"2020-11-23T08:30:00Z\"}");
        assertThat(past.status()).isEqualTo(409);
        assertThat(past.at("/detail")).contains("has passed");
        var moved = desk.as("author").post("/posts/" + waiting + "/reschedule", wish);

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.at("/post/state")).isEqualTo("CANCELLED");
        assertThat(moved.at("/draft")).isEqualTo(draft);
        var read = desk.as("author").get("/drafts/" + draft);
        assertThat(read.at("/state")).isEqualTo("RECEIVED");
        assertThat(desk.as("author")
                        .post("/posts/" + waiting + "/reschedule", wish)
                        .status())
                .isEqualTo(409);
        var others = post(approvedOf("colleague"));
        assertThat(desk.as("author")
                        .post("/posts/" + others + "/reschedule", wish)
                        .status())
                .isEqualTo(403);
        var out = sending.send(approved(), "r3").id();
        assertThat(desk.as("head").post("/posts/" + out + "/reschedule", wish).at("/detail"))
                .contains("already gone out");
    }

    private String approvedOf(String author) {
        var draft = desk.screened(author);
        desk.approve("head", draft);
        return draft;
    }

    @Test
    void aPauseHoldsWhatWaitsUntilItEnds() {
        var waiting = post(approved());

        var paused = desk.as("dsl").post("/pause", "{\"reason\":\"An incident.\"}");

        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.json().get("paused").asBoolean()).isTrue();
        assertThat(paused.json().get("held").toString()).contains(waiting);
        var read = desk.as("author").get("/pause");
        assertThat(read.at("/reason")).isEqualTo("An incident.");
        assertThat(read.at("/by")).isEqualTo("The dsl");
        assertThat(desk.as("other-head").get("/pause").json().get("paused").asBoolean())
                .isFalse();

        var resumed = desk.as("head").call("DELETE", "/pause", "");
        assertThat(resumed.json().get("paused").asBoolean()).isFalse();
        assertThat(resumed.json().get("since").isNull()).isTrue();
        assertThat(desk.as("head").get("/posts?state=SCHEDULED&limit=500").body())
                .contains(waiting);
    }

    private String approved() {
        var draft = desk.screened("author");
        assertThat(desk.approve("head", draft).at("/results/0/outcome")).isEqualTo("approved");
        return draft;
    }

    private String post(String draft) {
        return desk.as("head").get("/posts?limit=500").json().get("posts").values().stream()
                .filter(one -> one.get("draft").asString().equals(draft))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }
}
