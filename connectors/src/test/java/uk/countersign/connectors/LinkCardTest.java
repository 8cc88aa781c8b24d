package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When Facebook shows a link as a card. */
class LinkCardTest {

    @Test
    void theOnlyLinkOfATextIsShownAsACard() throws IOException {
        assertThat(sent(Samples.text("Read on: https://oakfield.sch.uk/news?a=1.")))
                .contains("link=https%3A%2F%2Foakfield.sch.uk%2Fnews%3Fa%3D1&")
                .contains("message=Read+on");
    }

    @Test
    void ofSeveralLinksNoneIsChosen() throws IOException {
        assertThat(sent(Samples.text("https://oakfield.sch.uk/a and https://oakfield.sch.uk/b")))
                .doesNotContain("link=");
    }

    @Test
    void aPostWithPicturesHasNoCard(@TempDir Path folder) throws IOException {
        var flags = Samples.jpeg(Samples.picture(folder, "flags.jpg", 400, 400), "Flags");
        try (var platform = ScriptedPlatform.answering("200 {\"id\":\"13\"}")) {
            var post = Samples.pictures("https://oakfield.sch.uk/news", flags);
            Samples.connector("facebook", platform.uri()).create(Samples.account(), new Prepared(post, List.of("11")));

            assertThat(platform.requests().get(0)).doesNotContain("link=");
        }
    }

    private static String sent(OutgoingPost post) throws IOException {
        try (var platform = ScriptedPlatform.answering("200 {\"id\":\"13\"}")) {
            Samples.connector("facebook", platform.uri()).create(Samples.account(), new Prepared(post, List.of()));
            return platform.requests().get(0);
        }
    }
}
