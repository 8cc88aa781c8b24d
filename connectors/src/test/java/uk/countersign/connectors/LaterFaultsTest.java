package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault at every step of what takes more than one call: a picture or a video going up, and a deletion. */
class LaterFaultsTest {

    private static final String FINISHED = "{\"status_code\":\"FINISHED\"}";
    private static final String ROOM = "{\"data\":[{\"quota_usage\":1,\"config\":{\"quota_total\":100}}]}";
    private static final String X_MEDIA = "{\"data\":{\"id\":\"11\"}}";
    private static final String X_BUSY = "{\"data\":{\"id\":\"11\",\"processing_info\":{\"state\":\"pending\"}}}";
    private static final String FB_START =
            "{\"upload_session_id\":\"77\",\"video_id\":\"11\",\"start_offset\":\"0\",\"end_offset\":\"1000\"}";

    /** The good answers to the calls before the one that fails. */
    private static final Map<String, List<String>> GOOD = Map.of(
            "x picture", List.of(X_MEDIA, "{}", X_BUSY, "{\"data\":{\"processing_info\":{\"state\":\"succeeded\"}}}"),
            "x video", List.of(X_MEDIA, "{}", X_BUSY),
            "facebook video", List.of(FB_START),
            "instagram picture", List.of(ROOM, "{\"id\":\"11\"}"),
            "instagram video", List.of(ROOM, "{\"id\":\"11\"}"),
            "x carousel", List.of(X_MEDIA, "{}", X_MEDIA, X_MEDIA, "{}"),
            "instagram carousel", List.of(ROOM, "{\"id\":\"11\"}", FINISHED, "{\"id\":\"12\"}", FINISHED));

    @TempDir
    Path folder;

    /** Who answered once cannot refuse the connection afterwards, as far as this server can. */
    private static Stream<Fault> faults() {
        return Stream.of(Fault.values()).filter(fault -> fault != Fault.REFUSED);
    }

    static Stream<Arguments> everyStepAndFault() {
        return GOOD.entrySet().stream()
                .flatMap(kind -> IntStream.rangeClosed(1, kind.getValue().size())
                        .boxed()
                        .flatMap(step -> faults().map(fault -> Arguments.of(kind.getKey(), step, fault))));
    }

    @ParameterizedTest(name = "{0}, after {1} calls: {2}")
    @MethodSource("everyStepAndFault")
    void anUploadThatFailsOnItsWayIsNotSent(String kind, int step, Fault fault) throws IOException {
        var platform = kind.replaceFirst(" .*", "");
        try (var server = RawServer.that(afterwards(GOOD.get(kind).subList(0, step), fault))) {
            var preparation =
                    Samples.connector(platform, server.uri(), fault.patience()).prepare(Samples.account(), post(kind));

            if (preparation instanceof Preparation.Failed failed) {
                assertThat(failed.reason())
                        .isInstanceOf(
                                fault.outcome == Fault.Class.ACCOUNT ? Outcome.Refused.class : Outcome.NotSent.class);
                assertThat(failed.reason().message()).doesNotContain("secret", "http://", "Exception", "null");
            } else {
                // X ends a part and a description with any success: whoever answers so has taken them.
                assertThat(fault).isIn(Fault.NO_ID, Fault.MALFORMED, Fault.ANOTHER_PAGE);
                assertThat(platform).isEqualTo("x");
            }
            assertThat(server.requests()).noneMatch(LaterFaultsTest::shows);
        }
    }

    static Stream<Arguments> everyConnectorAndFault() {
        return Samples.PLATFORMS.stream().flatMap(platform -> faults().map(fault -> Arguments.of(platform, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void aDeletionThatCannotBeCheckedIsUnknown(String platform, Fault fault) throws IOException {
        var deleted = platform.equals("x") ? "{\"data\":{\"deleted\":true}}" : "{\"success\":true}";
        try (var server = RawServer.that(afterwards(List.of(deleted), fault))) {
            assertThat(Samples.connector(platform, server.uri(), fault.patience())
                            .delete(Samples.account(), "1700"))
                    .isInstanceOf(Removal.Unknown.class);
        }
    }

    /** Whether a request makes something visible. */
    private static boolean shows(String request) {
        return request.startsWith("POST /2/tweets ")
                || request.contains("/media_publish ")
                || request.contains("/feed ")
                || request.contains("upload_phase=finish");
    }

    private static RawServer.Behaviour afterwards(List<String> good, Fault fault) {
        var left = new ConcurrentLinkedQueue<>(good);
        return connection -> {
            var answer = left.poll();
            if (answer == null) {
                fault.serve(connection);
            } else {
                connection.readRequest();
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer);
            }
        };
    }

    private OutgoingPost post(String kind) {
        var picture = Samples.jpeg(Samples.picture(folder, "day.jpg", 400, 400), "Children running");
        var video = Samples.mp4(Samples.video(folder, "relay.mp4", Duration.ofSeconds(12), 1000));
        return switch (kind.replaceFirst(".* ", "")) {
            case "video" -> Samples.pictures("The relay", video);
            case "carousel" ->
                Samples.pictures("Sports day", Samples.jpeg(Samples.picture(folder, "one.jpg", 400, 400), ""), picture);
            default -> Samples.pictures("Sports day", picture);
        };
    }
}
