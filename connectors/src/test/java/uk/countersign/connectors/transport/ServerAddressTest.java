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

    @ParameterizedTest
    @CsvSource({
        "'', https://mastodon.example/",
        "mastodon.example, https://mastodon.example/",
        "https://mastodon.example/, https://mastodon.example/",
        "Mastodon.Scot, https://mastodon.scot/",
        "http://mastodon.scot, https://mastodon.scot/",
        "https://mastodon.scot/@oakfield, https://mastodon.scot/",
        "@oakfield@mastodon.scot, https://mastodon.scot/",
        "mastodon.scot:8443, https://mastodon.scot:8443/",
        "http://localhost:9000, no",
        "oakfield, no",
        "https://oakfield:secret@mastodon.scot, no",
        "not a server, no",
    })
    void aServerIsKnownByWhateverPeopleWriteForIt(String written, String meant) {
        var server = new ServerAddress(PlatformSettings.at(URI.create("https://mastodon.example"))).named(written);
        String found = server.either(address -> address.toString(), why -> "no");
        assertThat(found).isEqualTo(meant);
    }
}
