package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does that takes videos, and threads where its platform has them. */
interface VideoContract extends SandboxContract {

    @Test
    default void publishesAVideo() throws Exception {
        var start = Instant.now();
        var post = Samples.pictures("The relay, in twelve seconds", place().video("relay.mp4"));
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start)).singleElement().satisfies(seen -> {
            assertThat(seen.mediaCount()).isEqualTo(1);
            assertThat(seen.remoteId()).isEqualTo(accepted.remoteId());
        });
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
        assertThat(place().standing()).isZero();
    }

    @Test
    default void aVideoTakenWithoutAnAnswerIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = Samples.pictures("The relay", place().video("relay.mp4"));
        var prepared = prepare(post);
        place().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(1);
    }

    @Test
    default void aVideoWhoseUploadFailsShowsNothing() throws Exception {
        var post = Samples.pictures("The relay", place().video("relay.mp4"));
        for (var mode : List.of("drop-before", "drop-after-accept", "status", "rate-limit")) {
            place().fault("upload-media", mode, 503, 0);

            assertThat(connector().prepare(account(), post))
                    .asInstanceOf(type(Preparation.Failed.class))
                    .satisfies(failed -> assertThat(failed.reason()).isInstanceOf(Outcome.NotSent.class));
        }
        assertThat(place().standing()).isZero();
    }

    @Test
    default void partsOfAThreadFollowEachOther() throws Exception {
        assumeTrue(connector().chains());
        var start = Instant.now();
        var first = publish(place().post("Sports day, part one"));
        var second = new OutgoingPost("And part two", List.of(), "key", List.of(first.remoteId()));
        var accepted = publish(second);
        var third =
                new OutgoingPost("And part three", List.of(), "key", List.of(first.remoteId(), accepted.remoteId()));
        var prepared = prepare(third);
        place().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(third, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(3);
    }

    @Test
    default void aPartOfAThreadWhosePredecessorIsGoneIsRefused() throws Exception {
        assumeTrue(connector().chains());
        var first = publish(place().post("Sports day, part one"));
        connector().delete(account(), first.remoteId());
        var second = new OutgoingPost("And part two", List.of(), "key", List.of(first.remoteId()));

        assertThat(connector().create(account(), prepare(second))).isInstanceOf(Outcome.Refused.class);
        assertThat(place().standing()).isZero();
    }

    @Test
    default void aPostTakenBeforeAStumbleIsUnknownAndThenFoundOnce() throws Exception {
        var start = Instant.now();
        var post = place().post("Sports day");
        var prepared = prepare(post);
        place().fault("create-post", "status-after-accept", 500, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(post, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(1);
    }
}
