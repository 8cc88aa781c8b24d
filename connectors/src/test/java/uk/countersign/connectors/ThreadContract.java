package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does whose platform shows posts as a thread. */
interface ThreadContract extends PlatformContract {

    @Test
    default void aPartOfAThreadFollowsTheOneBeforeIt() throws Exception {
        assertThat(connector().chains()).isTrue();
        var start = Instant.now();
        var first = publish(place().post("The first part"));
        var second = new OutgoingPost("The second part", List.of(), "second", List.of(first.remoteId()));
        var third = new OutgoingPost(
                "The third part",
                List.of(),
                "third",
                List.of(first.remoteId(), publish(second).remoteId()));
        publish(third);

        assertThat(alike(second, start)).hasSize(1);
        assertThat(alike(third, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(3);
    }

    @Test
    default void aPartOfAThreadWhosePredecessorIsGoneIsRefused() throws Exception {
        var first = publish(place().post("Sports day, part one"));
        connector().delete(account(), first.remoteId());
        var second = new OutgoingPost("And part two", List.of(), "key-2", List.of(first.remoteId()));

        var preparation = connector().prepare(account(), second);
        var outcome = preparation instanceof Preparation.Ready ready
                ? connector().create(account(), ready.prepared())
                : ((Preparation.Failed) preparation).reason();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(place().standing()).isZero();
    }
}
