package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uk.countersign.sandbox.Caller.Answer;

/** Mastodon's side of the sandbox. */
class MastodonTest {

    private static final String API = "/mastodon/api/";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private Caller caller;
    private Opened account;

    @BeforeEach
    void open() {
        caller = sandbox.caller();
        account = caller.open("mastodon", "oakfield");
    }

    @Test
    void theSameKeyIsTheSamePost() {
        var first = post("Sports day", "k1");
        var again = post("Sports day", "k1");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(post("Sports day", "k2").text("/id")).isNotEqualTo(first.text("/id"));
        assertThat(caller.posts("mastodon")).hasSize(2);
    }

    @Test
    void aRestartKeepsThePostAndItsKey() {
        var first = post("Sports day", "k1");
        sandbox.restart();
        caller = sandbox.caller();

        assertThat(post("Sports day", "k1").text("/id")).isEqualTo(first.text("/id"));
        assertThat(caller.posts("mastodon")).hasSize(1);
    }

    @Test
    void aTextIsShownAsHtml() {
        var shown = post("Read <this> & https://oakfield.example/news?a=1&b=2\\n#Year6\\n\\nBye", "k1");

        assertThat(shown.text("/content"))
                .startsWith("<p>Read &lt;this&gt; &amp; <a href=\"https://oakfield.example/news?a=1&amp;b=2\"")
                .contains("<br /><a href=\"/tags/Year6\"")
                .endsWith("</p><p>Bye</p>");
        var address = shown.text("/url").substring(caller.base().toString().length());
        assertThat(caller.get(address).body()).contains("Read &lt;this&gt;");
    }

    @Test
    void aTextHasItsLimitAndALinkCounts23() {
        assertThat(post("x".repeat(500), "k1").status()).isEqualTo(200);
        assertThat(post("x".repeat(501), "k2").status()).isEqualTo(422);
        assertThat(post("x".repeat(476) + " https://oakfield.example/" + "y".repeat(90), "k3")
                        .status())
                .isEqualTo(200);
        assertThat(caller.get(API + "v2/instance")
                        .json()
                        .at("/configuration/statuses/max_characters")
                        .asInt())
                .isEqualTo(500);
    }

    @Test
    void aPictureIsWorkedOnBeforeItCanBeShown() {
        var uploaded = caller.postMultipart(
                API + "v2/media", Map.of("description", "Kites"), "file", Pictures.picture("png", 40, 30), bearer());
        assertThat(uploaded.status()).isEqualTo(202);
        var id = uploaded.text("/id");
        while (caller.get(API + "v1/media/" + id, bearer()).status() == 206) {
            Thread.onSpinWait();
        }

        var shown = caller.postJson(
                API + "v1/statuses", "{\"status\":\"Sports day\",\"media_ids\":[\"" + id + "\"]}", bearer());

        assertThat(shown.text("/media_attachments/0/description")).isEqualTo("Kites");
        assertThat(caller.posts("mastodon").get(0).get("media").asInt()).isEqualTo(1);
        assertThat(caller.get("/").body()).contains("alt=\"Kites\"");
    }

    @Test
    void onlyItsOwnerDeletesAPost() {
        var id = post("Sports day", "k1").text("/id");
        var other = caller.open("mastodon", "elmgrove");

        assertThat(caller.delete(API + "v1/statuses/" + id, "Authorization", "Bearer " + other.token())
                        .status())
                .isEqualTo(404);
        assertThat(caller.delete(API + "v1/statuses/" + id, bearer()).text("/text"))
                .isEqualTo("Sports day");
        assertThat(caller.get(API + "v1/statuses/" + id).status()).isEqualTo(401);
        assertThat(caller.get(API + "v1/statuses/" + id, bearer()).status()).isEqualTo(404);
        assertThat(caller.posts("mastodon")).isEmpty();
    }

    @Test
    void aPostsListPagesByIds() {
        var first = post("One", "k1").text("/id");
        var second = post("Two", "k2").text("/id");
        var list = API + "v1/accounts/" + account.id() + "/statuses?limit=1";

        assertThat(caller.get(list, bearer()).text("/0/id")).isEqualTo(second);
        assertThat(caller.get(list + "&max_id=" + second, bearer()).text("/0/id"))
                .isEqualTo(first);
        assertThat(caller.get(list + "&max_id=" + first, bearer()).json()).isEmpty();
    }

    @Test
    void anAnswerNamesThePostBeforeIt() {
        var first = post("One", "k1").text("/id");

        assertThat(caller.postJson(
                                API + "v1/statuses",
                                "{\"status\":\"Two\",\"in_reply_to_id\":\"" + first + "\"}",
                                bearer())
                        .text("/in_reply_to_id"))
                .isEqualTo(first);
        assertThat(caller.postJson(API + "v1/statuses", "{\"status\":\"Two\",\"in_reply_to_id\":\"17\"}", bearer())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyOperationCanMeetTrouble() {
        var id = post("Sports day", "k1").text("/id");
        for (var operation : new String[] {"create-post", "upload-media", "delete-post", "read-posts", "token"}) {
            caller.arm("mastodon", operation, "status", 1, 0);
        }
        assertThat(post("Another", "k2").status()).isEqualTo(503);
        assertThat(caller.postJson(API + "v2/media", "{}", bearer()).status()).isEqualTo(503);
        assertThat(caller.delete(API + "v1/statuses/" + id, bearer()).status()).isEqualTo(503);
        assertThat(caller.get(API + "v1/statuses/" + id, bearer()).status()).isEqualTo(503);
        assertThat(caller.get(API + "v1/accounts/verify_credentials", bearer()).status())
                .isEqualTo(503);
        assertThat(caller.posts("mastodon")).hasSize(1);
    }

    private Answer post(String text, String key) {
        return caller.send(caller.json(API + "v1/statuses", "{\"status\":\"" + text + "\"}", bearer())
                .header("Idempotency-Key", key));
    }

    private String[] bearer() {
        return new String[] {"Authorization", "Bearer " + account.token()};
    }
}
