package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every connector does when its platform, as the sandbox plays it, is in trouble. */
interface SandboxContract extends PlatformContract {

    @Override
    SandboxedPlatform place();

    @Test
    default void aPostTakenWithoutAnAnswerIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = place().post("Sports day");
        var prepared = prepare(post);
        place().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(1);
        if (!connector().remembersKeysFor().isZero()) {
            assertThat(connector().create(account(), prepared))
                    .asInstanceOf(type(Outcome.Accepted.class))
                    .satisfies(accepted -> assertThat(accepted.remoteId())
                            .isEqualTo(alike(post, start).get(0).remoteId()));
            assertThat(place().standing()).isEqualTo(1);
        }
    }

    @Test
    default void aPostNotTakenWithoutAnAnswerIsUnknownAndNotFound() throws Exception {
        var start = Instant.now();
        var post = place().post("Sports day");
        var prepared = prepare(post);
        place().fault("create-post", "drop-before", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).isEmpty();
        assertThat(place().standing()).isZero();
    }

    @Test
    default void aSlowAnswerIsUnknown() throws Exception {
        var start = Instant.now();
        var post = place().post("Sports day");
        var prepared = prepare(post);
        place().fault("create-post", "slow-answer", 503, 5_000);

        assertThat(place().connector(Duration.ofMillis(700)).create(account(), prepared))
                .isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
    }

    @Test
    default void aStumbleIsUnknown() throws Exception {
        var prepared = prepare(place().post("Sports day"));
        place().fault("create-post", "status", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);
        assertThat(place().standing()).isZero();
    }

    @Test
    default void aStumbleAfterThePostWasTakenIsUnknownAndThenFound() throws Exception {
        var start = Instant.now();
        var post = place().post("Sports day");
        var prepared = prepare(post);
        place().fault("create-post", "status-after-accept", 500, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);
        assertThat(alike(post, start)).hasSize(1);
    }

    @Test
    default void aRateLimitIsNotSentAndSaysWhen() throws Exception {
        var prepared = prepare(place().post("Sports day"));
        place().fault("create-post", "rate-limit", 429, 90_000);

        assertThat(connector().create(account(), prepared))
                .asInstanceOf(type(Outcome.NotSent.class))
                .satisfies(notSent -> assertThat(notSent.retryAfter().orElseThrow())
                        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120)));
        assertThat(place().standing()).isZero();
    }

    @Test
    default void anEndedPermissionIsTheAccountsFault() throws Exception {
        var prepared = prepare(place().post("Sports day"));
        place().fault("create-post", "status", 401, 0);

        assertThat(connector().create(account(), prepared))
                .asInstanceOf(type(Outcome.Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.cause()).isEqualTo(Outcome.Cause.ACCOUNT);
                    assertThat(refused.message())
                            .endsWith("says that this account's permission has ended. Connect it again under"
                                    + " Accounts.");
                });
    }

    @Test
    default void wrongCredentialsAreTheAccountsFault() {
        var stranger = place().stranger();
        var post = Samples.pictures("Sports day", place().picture("one.jpg", ""));

        assertThat(connector().prepare(stranger, post))
                .asInstanceOf(type(Preparation.Failed.class))
                .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.Refused.class));
        assertThat(connector().identify(stranger)).isInstanceOf(Identity.Rejected.class);
        assertThat(connector().recent(stranger, Instant.EPOCH)).isInstanceOf(Lookup.Unavailable.class);
        assertThat(connector().delete(stranger, "17")).isInstanceOf(Removal.Refused.class);
    }

    @Test
    default void aFailedUploadShowsNothing() throws Exception {
        var post = Samples.pictures("Sports day", place().picture("one.jpg", "Flags"));
        place().fault("upload-media", "drop-after-accept", 503, 0);

        assertThat(connector().prepare(account(), post))
                .asInstanceOf(type(Preparation.Failed.class))
                .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
        assertThat(place().standing()).isZero();
    }

    @Test
    default void aDeletionWithoutAnAnswerIsUnknownAndThenAbsent() throws Exception {
        var accepted = publish(place().post("Sports day"));
        place().fault("delete-post", "drop-after-accept", 503, 0);

        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Unknown.class);
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Absent.class);
    }

    @Test
    default void aDeletionThatCannotBeCheckedIsUnknown() throws Exception {
        var accepted = publish(place().post("Sports day"));
        place().fault("read-posts", "status", 503, 0);

        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Unknown.class);
        assertThat(place().standing()).isZero();
    }
}
