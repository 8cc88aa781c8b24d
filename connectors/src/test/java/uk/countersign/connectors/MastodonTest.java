package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is particular to Mastodon: its keys, its working on pictures, its servers' own limits. */
class MastodonTest {

    private static final String SHORT = "200 {\"configuration\":{\"statuses\":{\"max_characters\":10}}}";

    @TempDir
    Path folder;

    @Test
    void aPostGoesUnderOurKey() throws IOException {
        try (var platform = ScriptedPlatform.answering("200 {\"id\":\"17\",\"url\":\"https://m.example/@o/17\"}")) {
            var part = new OutgoingPost("The second part", List.of(), "our-key", List.of("11", "12"));

            assertThat(connector(platform).create(Samples.account(), new Prepared(part, List.of())))
                    .isEqualTo(new Outcome.Accepted("17", "https://m.example/@o/17"));

            assertThat(platform.requests().get(0))
                    .startsWith("POST /api/v1/statuses ")
                    .contains("Idempotency-Key: our-key", "Bearer at-secret", "\"in_reply_to_id\":\"12\"")
                    .contains("\"visibility\":\"public\"", "\"language\":\"en\"");
        }
    }

    @Test
    void aPictureIsWaitedFor() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {}",
                "202 {\"id\":\"11\",\"url\":null}",
                "206 {\"id\":\"11\",\"url\":null}",
                "200 {\"id\":\"11\",\"url\":\"https://m.example/11\"}")) {

            assertThat(prepare(platform))
                    .isInstanceOfSatisfying(
                            Preparation.Ready.class,
                            ready -> assertThat(ready.prepared().mediaIds()).containsExactly("11"));

            assertThat(platform.requests().get(1))
                    .startsWith("POST /api/v2/media ")
                    .contains("name=\"description\"", "Flags & bunting", "name=\"file\"")
                    .doesNotContain("amelia");
            assertThat(platform.requests()).hasSize(4);
        }
    }

    @Test
    void aPictureThatTheServerCannotUseIsRefused() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {}", "202 {\"id\":\"11\"}", "422 {\"error\":\"Error processing thumbnail for uploaded media\"}")) {
            assertThat(prepare(platform))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.reason()).isInstanceOf(Outcome.Refused.class));
        }
    }

    @Test
    void theServersOwnLimitsHold() throws IOException {
        try (var platform = ScriptedPlatform.answering(SHORT)) {
            var connector = connector(platform);

            for (var time = 0; time < 2; time++) {
                assertThat(connector.prepare(Samples.account(), Samples.text("Sports day on Friday")))
                        .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                                Outcome.Cause.CONTENT,
                                "This Mastodon server takes at most 10 characters; this post has 20.")));
            }
            // Asked once and kept.
            assertThat(platform.requests()).hasSize(1);
        }
    }

    @Test
    void countsAsServersDo() {
        var connector = Samples.connector("mastodon", URI.create("http://localhost:1"));

        assertThat(connector.objections(Samples.text("x".repeat(500)))).isEmpty();
        assertThat(connector.objections(Samples.text("x".repeat(501)))).hasSize(1);
        assertThat(connector.objections(Samples.text("x".repeat(476) + " https://oakfield.sch.uk/" + "y".repeat(100))))
                .isEmpty();
        assertThat(connector.objections(Samples.text("x".repeat(494) + " @bell@social.example.org")))
                .isEmpty();
        assertThat(connector.objections(Samples.text("👨‍👩‍👧‍👦".repeat(500))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "422,Validation failed: Text can't be blank,CONTENT",
        "404,Record not found,CONTENT",
        "403,This action is outside the authorized scopes,ACCOUNT",
        "403,Your login is currently disabled,POLICY",
        "401,The access token was revoked,ACCOUNT"
    })
    void refusesForACause(int status, String error, Outcome.Cause cause) throws IOException {
        try (var platform = ScriptedPlatform.answering(status + " {\"error\":\"" + error + "\"}")) {
            assertThat(connector(platform).create(Samples.account(), Samples.prepared("mastodon", folder)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(cause));
        }
    }

    @Test
    void aPictureThatIsNotReadyIsSentLater() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "422 {\"error\":\"Cannot attach files that have not finished processing. Try again in a moment!\"}")) {
            assertThat(connector(platform).create(Samples.account(), Samples.prepared("mastodon", folder)))
                    .isInstanceOf(Outcome.NotSent.class);
        }
    }

    @Test
    void aMentionIsKnownAgainWithOrWithoutItsServer() {
        var connector = Samples.connector("mastodon", URI.create("http://localhost:1"));
        var sent = Samples.text("Thanks @bell@social.example.org!");

        for (var shown : List.of("Thanks @bell!", "Thanks @bell@social.example.org!")) {
            assertThat(connector.looksLike(sent, new RemotePost("1", shown, Instant.EPOCH, 0, "")))
                    .isTrue();
        }
        assertThat(connector.looksLike(sent, new RemotePost("1", "Thanks @ball!", Instant.EPOCH, 0, "")))
                .isFalse();
    }

    @Test
    void readsPageAfterPage() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 [" + status("9", "2026-11-21T09:00:00.000Z") + "]",
                "200 [" + status("8", "2026-11-21T08:00:00.000Z") + "]",
                "200 [" + status("7", "2026-11-21T07:59:59.999Z") + "]")) {
            var lookup = connector(platform).recent(Samples.account(), Instant.parse("2026-11-21T08:00:00.700Z"));

            assertThat(lookup)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.posts())
                                    .extracting(RemotePost::remoteId)
                                    .containsExactly("9", "8"));
            assertThat(platform.requests().get(0)).startsWith("GET /api/v1/accounts/1700/statuses?limit=40");
            assertThat(platform.requests().get(2)).contains("max_id=8");
        }
    }

    @Test
    void theAccountsPictureIsTold() throws IOException {
        try (var platform = ScriptedPlatform.answering("200 {\"id\":\"1700\",\"username\":\"oakfield\","
                + "\"display_name\":\"\",\"avatar\":\"https://m.example/a.png\"}")) {
            assertThat(connector(platform).identify(Samples.account()))
                    .isInstanceOfSatisfying(Identity.Known.class, known -> {
                        assertThat(known.picture()).contains(URI.create("https://m.example/a.png"));
                        assertThat(known.displayName()).isEqualTo("oakfield");
                    });
        }
    }

    @Test
    void aVisibilityThatThereIsNotIsNoticed() {
        var settings = PlatformSettings.at(URI.create("http://localhost:1")).with("visibility", "secret");

        assertThatThrownBy(() -> Samples.connector("mastodon", settings)).hasMessageContaining("public, unlisted");
    }

    private Preparation prepare(ScriptedPlatform platform) {
        var picture = Samples.jpeg(Samples.picture(folder, "amelia.jpg", 400, 300), "Flags & bunting");
        return connector(platform).prepare(Samples.account(), Samples.pictures("Sports day", picture));
    }

    private static Connector connector(ScriptedPlatform platform) {
        return Samples.connector("mastodon", platform.uri(), Duration.ofSeconds(10));
    }

    private static String status(String id, String time) {
        return "{\"id\":\"%s\",\"created_at\":\"%s\",\"content\":\"<p>a</p>\",\"url\":\"https://m.example/%s\"}"
                .formatted(id, time, id);
    }
}
