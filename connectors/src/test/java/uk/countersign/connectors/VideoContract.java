package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does that can publish videos. */
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
}
