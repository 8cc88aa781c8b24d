package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.countersign.connectors.bluesky.BlueskyKeys;

/** What the platforms' own answers to the visible call mean. */
class VisibleCallTest {

    private static final String GRAPH = "{\"error\":{\"message\":\"%s\",\"code\":%s,\"error_subcode\":%s}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "403 | {\"status\":403,\"title\":\"Forbidden\",\"detail\":\"You are not allowed to create a Tweet with"
                        + " duplicate content.\"} | DUPLICATE",
                "403 | {\"errors\":[{\"code\":187,\"message\":\"Status is a duplicate.\"}]} | DUPLICATE",
                "403 | {\"title\":\"Forbidden\",\"detail\":\"Your account is temporarily locked.\"} | POLICY",
                "403 |"
                        + " {\"title\":\"Forbidden\",\"type\":\"https://api.x.com/2/problems/oauth1-permissions\",\"detail\":\"Your"
                        + " client app is not configured\"} | ACCOUNT",
                "402 | {\"title\":\"CreditsDepleted\",\"detail\":\"No credits\"} | ACCOUNT",
                "401 | {\"title\":\"Unauthorized\",\"detail\":\"Unauthorized\"} | ACCOUNT",
                "400 | {\"title\":\"Invalid Request\",\"detail\":\"One or more parameters to your request was"
                        + " invalid.\"} | CONTENT",
            })
    void xRefusesForACause(int status, String body, Outcome.Cause cause) throws IOException {
        assertThat(create("x", status, body))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @CsvSource({
        "190,0,ACCOUNT",
        "190,460,ACCOUNT",
        "102,0,ACCOUNT",
        "10,0,ACCOUNT",
        "200,0,ACCOUNT",
        "299,0,ACCOUNT",
        "100,0,CONTENT",
        "100,33,ACCOUNT",
        "324,0,CONTENT",
        "1609005,0,CONTENT",
        "36003,2207009,CONTENT",
        "506,0,DUPLICATE",
        "368,0,POLICY",
        "4,2207051,POLICY",
        "25,2207050,POLICY"
    })
    void theGraphRefusesForACause(int code, int subcode, Outcome.Cause cause) throws IOException {
        for (var platform : List.of("facebook", "instagram")) {
            assertThat(create(platform, 400, GRAPH.formatted("No", code, subcode)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(cause));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4,0",
        "17,0",
        "32,0",
        "341,0",
        "613,0",
        "80001,0",
        "9,2207042",
        "9007,2207027",
        "24,2207008",
        "-2,2207020"
    })
    void theGraphSurelyDidNotTakeIt(int code, int subcode) throws IOException {
        for (var platform : List.of("facebook", "instagram")) {
            assertThat(create(platform, 400, GRAPH.formatted("Later", code, subcode)))
                    .isInstanceOf(Outcome.NotSent.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0,500", "2,0,503", "2,0,400", "-1,2207001,500", "987654,0,400", "0,0,400"})
    void anErrorThatIsNoClearRefusalIsUnknown(int code, int subcode, int status) throws IOException {
        for (var platform : List.of("facebook", "instagram")) {
            assertThat(create(platform, status, GRAPH.formatted("Perhaps", code, subcode)))
                    .isInstanceOf(Outcome.Unknown.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200 | {\"errors\":[{\"title\":\"Odd\",\"detail\":\"Odd\"}]}",
                "201 | {\"data\":{\"text\":\"Hello\"}}",
                "201 | {\"data\":{\"id\":\"../17\"}}",
                "201 | {\"data\":{\"id\":\"\"}}",
                "201 | [\"17\"]",
                "503 | {\"title\":\"Service Unavailable\",\"detail\":\"duplicate content\"}",
                "409 | {\"title\":\"Conflict\",\"detail\":\"Conflict\"}",
            })
    void xWithoutAClearYesOrNoIsUnknown(int status, String body) throws IOException {
        assertThat(create("x", status, body)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void thePlatformsReasonIsToldButNoToken() throws IOException {
        var outcome = create("facebook", 400, GRAPH.formatted("Invalid parameter near at-secret", 100, 0));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.message())
                                .isEqualTo("Facebook does not take this post. It says: Invalid parameter near …")
                                .doesNotContain("at-secret"));
    }

    @ParameterizedTest
    @FieldSource("uk.countersign.connectors.Samples#PLATFORMS")
    void anAccountWithoutItsSecretsIsToldToConnectAgain(String platform) throws IOException {
        try (var server = RawServer.answering("HTTP/1.1 200 OK", "{}")) {
            var bare = new Account("oakfield", "1700", Map.of("consumer_key", "k"));

            assertThat(Samples.connector(platform, server.uri()).create(bare, prepared(platform)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.message()).endsWith("Connect it again under Accounts."));
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("uk.countersign.connectors.Samples#PLATFORMS")
    void aNameThatCannotBeFoundIsSurelyNotSent(String platform) {
        var connector = Samples.connector(platform, URI.create("http://no-such-platform.invalid"));

        assertThat(connector.create(Samples.account(), prepared(platform))).isInstanceOf(Outcome.NotSent.class);
    }

    @ParameterizedTest
    @MethodSource("answersWithAnId")
    void everyCallHasItsOwnConnection(String platform, String body) throws IOException {
        try (var server = RawServer.answering("HTTP/1.1 200 OK", body)) {
            var connector = Samples.connector(platform, server.uri());

            assertThat(connector.create(Samples.account(), prepared(platform))).isInstanceOf(Outcome.Accepted.class);
            assertThat(connector.create(Samples.account(), prepared(platform))).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.connections()).isEqualTo(server.requests().size());
            assertThat(server.requests().stream()
                            .filter(request -> request.startsWith("POST ") && !request.contains("createSession")))
                    .hasSize(2);
        }
    }

    static Stream<Arguments> answersWithAnId() {
        return Samples.PLATFORMS.stream().map(platform -> Arguments.of(platform, answerWithAnId(platform)));
    }

    private static String answerWithAnId(String platform) {
        return switch (platform) {
            case "x" -> "{\"data\":{\"id\":\"17\"}}";
            case "bluesky" ->
                "{\"did\":\"1700\",\"accessJwt\":\"a\",\"uri\":\"at://1700/app.bsky.feed.post/%s\"}"
                        .formatted(BlueskyKeys.of("key"));
            default -> "{\"id\":\"17\"}";
        };
    }

    private Outcome create(String platform, int status, String body) throws IOException {
        try (var server = RawServer.answering("HTTP/1.1 " + status + " Answer", body)) {
            return Samples.connector(platform, server.uri()).create(Samples.account(), prepared(platform));
        }
    }

    private Prepared prepared(String platform) {
        return Samples.prepared(platform, folder);
    }
}
