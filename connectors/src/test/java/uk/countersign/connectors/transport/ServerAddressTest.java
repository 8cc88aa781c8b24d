package uk.countersign.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.PlatformSettings;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://mastodon.example, https://school.example, true",
        "https://mastodon.example, http://school.example, false",
        "https://mastodon.example, http://127.0.0.1:8080, false",
        "https://mastodon.example, http://localhost, false",
        "http://localhost:9000/mastodon, http://127.0.0.1:9001, true",
    })
    void aTokenGoesOverASecureConnectionOrStaysOnTheComputerThatThePlatformIsOn(
            String usual, String named, boolean taken) {
        var address = new ServerAddress(PlatformSettings.at(URI.create(usual)))
                .of(new Account("oakfield", "1700", Map.of(ServerAddress.SECRET, named)));
        assertThat(address instanceof Reply.Good).isEqualTo(taken);
    }
}
