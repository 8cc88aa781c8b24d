package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript.Illustration;
import uk.countersign.screening.Manuscript.Target;

class PlatformLimitsTest {

    private static final String LONG = """
            Our Year 5 orchestra filled the town hall with music last night. Families came from all over the valley. \
            The brass section practised for months, and it showed. Tickets for the summer concert go on sale on \
            Monday 7 December at 9am: https://www.ashdownvale.sch.uk/concert. Everybody went home humming. \
            Thank you to all who helped with chairs and tea! #YearFive #Orchestra #ProudSchool""";

    private final SampleSchool school =
            new SampleSchool().pupil("Amelia", "Hughes").pupil("Bartholomew", "Featherstonehaugh");

    @ParameterizedTest
    @CsvSource(textBlock = """
            X, a, 280, 281
            X, é, 280, 281
            X, 校, 140, 141
            X, 🎉, 140, 141
            BLUESKY, a, 300, 301
            BLUESKY, 👩‍👩‍👧, 166, 167
            MASTODON, a, 500, 501
            MASTODON, 👩‍👩‍👧, 500, 501
            INSTAGRAM, a, 2200, 2201
            """)
    void countsAsThePlatformDoes(Platform platform, String letter, int most, int tooMany) {
        assertThat(limits(letter.repeat(most), platform)).isEmpty();
        assertThat(limits(letter.repeat(tooMany), platform)).isNotEmpty();
    }

    @Test
    void countsALinkAsThePlatformDoes() {
        var link = "https://www.ashdownvale.sch.uk/" + "a".repeat(200);

        assertThat(limits("a".repeat(256) + " " + link, Platform.X)).isEmpty();
        assertThat(limits("a".repeat(257) + " " + link, Platform.X)).isNotEmpty();
        assertThat(limits("a".repeat(256) + " " + link.replace("sch.uk", "sch.example"), Platform.X))
                .isEmpty();
        assertThat(limits("a".repeat(476) + " " + link, Platform.MASTODON)).isEmpty();
        assertThat(limits("a".repeat(477) + " " + link, Platform.MASTODON)).isNotEmpty();
        assertThat(limits("a".repeat(69) + " " + link, Platform.BLUESKY)).isNotEmpty();
        assertThat(limits("a".repeat(489) + " @head@school.example", Platform.MASTODON))
                .isEmpty();
    }

    @Test
    void proposesAShorterTextOfWholeSentencesThatKeepsTheLinkAndTheDate() {
        var findings = limits(LONG, Platform.X);
        var block = findings.get(0);

        assertThat(block.severity()).isEqualTo(Severity.BLOCK);
        assertThat(block.finality()).isEqualTo(Finality.FINAL);
        assertThat(block.channel()).contains("x");
        var shorter = block.fix().orElseThrow();
        assertThat(limits(shorter, Platform.X)).isEmpty();
        assertThat(shorter)
                .startsWith("Our Year 5 orchestra filled the town hall")
                .contains("Monday 7 December at 9am: https://www.ashdownvale.sch.uk/concert.")
                .doesNotEndWith(" ");
        assertThat(findings.subList(1, findings.size())).allSatisfy(part -> {
            assertThat(part.severity()).isEqualTo(Severity.INFO);
            assertThat(part.fix()).contains("");
            assertThat(LONG).contains(words(part));
        });
        assertThat(words(findings.get(findings.size() - 1))).contains("#ProudSchool");
    }

