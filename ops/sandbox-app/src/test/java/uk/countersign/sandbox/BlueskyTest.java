package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.sandbox.Caller.Answer;

/** Bluesky's side answers as a personal data server does; what that answers was seen on a real one. */
class BlueskyTest {

    private static final String XRPC = "/bluesky/xrpc/com.atproto.";
    private static final String KEY = "3mabcdefghij2";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private Caller caller;
    private Opened account;
    private String token;

    @BeforeEach
    void signIn() {
        caller = sandbox.caller();
        account = caller.open("bluesky", "oakfield.example");
        token = session().text("/accessJwt");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var refused = caller.postJson(
                XRPC + "server.createSession", "{\"identifier\":\"oakfield.example\",\"password\":\"no\"}");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("/error")).isEqualTo("AuthenticationRequired");
        assertThat(session().text("/did")).isEqualTo(account.id()).startsWith("did:plc:");
    }

    @Test
    void theRefreshTokenGivesASessionAndNothingElse() {
        var refresh = session().text("/refreshJwt");

        assertThat(caller.send(post("server.refreshSession", "", refresh)).text("/accessJwt"))
                .isNotEmpty();
        assertThat(put("Hello", "", refresh).text("/error")).isEqualTo("InvalidToken");
        assertThat(put("Hello", "", token + "x").text("/error")).isEqualTo("InvalidToken");
        assertThat(caller.postJson(XRPC + "repo.putRecord", record("Hello", "")).text("/error"))
                .isEqualTo("AuthMissing");
    }

    @Test
    void aKeyIsUsedOnce() {
        assertThat(put("One", ",\"swapRecord\":null", token).text("/uri"))
                .isEqualTo("at://" + account.id() + "/app.bsky.feed.post/" + KEY);

        assertThat(put("Two", ",\"swapRecord\":null", token).text("/error")).isEqualTo("InvalidSwap");
        assertThat(caller.send(post("repo.createRecord", record("Two", ""), token))
                        .status())
                .isEqualTo(500);
        assertThat(caller.posts("bluesky")).hasSize(1);
        assertThat(caller.posts("bluesky").get(0).get("text").asString()).isEqualTo("One");
        assertThat(caller.posts("bluesky").get(0).get("id").asString()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({"300,200", "301,400"})
    void aTextHasItsLimit(int length, int status) {
        assertThat(put("x".repeat(length), "", token).status()).isEqualTo(status);
    }

    @Test
    void whatWasDeletedIsNotFoundAndDeletingItAgainSaysNothing() {
        put("One", "", token);
        var about =
                "{\"repo\":\"%s\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"%s\"}".formatted(account.id(), KEY);

        assertThat(get(KEY).text("/value/text")).isEqualTo("One");
        assertThat(caller.send(post("repo.deleteRecord", about, token)).json().has("commit"))
                .isTrue();
        assertThat(get(KEY).text("/error")).isEqualTo("RecordNotFound");
        assertThat(caller.send(post("repo.deleteRecord", about, token)).json().has("commit"))
                .isFalse();
    }

    @Test
    void aPictureIsABlobWithItsDescriptionInTheRecord() {
        var blob = caller.send(caller.to(XRPC + "repo.uploadBlob")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "image/png")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Pictures.picture("png", 40, 30))))
                .json()
                .get("blob");
        var embed = ",\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"Kites\",\"image\":%s}]}"
                .formatted(blob);

        assertThat(send(KEY, "Sports day\"" + embed + ",\"x\":\"", "", token).status())
                .isEqualTo(200);
        assertThat(caller.get("/").body()).contains("alt=\"Kites\"", "@oakfield.example", "Sports day");
        assertThat(send("3mabcdefghij3", "Again\"" + embed.replace("bafk", "bafx") + ",\"x\":\"", "", token)
                        .text("/error"))
                .isEqualTo("BlobNotFound");
    }

    @Test
    void listsByKeyAndPages() {
        for (var key : new String[] {"3mabcdefghij2", "3mabcdefghij4", "3mabcdefghij3"}) {
            send(key, "Post", "", token);
        }
        var list = XRPC + "repo.listRecords?collection=app.bsky.feed.post&limit=2&repo=" + account.id();

        var first = caller.get(list);
        assertThat(first.text("/records/0/uri")).endsWith("4");
        assertThat(first.text("/records/1/uri")).endsWith("3");
        var second = caller.get(list + "&cursor=" + first.text("/cursor"));
        assertThat(second.json().get("records")).hasSize(1);
        assertThat(second.text("/records/0/uri")).endsWith("2");
    }

    @Test
    void everyOperationCanMeetTrouble() {
        for (var operation : new String[] {"create-post", "upload-media", "delete-post", "read-posts", "token"}) {
            caller.arm("bluesky", operation, "status", 1, 0);
        }
        assertThat(put("Hello", "", token).status()).isEqualTo(503);
        assertThat(caller.send(post("repo.uploadBlob", "x", token)).status()).isEqualTo(503);
        assertThat(caller.send(post("repo.deleteRecord", "{}", token)).status()).isEqualTo(503);
        assertThat(get(KEY).status()).isEqualTo(503);
        assertThat(session().status()).isEqualTo(503);
        assertThat(caller.posts("bluesky")).isEmpty();
    }

    @Test
    void aRestartKeepsPostsKeysAndSessions() {
        put("Kept", "", token);
        sandbox.restart();
        caller = sandbox.caller();

        assertThat(get(KEY).text("/value/createdAt")).isEqualTo("2026-11-23T08:30:00.000Z");
        assertThat(put("Two", ",\"swapRecord\":null", token).text("/error")).isEqualTo("InvalidSwap");
    }

    @Test
    void aPostTakenWithoutAnAnswerStands() {
        caller.arm("bluesky", "create-post", "drop-after-accept", 1, 0);

        assertThatThrownBy(() -> caller.trySend(post("repo.putRecord", record("Hello", ""), token)))
                .isInstanceOf(IOException.class);
        assertThat(caller.posts("bluesky")).hasSize(1);
    }

    private Answer session() {
        return caller.postJson(
                XRPC + "server.createSession",
                "{\"identifier\":\"oakfield.example\",\"password\":\"%s\"}"
                        .formatted(account.credential("app_password")));
    }

    private Answer get(String key) {
        return caller.get(XRPC + "repo.getRecord?collection=app.bsky.feed.post&repo=" + account.id() + "&rkey=" + key);
    }

    private Answer put(String text, String more, String bearer) {
        return send(KEY, text, more, bearer);
    }

    private Answer send(String key, String text, String more, String bearer) {
        return caller.send(post("repo.putRecord", record(text, more).replace(KEY, key), bearer));
    }

    private String record(String text, String more) {
        return ("{\"repo\":\"%s\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"%s\",\"record\":{\"$type\":"
                        + "\"app.bsky.feed.post\",\"text\":\"%s\",\"createdAt\":\"2026-11-23T08:30:00.000Z\"}%s}")
                .formatted(account.id(), KEY, text, more);
    }

    private HttpRequest.Builder post(String name, String body, String bearer) {
        return caller.json(XRPC + name, body, "Authorization", "Bearer " + bearer);
    }
}
