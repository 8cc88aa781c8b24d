package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about a token when an account is connected, rather than at its first post. */
class PageTokenTest {

    private static final String ME = "200 {\"id\":\"1700\",\"name\":\"Oakfield School\",\"username\":\"oakfield\","
            + "\"picture\":{\"data\":{\"url\":\"https://pictures.example/oakfield.jpg\"}}}";

    @Test
    void aPersonsTokenInPlaceOfThePagesIsCaught(@TempDir Path folder) throws Exception {
        try (var sandboxed = new SandboxedPlatform("facebook", folder)) {
            var secrets = new HashMap<>(sandboxed.account.secrets());
            secrets.put("access_token", secrets.get("user_token"));

            assertThat(sandboxed.connector.identify(new Account("oakfield", sandboxed.account.remoteId(), secrets)))
                    .isInstanceOfSatisfying(
                            Identity.Rejected.class,
                            rejected -> assertThat(rejected.message())
                                    .contains(
                                            "a person's own Facebook account, not the school's page",
                                            "choose the page"));
        }
    }

    @Test
    void missingPermissionsAndTheEndAreTold() throws IOException {
        var identity = identify(
                "200 {\"data\":{\"type\":\"PAGE\",\"is_valid\":true,\"expires_at\":1800000000,"
                        + "\"data_access_expires_at\":1790000000,"
                        + "\"scopes\":[\"pages_manage_posts\",\"pages_read_engagement\",\"pages_read_user_content\"]}}",
                ME);

        assertThat(identity).isInstanceOfSatisfying(Identity.Known.class, known -> {
            assertThat(known.grant().missing()).containsExactly("pages_manage_engagement");
            assertThat(known.grant().ends()).contains(Instant.ofEpochSecond(1_790_000_000));
            assertThat(known.picture())
                    .hasValueSatisfying(address -> assertThat(address.getHost()).isEqualTo("pictures.example"));
        });
    }

    @Test
    void aTokenWithoutAnEndHasNone() throws IOException {
        var identity =
                identify("200 {\"data\":{\"type\":\"PAGE\",\"is_valid\":true,\"expires_at\":0,\"scopes\":[]}}", ME);

        assertThat(identity)
                .isInstanceOfSatisfying(
                        Identity.Known.class, known -> assertThat(known.grant()).isEqualTo(Grant.UNTOLD));
    }

    @Test
    void aTokenThatHasEndedIsRejected() throws IOException {
        assertThat(identify("200 {\"data\":{\"is_valid\":false}}")).isInstanceOf(Identity.Rejected.class);
        assertThat(identify("400 {\"error\":{\"message\":\"Expired\",\"code\":190}}"))
                .isInstanceOf(Identity.Rejected.class);
        assertThat(identify("200 {}")).isInstanceOf(Identity.Unavailable.class);
    }

    @Test
    void anAppThatMayNotAskDoesWithout() throws IOException {
        var identity = identify("400 {\"error\":{\"message\":\"You must be a developer\",\"code\":100}}", ME);

        assertThat(identity).isInstanceOf(Identity.Known.class);
    }

    @Test
    void theTokenIsAskedAboutAsTheApp() throws IOException {
        try (var platform = ScriptedPlatform.answering("200 {}")) {
            Samples.connector("facebook", platform.uri()).identify(Samples.account());

            assertThat(platform.requests().get(0))
                    .startsWith("GET /v25.0/debug_token?")
                    .contains("input_token=at-secret", "access_token=1234%7Cas-secret", "appsecret_proof=");
        }
    }

    private static Identity identify(String... answers) throws IOException {
        try (var platform = ScriptedPlatform.answering(answers)) {
            return Samples.connector("facebook", platform.uri()).identify(Samples.account());
        }
    }
}
