package uk.countersign.screening.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.draft.Span;
import uk.countersign.screening.people.StrangersCheck;
import uk.countersign.screening.text.Words;

/** The linear reader: what it learns, that it learns no name, and that it learns the same again. */
class ReaderTest {

    private static final LinearReader READER = LinearReader.ofTheProgram();
    private static final Meaning MEANING = Meaning.by(READER);

    @Test
    void theSameCorpusGivesTheSameWeights() throws IOException {
        var learnt = Training.on(Corpus.whole()).weights();
        try (var kept = LinearReader.class.getResourceAsStream("weights.sha256")) {
            assertThat(kept).isNotNull();
            assertThat(learnt.digest())
                    .as("run ops/train after a change of the corpus or of how it is read")
                    .isEqualTo(new String(kept.readAllBytes(), StandardCharsets.US_ASCII).strip());
        }
        assertThat(READER.weights().digest()).isEqualTo(learnt.digest());
    }

    @Test
    void weightsAreReadAsTheyWereWritten() {
        var weights = Training.on(Corpus.of("hard")).weights();
        var again = Weights.read(weights.written());

        assertThat(again.digest()).isEqualTo(weights.digest());
        var script = Script.of("Thank you to everybody who came to the fair.");
        assertThat(new LinearReader(again).scores(script)).isEqualTo(new LinearReader(weights).scores(script));
    }

    @Test
    void everyForenameWeighsTheSameAsEveryOther() {
        var known = Words.all(Script.class, "known-words.txt");
        for (var text : List.of(
                "Well done to %s, who read beautifully in assembly today!",
                "The nurse has asked that %s brings an inhaler on the trip.",
                "We were so proud of %s’s painting in the hall.")) {
            var one = READER.scores(Script.of(text.formatted("Zofia")));
            for (var forename : Words.all(StrangersCheck.class, "forenames.txt")) {
                if (Words.everyday(forename) || known.contains(forename) || forename.contains("-")) {
                    // Summer, June, Will: a word to all but the school's own roll, which says where it is a name.
                    continue;
                }
                var name = Character.toUpperCase(forename.charAt(0)) + forename.substring(1);
                assertThat(READER.scores(Script.of(text.formatted(name))))
                        .as(name)
                        .isEqualTo(one);
            }
        }
    }

    @Test
    void aNameOfTheRegisterWeighsNothingEvenWhereItIsAWord() {
        var may = "We thank May for the lovely card.";
        var conservative = "We thank Strike for the lovely card.";

        assertThat(READER.scores(Script.of(may, List.of(new Span(9, 12)))))
                .isEqualTo(READER.scores(Script.of(conservative, List.of(new Span(9, 15)))));
    }

    @Test
    void howManyAreNamedWeighsNothing() {
        var one = READER.scores(Script.of("Poems by Zofia are on the stairs this week."));

        assertThat(READER.scores(Script.of("Poems by Zofia, Kofi and Marlon are on the stairs this week.")))
                .isEqualTo(one);
        assertThat(READER.scores(
                        Script.of("Poems by Zofia Kowalska & Kofi Mensah, and Marlon are on the stairs this week.")))
                .isEqualTo(one);
        assertThat(READER.scores(Script.of("Poems by Zofia are on Kofi's stairs this week.")))
                .isNotEqualTo(one);
    }

    @Test
    void theCorpusHoldsNoForenameAmidASentence() {
        assertThat(Corpus.whole())
                .allSatisfy(example ->
                        assertThat(Script.nameless(example.text(), List.of())).isEqualTo(example.text()));
    }

    @Test
    void theCorpusIsLargeAndHasNoTextTwice() {
        var texts = Corpus.whole().stream().map(Example::text).toList();

        assertThat(texts).hasSizeGreaterThanOrEqualTo(8_000).doesNotHaveDuplicates();
        for (var family : Family.values()) {
            assertThat(Corpus.whole().stream().filter(one -> one.family().equals(Optional.of(family))))
                    .as(family.label())
                    .hasSizeGreaterThan(150);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "§",
                "😀😀😀",
                "\u200b\u200b",
                "a",
                "#",
                "e\u0301",
                "\uD800",
                "مرحبا بالجميع",
                "Croeso i bawb i’r ysgol"
            })
    void anyTextIsJudgedAndItsWordsStandInIt(String text) {
        var judgement = MEANING.of(text, List.of());

        assertThat(judgement.probability()).isBetween(0.0, 1.0);
        assertThat(judgement.words()).allSatisfy(word -> assertThat(word.end()).isLessThanOrEqualTo(text.length()));
        assertThat(MEANING.of(text, List.of())).isEqualTo(judgement);
    }

    @Test
    void theWordsThatWeighedStandWhereTheyWereFound() {
        var text = "😀 Lovely day at the fair. Please write to your MP and tell them to stop these cruel cuts.";

        var judgement = MEANING.of(text, List.of());

        assertThat(judgement.family()).isEqualTo(Family.POLITICAL);
        assertThat(judgement.probability()).isGreaterThan(0.8);
        assertThat(judgement.words())
                .extracting(word -> text.substring(word.start(), word.end()))
                .isNotEmpty()
                .allMatch(word -> text.indexOf(word) > text.indexOf("fair"));
    }
}
