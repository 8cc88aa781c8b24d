package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.connectors.bluesky.BlueskyKeys;

/** What is particular to Bluesky: its sessions, its records, its keys. */
class BlueskyTest {

    private static final String SESSION = "200 " + Samples.greeting("bluesky").orElseThrow();
    private static final String EXPIRED = "400 {\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}";
    private static final String MADE =
            "200 {\"uri\":\"at://1700/app.bsky.feed.post/%s\",\"cid\":\"c\"}".formatted(BlueskyKeys.of("key"));

    @TempDir
    Path folder;

    @Test
    void signsInOnceForManyCalls() throws IOException {
        try (var platform = ScriptedPlatform.answering(SESSION, MADE, MADE, "200 {\"records\":[]}")) {
            var connector = Samples.connector("bluesky", platform.uri());
            create(connector);
            create(connector);
            connector.recent(Samples.account(), Instant.EPOCH);

            assertThat(called(platform)).containsExactly("createSession", "putRecord", "putRecord", "listRecords");
            assertThat(platform.requests().get(0)).contains("\"identifier\":\"oakfield.example\"");
            assertThat(platform.requests().get(1)).contains("Authorization: Bearer a-secret", "\"swapRecord\":null");
        }
    }

    @Test
    void aSessionThatIsOverIsRenewedAndTheCallMadeAgain() throws IOException {
        var renewed = SESSION.replace("a-secret", "b-secret");
        try (var platform = ScriptedPlatform.answering(SESSION, EXPIRED, renewed, MADE)) {
            assertThat(create(Samples.connector("bluesky", platform.uri()))).isInstanceOf(Outcome.Accepted.class);

            assertThat(called(platform)).containsExactly("createSession", "putRecord", "refreshSession", "putRecord");
            assertThat(platform.requests().get(2)).contains("Bearer r-secret");
            assertThat(platform.requests().get(3)).contains("Bearer b-secret");
        }
    }

