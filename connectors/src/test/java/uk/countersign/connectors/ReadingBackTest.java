package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of posts is whole or it is none. */
class ReadingBackTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T08:00:00.700Z");

    @Test
    void goesOnUntilAWholePageIsOlder() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":[" + media("5", "09:00:00") + "," + media("1", "07:00:00")
                        + "],\"paging\":{\"next\":\"http://elsewhere.invalid/v25.0/1700/media?after=A&access_token=x\"}}",
                "200 {\"data\":[" + media("4", "08:00:00")
                        + "],\"paging\":{\"next\":\"{base}/v25.0/1700/media?after=B\"}}",
                "200 {\"data\":[" + media("3", "07:59:59")
                        + "],\"paging\":{\"next\":\"{base}/v25.0/1700/media?after=C\"}}")) {

            var lookup = Samples.connector("instagram", platform.uri()).recent(Samples.account(), SINCE);

            assertThat(lookup)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.posts())
                                    .extracting(RemotePost::remoteId)
                                    // The second that "since" falls into belongs to it: platforms give whole seconds.
                                    .containsExactly("5", "4"));
            assertThat(platform.requests()).hasSize(3);
            assertThat(platform.requests().get(1)).contains("after=A", "access_token=at-secret");
        }
    }

    @Test
    void aSecondPageThatFailsMakesItUnavailable() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":[" + media("5", "09:00:00") + "],\"paging\":{\"next\":\"{base}/v25.0/m?after=A\"}}",
                "500 {}")) {

            assertThat(Samples.connector("facebook", platform.uri()).recent(Samples.account(), SINCE))
                    .isInstanceOf(Lookup.Unavailable.class);
        }
    }

    @Test
    void xPagesByItsToken() throws IOException {
        try (var platform = ScriptedPlatform.answering(
                "200 {\"data\":[{\"id\":\"5\",\"text\":\"a\",\"created_at\":\"2026-11-21T09:00:00.000Z\"}],"
                        + "\"meta\":{\"result_count\":1,\"next_token\":\"N\"}}",
                "200 {\"data\":[{\"id\":\"4\",\"text\":\"b\",\"created_at\":\"2026-11-21T08:00:00.000Z\"}],"
                        + "\"meta\":{\"result_count\":1}}")) {

            var lookup = Samples.connector("x", platform.uri()).recent(Samples.account(), SINCE);

            assertThat(lookup)
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.posts())
                                    .extracting(RemotePost::remoteId)
                                    .containsExactly("5", "4"));
            assertThat(platform.requests().get(0)).contains("start_time=2026-11-21T08%3A00%3A00Z");
            assertThat(platform.requests().get(1)).contains("pagination_token=N");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":[{\"id\":\"5\",\"text\":\"no time\"}],\"meta\":{\"result_count\":1}}",
                "{\"data\":[{\"text\":\"no id\",\"created_at\":\"2026-11-21T09:00:00.000Z\"}],\"meta\":{}}",
                "{\"data\":[],\"errors\":[{\"title\":\"Partly\"}],\"meta\":{\"result_count\":0}}",
                "{\"errors\":[{\"title\":\"Not Found Error\",\"detail\":\"no such user\"}]}",
                "{\"meta\":{}}"
            })
    void xWithAPartMissingIsUnavailable(String body) throws IOException {
        try (var platform = ScriptedPlatform.answering("200 " + body)) {
            assertThat(Samples.connector("x", platform.uri()).recent(Samples.account(), SINCE))
                    .isInstanceOf(Lookup.Unavailable.class);
        }
    }

    @Test
    void anEmptyAccountOnXHasNoPosts() throws IOException {
        try (var platform = ScriptedPlatform.answering("200 {\"meta\":{\"result_count\":0}}")) {
            assertThat(Samples.connector("x", platform.uri()).recent(Samples.account(), SINCE))
                    .isEqualTo(new Lookup.Found(List.of()));
        }
    }

    private static String media(String id, String time) {
        return "{\"id\":\"%s\",\"timestamp\":\"2026-11-21T%s+0000\",\"created_time\":\"2026-11-21T%s+0000\"}"
                .formatted(id, time, time);
    }
}
