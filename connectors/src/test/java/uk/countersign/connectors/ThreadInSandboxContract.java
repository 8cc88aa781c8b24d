package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does with a thread when its platform is in trouble. */
interface ThreadInSandboxContract extends SandboxContract, ThreadContract {

    @Test
    default void partsOfAThreadFollowEachOther() throws Exception {
        var start = Instant.now();
        var first = publish(place().post("Sports day, part one"));
        var second = new OutgoingPost("And part two", List.of(), "key-2", List.of(first.remoteId()));
        var accepted = publish(second);
        var third =
                new OutgoingPost("And part three", List.of(), "key-3", List.of(first.remoteId(), accepted.remoteId()));
        var prepared = prepare(third);
        place().fault("create-post", "drop-after-accept", 503, 0);

        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Unknown.class);

        assertThat(alike(third, start)).hasSize(1);
        assertThat(place().standing()).isEqualTo(3);
    }
}
