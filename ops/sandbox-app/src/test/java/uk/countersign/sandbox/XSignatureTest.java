package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XSignatureTest {

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
    void aRightSignatureIsTaken() {
        var answer = post(new OAuthSigner(account).header("POST", address("/x/2/tweets"), Map.of()));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void theSameSignatureIsTakenOnce() {
        var header = new OAuthSigner(account).header("POST", address("/x/2/tweets"), Map.of());
        post(header);
        var again = post(header);
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.header("x-sandbox-reason")).contains("nonce");
    }

    @Test
    void aWrongSecretIsRefusedAndNothingIsPosted() {
        var answer = post(new OAuthSigner(account)
                .withTokenSecret("not the secret")
                .header("POST", address("/x/2/tweets"), Map.of()));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/title")).isEqualTo("Unauthorized");
        assertThat(caller.posts("x")).isEmpty();
    }

    @Test
    void aSignatureForAnotherAddressOrMethodIsRefused() {
        assertThat(post(new OAuthSigner(account).header("POST", address("/x/2/users/me"), Map.of()))
                        .status())
                .isEqualTo(401);
        assertThat(post(new OAuthSigner(account).header("DELETE", address("/x/2/tweets"), Map.of()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTimestampMoreThanFiveMinutesOffIsRefused() {
        for (int seconds : new int[] {-310, 310}) {
            var signer = new OAuthSigner(account).at(Instant.now().plusSeconds(seconds));
            assertThat(post(signer.header("POST", address("/x/2/tweets"), Map.of()))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void queryParametersAreSigned() {
        var query = Map.of("max_results", "10", "tweet.fields", "created_at,entities");
        var path = "/x/2/users/" + account.id() + "/tweets";
        var header = new OAuthSigner(account).header("GET", address(path), query);
        assertThat(caller.get(path + "?" + Caller.encode(query), "Authorization", header)
                        .status())
                .isEqualTo(200);
        var unsigned = new OAuthSigner(account).header("GET", address(path), Map.of());
        assertThat(caller.get(path + "?" + Caller.encode(query), "Authorization", unsigned)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aFormIsSignedAndAMultipartBodyIsNot() {
        var multipart = new OAuthSigner(account).header("POST", address("/2/media/upload"), Map.of());
        assertThat(caller.postMultipart(
                                "/2/media/upload",
                                Map.of("media_category", "tweet_image"),
                                "media",
                                Pictures.jpeg(40, 30),
                                "Authorization",
                                multipart)
                        .status())
                .isEqualTo(200);
        var form = Map.of("media_type", "image/jpeg", "total_bytes", "100", "note", "a b+c*~é");
        var header = new OAuthSigner(account).header("POST", address("/2/media/upload/initialize"), form);
        assertThat(caller.send(caller.to("/2/media/upload/initialize")
                                .headers("Authorization", header)
                                .headers("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(Caller.encode(form))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClientThatSignsForThePlatformsOwnAddressIsTaken() {
        var header = new OAuthSigner(account).header("POST", "https://api.x.com/2/tweets", Map.of());
        assertThat(caller.postJson("/2/tweets", POST, "Authorization", header).status())
                .isEqualTo(201);
    }

    @Test
    void aBearerTokenOpensItsAccountOnly() {
        assertThat(caller.get("/2/users/me", "Authorization", account.bearer()).text("/data/username"))
                .isEqualTo("OakfieldPri");
        assertThat(caller.get("/2/users/me", "Authorization", "Bearer nobody").status())
                .isEqualTo(401);
        assertThat(caller.get("/2/users/me", "Authorization", "Bearer " + account.token())
                        .status())
                .isEqualTo(401);
        assertThat(caller.get("/2/users/me").status()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenRenewsTheBearerTokenOnce() {
        var form = Map.of(
                "grant_type", "refresh_token",
                "refresh_token", account.credential("refresh_token"),
                "client_id", account.credential("client_id"));
        var renewed = caller.postForm("/x/2/oauth2/token", form);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(caller.postForm("/x/2/oauth2/token", form).status()).isEqualTo(400);
        var fresh = "Bearer " + renewed.text("/access_token");
        assertThat(caller.get("/2/users/me", "Authorization", fresh).status()).isEqualTo(200);
        assertThat(caller.get("/2/users/me", "Authorization", account.bearer()).status())
                .isEqualTo(401);
        assertThat(post(new OAuthSigner(account).header("POST", address("/x/2/tweets"), Map.of()))
                        .status())
                .isEqualTo(201);
    }

    private Caller.Answer post(String header) {
        return caller.postJson("/x/2/tweets", POST, "Authorization", header);
    }

    private String address(String path) {
        return caller.base() + path;
    }
}
