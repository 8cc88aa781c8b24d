package uk.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostYamlTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String GOOD = """
            text: Sports day was a joy.
            category: EVENT
            channels: [x, facebook]
            publish_at: 2026-11-23 08:30
            pictured:
              - Amelia Hughes
              - Noah Okafor
            alt:
              team.jpg: Children run.
            credit: Mr Doyle
            """;

    private static PostYaml read(String yaml) {
        return PostYaml.read(yaml, LONDON);
    }

    @Test
    void everythingThatMayStandInIt() {
        var settings = read(GOOD);
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.text()).isEqualTo("Sports day was a joy.");
        assertThat(settings.category()).contains("EVENT");
        assertThat(settings.channels()).containsExactly("x", "facebook");
        assertThat(settings.publishAt()).contains(Instant.parse("2026-11-23T08:30:00Z"));
        assertThat(settings.pictured()).containsExactly("Amelia Hughes", "Noah Okafor");
        assertThat(settings.alt()).containsEntry("team.jpg", "Children run.");
        assertThat(settings.credit()).contains("Mr Doyle");
    }

    @Test
    void whatLooksLikeANumberOrAnAnswerStaysAsItWasWritten() {
        var settings = read("text: 08:30\ncredit: no\nchannels: x\npictured: [007, yes]\nalt: A hall.");
        assertThat(settings.text()).isEqualTo("08:30");
        assertThat(settings.credit()).contains("no");
        assertThat(settings.channels()).containsExactly("x");
        assertThat(settings.pictured()).containsExactly("007", "yes");
        assertThat(settings.alt()).containsEntry("", "A hall.");
    }

    @Test
    void whatIsEmptyIsNotThere() {
        var settings = read("text:\ncategory: ~\nchannels: [x, ~, '']\npublish_at:\nalt:\n  a.jpg:\n");
        assertThat(settings.problems()).isEmpty();
        assertThat(settings.text()).isEmpty();
        assertThat(settings.category()).isEmpty();
        assertThat(settings.channels()).containsExactly("x");
        assertThat(settings.alt()).isEmpty();
        assertThat(read("").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channels: [x, facebook",
                "text: Sports day: a joy",
                "- just\n- a list",
                "only words",
                "text: {a: b}",
                "text: [a, b]",
                "channels: [[x]]",
                "channels: &a [*a]",
                "channels: &a [&b [*a, *b]]",
                "a: &a [x]\nb: [*a,*a,*a]",
                "text: one\ntext: two",
                "texts: misspelt",
                "publish_at: 2026-03-29 01:30",
                "publish_at: next week",
                "text: \u0000",
                "\tchannels: x",
                "text: !!java.net.URL [http://x.example]",
                "? [a]\n: [b]"
            })
    void whatCannotBeUnderstoodIsSaidAndNeverThrown(String yaml) {
        assertThat(read(yaml).problems()).isNotEmpty();
    }

    @Test
    void noDamageToTheFileMakesItThrow() {
        var random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            var damaged = new StringBuilder(GOOD);
            for (int cut = 0; cut <= random.nextInt(6); cut++) {
                var at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.deleteCharAt(at);
                    case 1 -> damaged.insert(at, (char) random.nextInt(0x2100));
                    default -> damaged.setCharAt(at, "[]{}:&*!|>'\"%@`#-? \n".charAt(random.nextInt(20)));
                }
            }
            assertThat(read(damaged.toString())).isNotNull();
        }
    }
}
