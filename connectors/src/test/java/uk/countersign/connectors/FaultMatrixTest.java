package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every connector under every fault: what is not certain stays unknown, and nothing is asked twice. */
class FaultMatrixTest {

    @TempDir
    Path folder;

    static Stream<Arguments> everyConnectorAndFault() {
        return Samples.PLATFORMS.stream()
                .flatMap(platform -> Stream.of(Fault.values()).map(fault -> Arguments.of(platform, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void theVisibleCallIsMadeOnceAndItsOutcomeIsNoBetterThanKnown(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var prepared = Samples.prepared(platform, folder);

            var outcome =
                    Samples.connector(platform, server.uri(), fault.patience()).create(Samples.account(), prepared);

            assertThatItIsNoBetterThanKnown(outcome, fault);
            assertThat(server.connections()).isEqualTo(fault == Fault.REFUSED ? 0 : 1);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    static Stream<Arguments> everyOtherVisibleCallAndFault() {
        return Stream.of("a part of a thread", "a video", "a reply on facebook", "a reply on instagram", "a reply on x")
                .flatMap(call -> Stream.of(Fault.values()).map(fault -> Arguments.of(call, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyOtherVisibleCallAndFault")
    void everyOtherVisibleCallIsMadeOnceToo(String call, Fault fault) throws IOException {
        try (var server = fault.platform(Optional.empty())) {
            var account = Samples.account();
            var outcome = switch (call) {
                case "a part of a thread" -> {
                    var part = new OutgoingPost("And on", List.of(), "key", List.of("17"));
                    yield connector("x", server, fault).create(account, new Prepared(part, List.of()));
                }
                case "a video" ->
                    connector("facebook", server, fault)
                            .create(account, new Prepared(withVideo(), List.of("11", "77")));
                default ->
                    connector(call.replaceFirst(".* ", ""), server, fault)
                            .moderation()
                            .orElseThrow()
                            .reply(account, "17", "Thank you");
            };

            assertThatItIsNoBetterThanKnown(outcome, fault);
            assertThat(server.connections()).isEqualTo(fault == Fault.REFUSED ? 0 : 1);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Some platforms let no program see to comments. */
    static Stream<Arguments> everyModerationAndFault() {
        var nowhere = URI.create("http://localhost:1");
        return everyConnectorAndFault()
                .filter(one -> Samples.connector((String) one.get()[0], nowhere)
                        .moderation()
                        .isPresent());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModerationAndFault")
    void aCommentIsHiddenOrGoneOnlyWhenThePlatformSaysSo(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var moderation = connector(platform, server, fault).moderation().orElseThrow();
            var account = Samples.account();

            for (var moderated : List.of(
                    moderation.hide(account, "17"),
                    moderation.unhide(account, "17"),
                    moderation.delete(account, "17"))) {
                assertThat(moderated).isNotInstanceOf(Moderated.Done.class).isNotInstanceOf(Moderated.Absent.class);
                assertThatNothingSecretIsSaid(moderated.toString());
            }
            assertThat(moderation.comments(account, "17")).isInstanceOf(Comments.Unavailable.class);
        }
    }

    private static Connector connector(String platform, RawServer server, Fault fault) {
        return Samples.connector(platform, server.uri(), fault.patience());
    }

    private static void assertThatItIsNoBetterThanKnown(Outcome outcome, Fault fault) {
        switch (fault.outcome) {
            case NOT_SENT -> assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
            case HINTED ->
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.NotSent.class,
                                notSent -> assertThat(notSent.retryAfter()).contains(Duration.ofSeconds(90)));
            case UNKNOWN -> assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
            case ACCOUNT ->
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.ACCOUNT));
        }
        assertThatNothingSecretIsSaid(outcome.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void nothingIsSeenOfUploadsSoTheyAreSimplyNotSent(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var preparation = Samples.connector(platform, server.uri(), fault.patience())
                    .prepare(Samples.account(), withPicture());

            assertThat(preparation).isInstanceOfSatisfying(Preparation.Failed.class, failed -> {
                if (fault.outcome == Fault.Class.ACCOUNT) {
                    assertThat(failed.reason()).isInstanceOf(Outcome.Refused.class);
                } else {
                    assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class);
                }
            });
            assertThatNothingSecretIsSaid(preparation.toString());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void aPostIsGoneOnlyWhenThatWasSeen(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var removal =
                    Samples.connector(platform, server.uri(), fault.patience()).delete(Samples.account(), "1700_17");

            if (fault.outcome == Fault.Class.ACCOUNT) {
                assertThat(removal).isInstanceOf(Removal.Refused.class);
            } else {
                assertThat(removal).isInstanceOf(Removal.Unknown.class);
            }
            assertThatNothingSecretIsSaid(removal.toString());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void aListThatIsNotWholeIsNoList(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var lookup = Samples.connector(platform, server.uri(), fault.patience())
                    .recent(Samples.account(), Instant.parse("2026-11-20T08:00:00Z"));

            assertThat(lookup).isInstanceOf(Lookup.Unavailable.class);
            assertThatNothingSecretIsSaid(lookup.toString());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyConnectorAndFault")
    void credentialsAreRejectedOnlyByThePlatformItself(String platform, Fault fault) throws IOException {
        try (var server = fault.platform(Samples.greeting(platform))) {
            var identity =
                    Samples.connector(platform, server.uri(), fault.patience()).identify(Samples.account());

            assertThat(identity)
                    .isInstanceOf(
                            fault.outcome == Fault.Class.ACCOUNT
                                    ? Identity.Rejected.class
                                    : Identity.Unavailable.class);
            assertThatNothingSecretIsSaid(identity.toString());
        }
    }

    private OutgoingPost withVideo() {
        return Samples.pictures(
                "The relay", Samples.mp4(Samples.video(folder, "relay.mp4", Duration.ofSeconds(12), 1000)));
    }

    private OutgoingPost withPicture() {
        return Samples.pictures(
                "Sports day", Samples.jpeg(Samples.picture(folder, "day.jpg", 400, 400), "Children running"));
    }

    private static void assertThatNothingSecretIsSaid(String said) {
        assertThat(said).doesNotContain("secret", "appsecret_proof", "http://", "Exception", "null");
    }
}