    @Test
    void eachPartOfAThreadHasToFitByItself() {
        var fits = "a".repeat(280) + "\n---\n" + "b".repeat(280);
        var second = "a".repeat(100) + "\n---\n" + "b".repeat(294) + "\n---\nc";

        assertThat(limits(fits, Platform.X)).isEmpty();
        assertThat(limits(second, Platform.X)).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.message()).startsWith("Part 2 of 3 is 14 characters too long for X, which takes 280.");
        });
        // Where there are no threads the text is in one piece.
        assertThat(limits("a".repeat(1_100) + "\n---\n" + "b".repeat(1_099), Platform.INSTAGRAM))
                .isNotEmpty();
    }

    @Test
    void leavesOutNoMoreThanItMust() {
        var text = "The library has new books. " + "Come and read! ".repeat(17) + "#Read #Books";
        var shorter = limits(text, Platform.X).get(0).fix().orElseThrow();

        assertThat(shorter).isEqualTo("The library has new books. " + "Come and read! ".repeat(16) + "#Read #Books");
    }

    @Test
    void leavesOutWhatIsTakenAndScreensTheTextThatIsLeft() {
        var places = limits(LONG, Platform.X).stream()
                .skip(1)
                .flatMap(finding -> finding.span().stream())
                .toList();
        var shorter = limits(LONG, Platform.X).get(0).fix().orElseThrow();
        var screening = school.screen(SampleSchool.draft(
                LONG, List.of(new Target("x", Platform.X, places), new Target("facebook", Platform.FACEBOOK))));

        assertThat(screening.text("x")).isEqualTo(shorter);
        assertThat(screening.text("facebook")).isEqualTo(LONG);
        assertThat(screening.of("platform-limit"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.FIX));
    }

    @Test
    void judgesTheTextAfterNamesAreCorrected() {
        var text = "Bartholomew Featherstonehaugh swam. " + "a".repeat(255);

        assertThat(limits(text, Platform.X)).isEmpty();
        assertThat(limits(text + "a".repeat(20), Platform.X)).isNotEmpty();
    }

    @Test
    void neverPutsAFullNameIntoWhatItProposes() {
        var text = "Amelia Hughes won the cup. " + "She trained for weeks and weeks. ".repeat(9);

        assertThat(limits(text, Platform.X).get(0).fix().orElseThrow())
                .startsWith("Amelia won the cup.")
                .doesNotContain("Hughes");
    }

    @Test
    void proposesNothingWhereTheOpeningAloneIsTooLong() {
        var finding = limits("word ".repeat(80), Platform.X);

        assertThat(finding).singleElement().satisfies(block -> {
            assertThat(block.fix()).isEmpty();
            assertThat(block.message()).contains("Shorten it, or leave X out");
        });
    }

    @Test
    void asksForAPictureOnInstagramOnlyWhereThereIsNone() {
        var instagram = List.of(new Target("instagram", Platform.INSTAGRAM));

        assertThat(school.screen(SampleSchool.draft("A frosty morning.", instagram))
                        .of("platform-limit"))
                .extracting(Finding::message)
                .containsExactly("Instagram takes no post without a picture. Add one, or leave Instagram out.");
        var picture = List.of(new Illustration("frost.jpg", "Frost on grass"));
        assertThat(school.screen(SampleSchool.pictured(List.of("Amelia Hughes"), picture, instagram))
                        .of("platform-limit"))
                .isEmpty();
    }

    @Test
    void takesHashtagsOverThirtyFromTheEnd() {
        var tags = IntStream.rangeClosed(1, 33).mapToObj(i -> "#Tag" + i).collect(Collectors.joining(" "));

        assertThat(limits("What a day! " + tags, Platform.INSTAGRAM)
                        .get(0)
                        .fix()
                        .orElseThrow())
                .endsWith("#Tag30");
    }

    @Test
    void endsNoSentenceAtATitleAnInitialOrANumber() {
        var text = "Thank you to Mrs. Bell and Dr. A. Shah, who raised £3.50 a head at 3 p.m. on Friday. "
                + "It was a day to remember for all of us here at school. ".repeat(5);
        var shorter = limits(text, Platform.X).get(0).fix().orElseThrow();

        assertThat(shorter).startsWith("Thank you to Mrs. Bell and Dr. A. Shah, who raised £3.50 a head at 3 p.m. on");
        assertThat(shorter).endsWith("here at school.");
    }

    @Test
    void cutsALongTextInTimeThatGrowsWithIt() {
        var findings = limits("Go on! ".repeat(14_000), Platform.X);

        assertThat(findings.get(0).fix().orElseThrow().length()).isLessThanOrEqualTo(280);
    }

    private List<Finding> limits(String text, Platform platform) {
        var channel = platform.name().toLowerCase(Locale.ROOT);
        var draft = new Manuscript(
                text,
                Optional.of("achievement"),
                List.of(new Target(channel, platform)),
                Optional.empty(),
                List.of(),
                List.of(new Illustration("hall.jpg", "The hall")),
                Optional.empty());
        return school.screen(draft).of("platform-limit");
    }

    private static String words(Finding finding) {
        Span span = finding.span().orElseThrow();
        return LONG.substring(span.start(), span.end());
    }
}
