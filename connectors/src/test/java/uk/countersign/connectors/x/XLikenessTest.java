package uk.countersign.connectors.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.RemotePost;

class XLikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sports day | Sports day",
                "Fun & games <3 | Fun &amp; games &lt;3",
                "Typed as &amp; | Typed as &amp;",
                "Typed as &amp; | Typed as &amp;amp;",
                "News: https://oakfield.sch.uk/n?a=1&b=2 today | News: https://t.co/aB3xY9 today",
                "News (oakfield.sch.uk), today | News (https://t.co/aB3xY9), today",
                "A https://a.uk B https://b.uk | A https://t.co/1 B https://t.co/2",
                "News: https://oakfield.sch.uk. | News: https://oakfield.sch.uk.",
                "Cafe\u0301 | Café",
                "One\u00A0two | One two",
                "Sun \u2600\uFE0F | Sun \u2600",
                "$5.00 (a) [b] \\d+ | $5.00 (a) [b] \\d+",
            })
    void knowsAPostAgain(String sent, String seen) {
        assertThat(XLikeness.same(post(sent, 0), seen(seen, 0))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sports day | Sports Day",
                "Sports day on Friday | Sports day",
                "News: nothing today | News: https://t.co/aB3xY9 today",
                "Sports day | Sports day https://t.co/aB3xY9",
                "A https://a.uk B | A https://t.co/1 C",
            })
    void knowsAnotherPost(String sent, String seen) {
        assertThat(XLikeness.same(post(sent, 0), seen(seen, 0))).isFalse();
    }

    @Test
    void leavesOutTheLinkToThePictures() {
        assertThat(XLikeness.same(post("Sports day", 2), seen("Sports day https://t.co/aB3xY9", 2)))
                .isTrue();
        assertThat(XLikeness.same(post("", 1), seen("https://t.co/aB3xY9", 1))).isTrue();
        assertThat(XLikeness.same(post("At https://a.uk", 1), seen("At https://t.co/1 https://t.co/2", 1)))
                .isTrue();
    }

    @Test
    void countsThePictures() {
        assertThat(XLikeness.same(post("Sports day", 2), seen("Sports day https://t.co/aB3xY9", 1)))
                .isFalse();
    }

    private static OutgoingPost post(String text, int pictures) {
        var media = Stream.generate(() -> new OutgoingMedia(Path.of("p.jpg"), "image/jpeg", "", Optional.empty()))
                .limit(pictures)
                .toList();
        return new OutgoingPost(text, List.copyOf(media), "key");
    }

    private static RemotePost seen(String text, int pictures) {
        return new RemotePost("17", text, Instant.EPOCH, pictures, "https://x.com/o/status/17");
    }
}