    @Test
    void whereRenewingIsRefusedItSignsInAnew() throws IOException {
        try (var platform = ScriptedPlatform.answering(SESSION, EXPIRED, EXPIRED, SESSION, MADE)) {
            assertThat(create(Samples.connector("bluesky", platform.uri()))).isInstanceOf(Outcome.Accepted.class);
        }
        try (var platform = ScriptedPlatform.answering(SESSION, EXPIRED, EXPIRED, SESSION, EXPIRED)) {
            assertThat(create(Samples.connector("bluesky", platform.uri())))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.ACCOUNT));
            assertThat(platform.requests()).hasSize(5);
        }
    }

    @Test
    void troubleWithSigningInIsNotSent() throws IOException {
        for (var answer : List.of("500 {}", "200 {}", "200 nonsense", "403 <html>Blocked</html>")) {
            try (var platform = ScriptedPlatform.answering(answer)) {
                assertThat(create(Samples.connector("bluesky", platform.uri()))).isInstanceOf(Outcome.NotSent.class);
                assertThat(platform.requests()).hasSize(1);
            }
        }
    }

    @Test
    void anotherAccountsCredentialsAreRefused() throws IOException {
        try (var platform = ScriptedPlatform.answering(SESSION.replace("1700", "did:plc:other"))) {
            assertThat(create(Samples.connector("bluesky", platform.uri())))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.message()).contains("not the account that was chosen"));
        }
    }

    @Test
    void anAccountOnAServerOfItsOwnIsSoughtThere() throws IOException {
        try (var own = ScriptedPlatform.answering(SESSION, MADE);
                var usual = ScriptedPlatform.answering()) {
            var secrets = new HashMap<>(Samples.account().secrets());
            secrets.put("server", own.uri().toString());
            var connector = Samples.connector("bluesky", usual.uri());
            var account = new Account("oakfield", "1700", secrets);

            assertThat(connector.create(account, Samples.prepared("bluesky", folder)))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(usual.requests()).isEmpty();

            secrets.put("server", "http://elsewhere.example");
            assertThat(connector.create(new Account("oakfield", "1700", secrets), Samples.prepared("bluesky", folder)))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void aPostThatIsThereAlreadyIsOurs() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                SESSION, "400 {\"error\":\"InvalidSwap\",\"message\":\"Record was at bafy\"}")) {
            assertThat(create(Samples.connector("bluesky", platform.uri())))
                    .isEqualTo(new Outcome.Accepted(
                            BlueskyKeys.of("key"), "https://bsky.app/profile/oakfield/post/" + BlueskyKeys.of("key")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400,InvalidRequest,CONTENT",
        "400,BlobTooLarge,CONTENT",
        "413,PayloadTooLarge,CONTENT",
        "403,Forbidden,POLICY",
        "400,AccountTakedown,POLICY",
        "401,AuthenticationRequired,ACCOUNT",
        "401,AuthMissing,ACCOUNT"
    })
    void refusesForACause(int status, String error, Outcome.Cause cause) throws IOException {
        try (var platform = ScriptedPlatform.answering(SESSION, status + " {\"error\":\"" + error + "\"}")) {
            assertThat(create(Samples.connector("bluesky", platform.uri())))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(cause));
        }
    }

    @Test
    void theRecordHoldsWhatWasLookedUpAndBrought() throws IOException {
        var blob = "{\"$type\":\"blob\",\"ref\":{\"$link\":\"bafk\"},\"mimeType\":\"image/jpeg\",\"size\":9}";
        try (var platform = ScriptedPlatform.answering(
                SESSION,
                "200 {\"did\":\"did:plc:7\"}",
                "400 {\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}",
                "200 {\"blob\":" + blob + "}",
                "200 {\"uri\":\"at://r\",\"cid\":\"cr\",\"value\":{}}",
                "200 {\"uri\":\"at://p\",\"cid\":\"cp\",\"value\":{}}",
                MADE)) {
            var connector = Samples.connector("bluesky", platform.uri());
            var picture = Samples.jpeg(Samples.picture(folder, "amelia.jpg", 400, 300), "Flags");
            var post = new OutgoingPost(
                    "With @council.example and @nobody.example #Year6", List.of(picture), "key", List.of("r", "p"));

            var preparation = connector.prepare(Samples.account(), post);
            assertThat(preparation).isInstanceOf(Preparation.Ready.class);
            connector.create(Samples.account(), ((Preparation.Ready) preparation).prepared());

            assertThat(platform.requests().get(3))
                    .startsWith("POST /xrpc/com.atproto.repo.uploadBlob ")
                    .contains("Content-Type: image/jpeg")
                    .doesNotContain("amelia");
            assertThat(platform.requests().get(6))
                    .contains("\"did\":\"did:plc:7\"", "\"tag\":\"Year6\"", "\"alt\":\"Flags\"", blob)
                    .contains("\"width\":400", "\"height\":300", "\"langs\":[\"en-GB\"]", "\"createdAt\":\"20")
                    .contains("\"rkey\":\"" + BlueskyKeys.of("key") + "\"")
                    .containsPattern("\"root\":\\{[^}]*\"cr\"")
                    .containsPattern("\"parent\":\\{[^}]*\"cp\"");
        }
    }

    @Test
    void withoutThePartBeforeItAPartOfAThreadIsRefused() throws IOException {
        try (var platform = ScriptedPlatform.answering(SESSION, "400 {\"error\":\"RecordNotFound\"}")) {
            var part = new OutgoingPost("The second part", List.of(), "key", List.of("gone"));

            assertThat(Samples.connector("bluesky", platform.uri()).prepare(Samples.account(), part))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.reason()).isInstanceOf(Outcome.Refused.class));
        }
    }

    @Test
    void readsOnUntilNoPostCouldHaveBeenApprovedForThatTime() throws IOException {
        var since = Instant.parse("2026-11-21T08:00:00Z");
        try (var platform = ScriptedPlatform.answering(
                SESSION,
                page("2026-11-21T09:00:00Z", "2026-11-21T09:00:00.000Z", "N"),
                // Approved long before it appeared, and so far down the list.
                page("2026-03-01T09:00:00Z", "2026-11-21T08:30:00.000Z", "O"),
                page("2025-01-01T09:00:00Z", "2025-01-01T09:00:00.000Z", "P"))) {

            var lookup = Samples.connector("bluesky", platform.uri()).recent(Samples.account(), since);

            assertThat(lookup)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.posts())
                                    .extracting(RemotePost::time)
                                    .containsExactly(
                                            Instant.parse("2026-11-21T09:00:00Z"),
                                            Instant.parse("2026-11-21T08:30:00Z")));
            assertThat(platform.requests()).hasSize(4);
            assertThat(platform.requests().get(2)).contains("cursor=N");
        }
    }

    private static String page(String approved, String created, String cursor) {
        var millis = Instant.parse(approved).toEpochMilli();
        var key = BlueskyKeys.of("%08x-%04x-7000-8000-000000000000".formatted(millis >>> 16, millis & 0xffff));
        return ("200 {\"records\":[{\"uri\":\"at://1700/app.bsky.feed.post/%s\",\"cid\":\"c\",\"value\":{\"text\":\"a\","
                        + "\"createdAt\":\"%s\"}}],\"cursor\":\"%s\"}")
                .formatted(key, created, cursor);
    }

    private Outcome create(Connector connector) {
        return connector.create(Samples.account(), Samples.prepared("bluesky", folder));
    }

    private static List<String> called(ScriptedPlatform platform) {
        var names = new ArrayList<String>();
        for (var request : platform.requests()) {
            var path = request.substring(0, request.indexOf(" HTTP")).replaceFirst("\\?.*", "");
            names.add(path.substring(path.lastIndexOf('.') + 1));
        }
        return names;
    }
}
