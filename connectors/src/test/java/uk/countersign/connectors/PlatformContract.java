package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does against the running sandbox. */
interface PlatformContract {

    /** The platform and an account on it, new for each test. */
    SandboxedPlatform sandboxed();

    @Test
    default void saysWhoseAccountTheCredentialsOpen() {
        var identity = connector().identify(account());

        assertThat(identity).isInstanceOfSatisfying(Identity.Known.class, known -> {
            assertThat(known.remoteId()).isEqualTo(account().remoteId());
            assertThat(known.handle()).isEqualTo("oakfield");
            assertThat(known.displayName()).isEqualTo("Oakfield School");
            assertThat(known.grant().missing()).isEmpty();
        });
    }

    @Test
    default void publishesReadsBackAndDeletes() throws Exception {
        var start = Instant.now();
        var post = sandboxed()
                .post("Well done, Year 6! Results & photos: https://oakfield.sch.uk/news?a=1&b=2 <3 \u2600\uFE0F");
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start))
                .singleElement()
                .satisfies(seen -> assertThat(seen.remoteId()).isEqualTo(accepted.remoteId()));
        assertThat(accepted.permalink()).startsWith("http");
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
        assertThat(alike(post, start)).isEmpty();
        assertThat(sandboxed().standing()).isZero();
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Absent.class);
    }

    @Test
    default void publishesOnePicture() {
        var start = Instant.now();
        var post = Samples.pictures("Sports day", sandboxed().picture("one.jpg", "Flags on the field"));
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start)).singleElement().satisfies(seen -> {
            assertThat(seen.mediaCount()).isEqualTo(1);
            assertThat(seen.time()).isAfterOrEqualTo(start.minusSeconds(1));
        });
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
    }

    @Test
    default void publishesSeveralPictures() {
        var start = Instant.now();
        var post = Samples.pictures(
                "Sports day",
                sandboxed().picture("one.jpg", "Flags"),
                sandboxed().picture("two.jpg", ""));

        publish(post);

        assertThat(alike(post, start))
                .singleElement()
                .satisfies(seen -> assertThat(seen.mediaCount()).isEqualTo(2));
    }

    @Test
    default void publishesAVideo() throws Exception {
        var start = Instant.now();
        var post = Samples.pictures("The relay, in twelve seconds", sandboxed().video("relay.mp4"));
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start)).singleElement().satisfies(seen -> {
            assertThat(seen.mediaCount()).isEqualTo(1);
            assertThat(seen.remoteId()).isEqualTo(accepted.remoteId());
        });
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void aVideoTakenWithoutAnAnswerIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = Samples.pictures("The relay", sandboxed().video("relay.mp4"));
        var prepared = prepare(post);
        sandboxed().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(sandboxed().standing()).isEqualTo(1);
    }

    @Test
    default void aVideoWhoseUploadFailsShowsNothing() throws Exception {
        var post = Samples.pictures("The relay", sandboxed().video("relay.mp4"));
        for (var mode : List.of("drop-before", "drop-after-accept", "status", "rate-limit")) {
            sandboxed().fault("upload-media", mode, 503, 0);

            assertThat(connector().prepare(account(), post))
                    .asInstanceOf(type(Preparation.Failed.class))
                    .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
        }
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void partsOfAThreadFollowEachOther() throws Exception {
        assumeTrue(connector().chains());
        var start = Instant.now();
        var first = publish(sandboxed().post("Sports day, part one"));
        var second = new OutgoingPost("And part two", List.of(), "key", List.of(first.remoteId()));
        var accepted = publish(second);
        var third =
                new OutgoingPost("And part three", List.of(), "key", List.of(first.remoteId(), accepted.remoteId()));
        var prepared = prepare(third);
        sandboxed().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(third, start)).hasSize(1);
        assertThat(sandboxed().standing()).isEqualTo(3);
    }

    @Test
    default void aPartOfAThreadWhosePredecessorIsGoneIsRefused() throws Exception {
        assumeTrue(connector().chains());
        var first = publish(sandboxed().post("Sports day, part one"));
        connector().delete(account(), first.remoteId());
        var second = new OutgoingPost("And part two", List.of(), "key", List.of(first.remoteId()));

        assertThat(connector().create(account(), prepare(second))).isInstanceOf(Outcome.Refused.class);
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void aPostTakenBeforeAStumbleIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = sandboxed().post("Sports day");
        var prepared = prepare(post);
        sandboxed().fault("create-post", "status-after-accept", 500, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(sandboxed().standing()).isEqualTo(1);
    }

    @Test
    default void anOlderPostIsNotAmongTheRecent() throws Exception {
        publish(sandboxed().post("Sports day"));

        assertThat(connector().recent(account(), Instant.now().plusSeconds(2))).isEqualTo(new Lookup.Found(List.of()));
    }

    @Test
    default void aPostTakenWithoutAnAnswerIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = sandboxed().post("Sports day");
        var prepared = prepare(post);
        sandboxed().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(sandboxed().standing()).isEqualTo(1);
    }

    @Test
    default void aPostNotTakenWithoutAnAnswerIsUnknownAndNotFound() throws Exception {
        var start = Instant.now();
        var post = sandboxed().post("Sports day");
        var prepared = prepare(post);
        sandboxed().fault("create-post", "drop-before", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).isEmpty();
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void aSlowAnswerIsUnknown() throws Exception {
        var start = Instant.now();
        var post = sandboxed().post("Sports day");
        var prepared = prepare(post);
        sandboxed().fault("create-post", "slow-answer", 503, 5_000);

        assertThat(sandboxed().connector(Duration.ofMillis(700)).create(account(), prepared))
                .isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
    }

    @Test
    default void aStumbleIsUnknown() throws Exception {
        var prepared = prepare(sandboxed().post("Sports day"));
        sandboxed().fault("create-post", "status", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void aRateLimitIsNotSentAndSaysWhen() throws Exception {
        var prepared = prepare(sandboxed().post("Sports day"));
        sandboxed().fault("create-post", "rate-limit", 429, 90_000);

        assertThat(connector().create(account(), prepared))
                .asInstanceOf(type(Outcome.NotSent.class))
                .satisfies(notSent -> assertThat(notSent.retryAfter().orElseThrow())
                        .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120)));
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void anEndedPermissionIsTheAccountsFault() throws Exception {
        var prepared = prepare(sandboxed().post("Sports day"));
        sandboxed().fault("create-post", "status", 401, 0);

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
    default void theSameAgainIsADuplicate() throws Exception {
        var prepared = prepare(sandboxed().post("Sports day"));
        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Accepted.class);

        assertThat(connector().create(account(), prepared))
                .asInstanceOf(type(Outcome.Refused.class))
                .satisfies(refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.DUPLICATE));
        assertThat(sandboxed().standing()).isEqualTo(1);
    }

    @Test
    default void wrongCredentialsAreTheAccountsFault() {
        var secrets = new HashMap<>(account().secrets());
        secrets.put("access_token", "wrong-token");
        var stranger = new Account("oakfield", account().remoteId(), secrets);
        var post = Samples.pictures("Sports day", sandboxed().picture("one.jpg", ""));

        assertThat(connector().prepare(stranger, post))
                .asInstanceOf(type(Preparation.Failed.class))
                .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.Refused.class));
        assertThat(connector().identify(stranger)).isInstanceOf(Identity.Rejected.class);
        assertThat(connector().recent(stranger, Instant.EPOCH)).isInstanceOf(Lookup.Unavailable.class);
        assertThat(connector().delete(stranger, "17")).isInstanceOf(Removal.Refused.class);
    }

    @Test
    default void aFailedUploadShowsNothing() throws Exception {
        var post = Samples.pictures("Sports day", sandboxed().picture("one.jpg", "Flags"));
        sandboxed().fault("upload-media", "drop-after-accept", 503, 0);

        assertThat(connector().prepare(account(), post))
                .asInstanceOf(type(Preparation.Failed.class))
                .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void aDeletionWithoutAnAnswerIsUnknownAndThenAbsent() throws Exception {
        var accepted = publish(sandboxed().post("Sports day"));
        sandboxed().fault("delete-post", "drop-after-accept", 503, 0);

        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Unknown.class);
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Absent.class);
    }

    @Test
    default void aDeletionThatCannotBeCheckedIsUnknown() throws Exception {
        var accepted = publish(sandboxed().post("Sports day"));
        sandboxed().fault("read-posts", "status", 503, 0);

        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Unknown.class);
        assertThat(sandboxed().standing()).isZero();
    }

    @Test
    default void somebodyElsesPostStays() throws Exception {
        var accepted = publish(sandboxed().post("Sports day"));
        var other = sandboxed().open("elm-grove");

        connector().delete(other, accepted.remoteId());

        assertThat(sandboxed().standing()).isEqualTo(1);
    }

    private Connector connector() {
        return sandboxed().connector;
    }

    private Account account() {
        return sandboxed().account;
    }

    private Prepared prepare(OutgoingPost post) {
        return assertThat(connector().prepare(account(), post))
                .asInstanceOf(type(Preparation.Ready.class))
                .actual()
                .prepared();
    }

    private Outcome.Accepted publish(OutgoingPost post) {
        return assertThat(connector().create(account(), prepare(post)))
                .asInstanceOf(type(Outcome.Accepted.class))
                .actual();
    }

    private List<RemotePost> alike(OutgoingPost post, Instant since) {
        var found = assertThat(connector().recent(account(), since))
                .asInstanceOf(type(Lookup.Found.class))
                .actual();
        return found.posts().stream()
                .filter(seen -> connector().looksLike(post, seen))
                .toList();
    }
}
