package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FaultsTest {

    private static final String POST = "{\"text\":\"Sports day is on Friday\"}";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private Caller caller;
    private Opened account;

    @BeforeEach
    void open() {
        caller = sandbox.caller();
        account = caller.open("x", "OakfieldPri");
    }

    @Test
    void dropAfterAcceptTakesThePostAndSaysNothing() {
        caller.arm("x", "create-post", "drop-after-accept", 1, 0);
        assertThatThrownBy(() -> caller.trySend(creation())).isInstanceOf(IOException.class);
        assertThat(caller.posts("x")).hasSize(1);
    }

    @Test
    void dropBeforeTakesNothing() throws IOException {
        caller.arm("x", "create-post", "drop-before", 2, 0);
        assertThatThrownBy(() -> caller.trySend(creation())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> caller.trySend(creation())).isInstanceOf(IOException.class);
        assertThat(caller.posts("x")).isEmpty();
        assertThat(caller.trySend(creation()).status()).isEqualTo(201);
    }

    @Test
    void statusAnswersSoAndTakesNothing() {
        caller.arm("x", "create-post", "status", 1, 0);
        assertThat(caller.send(creation()).status()).isEqualTo(503);
        assertThat(caller.posts("x")).isEmpty();
        assertThat(caller.send(creation()).status()).isEqualTo(201);
    }

    @Test
    void slowTakesThePostEvenIfTheCallerHasGone() {
        caller.arm("x", "create-post", "slow", 1, 700);
        assertThatThrownBy(() -> caller.trySend(creation().timeout(Duration.ofMillis(150))))
                .isInstanceOf(HttpTimeoutException.class);
        awaitPosts(1);
    }

    @Test
    void slowAnswerTakesThePostAtOnceAndAnswersLater() {
        caller.arm("x", "create-post", "slow-answer", 1, 1500);
        var answer = CompletableFuture.supplyAsync(() -> caller.send(creation()));
        awaitPosts(1);
        assertThat(answer).isNotDone();
        assertThat(answer.join().status()).isEqualTo(201);
    }

    @Test
    void rateLimitTellsWhenItResets() {
        caller.arm("x", "create-post", "rate-limit", 1, 60_000);
        var earliest = Instant.now().plusSeconds(60).getEpochSecond();
        var refused = caller.send(creation());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("x-rate-limit-reset"))).isGreaterThanOrEqualTo(earliest);
        assertThat(caller.send(creation()).status()).isEqualTo(201);
    }

    @Test
    void onlyTheArmedOperationOfTheArmedPlatformMeetsTrouble() {
        caller.arm("x", "delete-post", "status", 1, 0);
        caller.arm("facebook", "create-post", "status", 1, 0);
        var id = caller.send(creation()).text("/data/id");
        assertThat(id).isNotEmpty();
        assertThat(caller.delete("/2/tweets/" + id, "Authorization", account.bearer())
                        .status())
                .isEqualTo(503);
        assertThat(caller.posts("x")).hasSize(1);
    }

    @Test
    void everyOperationCanMeetTrouble() {
        var page = caller.open("facebook", "oakfield");
        var graph = "/graph/v25.0/" + page.id();
        var token = "?access_token=" + page.token();
        caller.arm("facebook", "create-post", "status", 1, 0);
        caller.arm("facebook", "upload-media", "status", 1, 0);
        caller.arm("facebook", "delete-post", "rate-limit", 1, 1000);
        caller.arm("facebook", "read-posts", "status", 1, 0);
        caller.arm("facebook", "token", "status", 1, 0);
        caller.arm("x", "upload-media", "status", 1, 0);
        assertThat(caller.postForm(graph + "/feed" + token, Map.of("message", "x"))
                        .status())
                .isEqualTo(503);
        assertThat(caller.postForm(graph + "/photos" + token, Map.of("published", "false"))
                        .status())
                .isEqualTo(503);
        assertThat(caller.delete(graph + "_1" + token).json().at("/error/code").asInt())
                .isEqualTo(32);
        assertThat(caller.get(graph + "/posts" + token).status()).isEqualTo(503);
        assertThat(caller.get("/graph/v25.0/me" + token).status()).isEqualTo(503);
        assertThat(caller.postJson("/2/media/upload/initialize", "{}", "Authorization", account.bearer())
                        .status())
                .isEqualTo(503);
        assertThat(armed()).isEmpty();
    }

    @Test
    void armedFaultsAreListedAndCleared() {
        caller.arm("x", "create-post", "status", 3, 0);
        caller.send(creation());
        var fault = armed().get(0);
        assertThat(fault.get("platform").asString()).isEqualTo("x");
        assertThat(fault.get("operation").asString()).isEqualTo("create-post");
        assertThat(fault.get("mode").asString()).isEqualTo("status");
        assertThat(fault.get("left").asInt()).isEqualTo(2);
        caller.delete("/sandbox/faults");
        assertThat(armed()).isEmpty();
    }

    @Test
    void aFaultThatCannotBeIsRefusedInWords() {
        var answer = caller.postJson(
                "/sandbox/faults", "{\"platform\":\"x\",\"operation\":\"create-post\",\"mode\":\"explode\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error")).contains("drop-after-accept, drop-before, status, status-after-accept, slow");
        assertThat(caller.postJson("/sandbox/faults", "{\"platform\":\"myspace\"}")
                        .status())
                .isEqualTo(400);
    }

    private HttpRequest.Builder creation() {
        return caller.json("/x/2/tweets", POST, "Authorization", account.bearer());
    }

    private JsonNode armed() {
        return caller.get("/sandbox/faults").json().get("faults");
    }

    private void awaitPosts(int count) {
        var patience = Instant.now().plusSeconds(20);
        while (caller.posts("x").size() < count && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }
        assertThat(caller.posts("x")).hasSize(count);
    }
}
