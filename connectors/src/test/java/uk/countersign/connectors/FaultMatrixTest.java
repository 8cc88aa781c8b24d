package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
            assertThat(server.connections()).isEqualTo(fault == Fault.REFUSED ? 0 : 1);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
            assertThatNothingSecretIsSaid(outcome.toString());
        }
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

    private OutgoingPost withPicture() {
        return Samples.pictures(
                "Sports day", Samples.jpeg(Samples.picture(folder, "day.jpg", 400, 400), "Children running"));
    }

    private static void assertThatNothingSecretIsSaid(String said) {
        assertThat(said).doesNotContain("secret", "appsecret_proof", "http://", "Exception", "null");
    }
}
