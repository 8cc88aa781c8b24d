package uk.countersign.connectors.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.countersign.connectors.transport.Answer;

class GraphClientTest {

    @Test
    void provesTheSecretAsTheGraphDocumentsIt() {
        // RFC 4231's second test case: key "Jefe", data "what do ya want for nothing?".
        assertThat(GraphClient.proof("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void readsTheMinutesUntilAccessIsRegained() {
        var usage = "{\"1700\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":7},"
                + "{\"type\":\"instagram\",\"estimated_time_to_regain_access\":12}]}";

        assertThat(UsageHint.in(answer(usage), Clock.systemUTC())).contains(Duration.ofMinutes(12));
        assertThat(UsageHint.in(answer("{\"1700\":[{\"estimated_time_to_regain_access\":0}]}"), Clock.systemUTC()))
                .isEmpty();
        assertThat(UsageHint.in(answer("not JSON"), Clock.systemUTC())).isEmpty();
    }

    private static Answer answer(String usage) {
        return new Answer(403, Map.of("x-business-use-case-usage", usage), "");
    }
}
