package uk.countersign.screening.secondreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Span;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SampleSchool;

/** What leaves the school, and the way back from it. */
class AsSentTest {

    private static final SampleSchool SCHOOL = new SampleSchool()
            .pupil("Will", "Green")
            .pupil("Grace", "Field")
            .pupil("Zofia", "Kowalska")
            .pupil("Amelia-Rose", "O’Connor");

    private static Reading reading(String text, String... altTexts) {
        var pictures = List.of(altTexts).stream()
                .map(alt -> new Manuscript.Illustration("will-green.jpg", alt))
                .toList();
        return new Reading(
                new Manuscript(
                        text,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of("Mr Peacock"),
                        pictures,
                        Optional.empty()),
                SCHOOL.context());
    }

    private static String sent(String text) {
        return AsSent.of(reading(text)).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Well done Will Green of Year 4! | Will, Green
            Grace won, and so did Will. | Grace, Will
            today zofia kowalska swam | zofia, kowalska
            ZOFIA swam for us | ZOFIA
            Amelia-Rose O'Connor sang | Amelia, Rose, Connor
            Proud of #ZofiaKowalska today | Zofia, Kowalska
            Thanks to Mrs Abernathy-Jones | Abernathy, Jones
            Ring Gran on 07700 900123 now | 07700, 900123
            Ring us on 01632 960123 now | 01632, 960123
            Write to office@ashdownvale.sch.uk please | office, ashdownvale
            jane dot smith at gmail dot com | gmail, smith
            See www.ashdownvale.sch.uk/news for more | ashdownvale, news
            See https://bit.ly/3xYz for more | bit.ly, 3xYz
            Meet at BN1 4GH or bn1 4gh | 1 4GH, 1 4gh
            Come to 14 Acacia Avenue | 14, Acacia
            born on 3/4/2017 in June | 3/4/2017
            A day at Ashdown Vale Primary | Ashdown, Vale
            Ada Brown and Summer Penrose-Hill sang | Ada, Brown, Summer, Penrose, Hill
            Ashdown Vale came first | Ashdown, Vale
            A day at ashdown vale primary | ashdown
            follow @miss_reads_7 today | miss_reads
            Number 943 476 5919 was drawn | 943, 5919
            thanks to mr peacock for all | peacock
            """)
    void nobodyCanBeToldFromIt(String text, String gone) {
        assertThat(sent(text)).contains("§").doesNotContain(gone.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will play on the green field with good grace.
            Year 4 swam 25 metres at 9.30 on 23.11.2026, all of them!
            Bring £2.50 for the bake sale
            """)
    void theRestStandsAsItWasWritten(String text) {
        assertThat(sent(text)).isEqualTo(text);
    }

    @Test
    void picturesAreSentByTheirDescriptionsAlone() {
        var sent = AsSent.of(reading("Our choir.", "Zofia at the piano", "A cup"));
        assertThat(sent.text()).isEqualTo("Our choir.\n\n§ at the piano\n\nA cup");
        assertThat(sent.find("the piano")).hasValueSatisfying(words -> {
            assertThat(words.passage().place()).isEqualTo(Place.altText(0));
            assertThat(words.passage().words(words.span())).isEqualTo("the piano");
        });
        assertThat(sent.find("choir.\n\n§ at")).hasValueSatisfying(words -> {
            assertThat(words.passage().place()).isEqualTo(Place.TEXT);
            assertThat(words.passage().words(words.span())).isEqualTo("choir.");
        });
    }

    @Test
    void quotedWordsAreFoundInTheOriginal() {
        var text = "Zofia Kowalska, 🎉 ring 07700 900123: vote for Will Green now!";
        var sent = AsSent.of(reading(text));
        for (var quoted : List.of("vote for", "now", "🎉 ring", "vote for § now")) {
            assertThat(sent.find(quoted)).as(quoted).isPresent();
        }
        assertThat(sent.find("vote for").orElseThrow().span())
                .isEqualTo(new Span(text.indexOf("vote for"), text.indexOf("vote for") + 8));
        var whole = sent.find("vote for § now").orElseThrow();
        assertThat(whole.passage().words(whole.span())).isEqualTo("vote for Will Green now");
        assertThat(sent.find("Kowalska")).isEmpty();
        assertThat(sent.find("vote for Will")).isEmpty();
    }

    @Test
    void aLongTextIsReadInOneGo() {
        var text = "Will Green rang 07700 900123 from BN1 4GH! ".repeat(2_000) + "Vote now";
        var sent = AsSent.of(reading(text));
        assertThat(sent.text()).doesNotContain("Green", "07700", "BN1");
        assertThat(sent.find("Vote now").orElseThrow().span()).isEqualTo(new Span(text.length() - 8, text.length()));
    }
}
