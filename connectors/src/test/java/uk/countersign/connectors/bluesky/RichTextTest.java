package uk.countersign.connectors.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Bluesky is told to show as more than text, by the places of its bytes. */
class RichTextTest {

    @Test
    void linksEndBeforeTheFullStopOfTheirSentence() {
        assertThat(facets("Read (https://oakfield.sch.uk/a_(b)?x=1&y=2), or www.oakfield.sch.uk."))
                .containsExactly(
                        "https://oakfield.sch.uk/a_(b)?x=1&y=2 -> https://oakfield.sch.uk/a_(b)?x=1&y=2",
                        "www.oakfield.sch.uk -> https://www.oakfield.sch.uk");
        assertThat(facets("office@www.oakfield.sch.uk")).isEmpty();
    }

    @Test
    void placesAreCountedInBytes() {
        assertThat(facets("Noël 👩‍🏫 – #Çedilla and https://x.example/é!"))
                .containsExactly("#Çedilla -> Çedilla", "https://x.example/é -> https://x.example/é");
    }

    @Test
    void aNumberOrAPartOfALinkIsNoHashtag() {
        assertThat(facets("We are #1 at https://oakfield.sch.uk/#news with A&#38;B and #Year6!"))
                .containsExactly("https://oakfield.sch.uk/#news -> https://oakfield.sch.uk/#news", "#Year6 -> Year6");
        assertThat(facets("#" + "a".repeat(64))).hasSize(1);
        assertThat(facets("#" + "a".repeat(65))).isEmpty();
    }

    @Test
    void onlyAHandleThatSomebodyHasIsAMention() {
        var text = "Thanks @Council.example and @nobody.example, mail a@council.example";

        assertThat(RichText.mentioned(text)).containsExactly("council.example", "nobody.example");
        assertThat(facets(text)).containsExactly("@Council.example -> did:plc:17");
    }

    private static List<String> facets(String text) {
        var accounts = Map.of("council.example", "did:plc:17");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return RichText.facets(text, handle -> Optional.ofNullable(accounts.get(handle))).stream()
                .map(facet -> shown(facet, bytes))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String shown(Map<String, Object> facet, byte[] bytes) {
        var index = (Map<String, Integer>) facet.get("index");
        var feature = ((List<Map<String, String>>) facet.get("features")).get(0);
        var part = Arrays.copyOfRange(bytes, index.get("byteStart"), index.get("byteEnd"));
        var value = feature.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("$type"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return new String(part, StandardCharsets.UTF_8) + " -> " + value;
    }
}
