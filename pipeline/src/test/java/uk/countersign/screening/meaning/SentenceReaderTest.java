package uk.countersign.screening.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Span;
import uk.countersign.worker.SentenceSettings;
import uk.countersign.worker.SentenceWorker;

class SentenceReaderTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    private static SentenceWorker sentences;
    private static Meaning both;

    @BeforeAll
    static void open() {
        sentences = new SentenceWorker(SentenceSettings.in(folder, LONG, LONG, LONG));
        both = Meaning.by(LinearReader.ofTheProgram(), SentenceReader.ofTheProgram(sentences));
    }

    @AfterAll
    static void close() {
        sentences.close();
    }

    @Test
    void tellsWhatMayGoOutFromWhatMayNot() {
        assertThat(List.of(
                        "Year 5 built bridges out of spaghetti this morning and tested them with marbles.",
                        "Please remember that school closes at 1.30pm on Friday for the holidays.",
                        "A huge thank you to everyone who helped to paint the new library corner."))
                .allSatisfy(text -> assertThat(judged(text).probability()).isLessThan(0.5));
        assertThat(List.of(
                        "The government has starved schools of money for years and families should vote them out.",
                        "Some of you parents really cannot be bothered to turn up on time, can you?",
                        "One of our Year 3 boys had a seizure in the hall and was taken to hospital today."))
                .allSatisfy(text -> assertThat(judged(text).probability()).isGreaterThan(0.5));
    }

    @Test
    void sameTextGetsTheSameJudgementAndOneWithAnotherNameTheSame() {
        var text = "Well done to Aisha for her kind words to the new children.";
        var other = "Well done to Oliver for her kind words to the new children.";

        assertThat(judged(text)).isEqualTo(judged(text));
        assertThat(judged(text).sentences()).isEqualTo(SentenceReading.READ);
        assertThat(judged(text).probability()).isEqualTo(judged(other).probability());
    }

    @Test
    void nobodysNameIsGivenToTheModel() {
        var given = new ArrayList<String>();
        var reader = Meaning.by(LinearReader.ofTheProgram(), SentenceReader.ofTheProgram(text -> {
            given.add(text);
            return Optional.empty();
        }));

        reader.of("Well done to Aisha Bello and tiger of Year 2.", List.of(new Span(29, 34)));

        assertThat(given)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("Well done to someone", "of Year 2.")
                        .doesNotContain("Aisha", "Bello", "tiger"));
    }

    @Test
    void withoutAnAnswerTheLinearReaderJudgesAlone() {
        var alone = Meaning.by(LinearReader.ofTheProgram());
        var silent = Meaning.by(LinearReader.ofTheProgram(), SentenceReader.ofTheProgram(text -> Optional.empty()));
        var text = "Families should vote them out on Thursday.";

        var judged = silent.of(text, List.of());

        assertThat(judged.sentences()).isEqualTo(SentenceReading.SILENT);
        assertThat(judged.probability()).isEqualTo(alone.of(text, List.of()).probability());
        assertThat(alone.of(text, List.of()).sentences()).isEqualTo(SentenceReading.OFF);
    }

    @Test
    void wasTrainedTogetherWithTheLinearReaderOfThisBuild() {
        assertThat(SentenceHeads.ofTheProgram().beside())
                .as("run ops/train after a change to the corpus or to the training")
                .isEqualTo(LinearReader.ofTheProgram().weights().digest());
    }

    @Test
    void isKeptAsItWasLearnt() {
        var heads = SentenceHeads.ofTheProgram();
        var vector = sentences.of("The bus leaves at nine.").orElseThrow();

        assertThat(SentenceHeads.read(heads.written()).scores(vector)).isEqualTo(heads.scores(vector));
    }

    @Test
    void learnsWhichVectorsAreWanted() {
        var examples = new ArrayList<Example>();
        var vectors = new ArrayList<float[]>();
        for (int i = 0; i < 40; i++) {
            boolean unfit = i % 2 == 0;
            examples.add(
                    new Example("hand" + i % 4, unfit ? Optional.of(Family.PRESS) : Optional.empty(), "text " + i));
            var vector = new float[uk.countersign.reading.Sentences.SIZE];
            vector[0] = 0.9f;
            vector[unfit ? 1 : 2] = 0.4f;
            vector[3 + i] = 0.1f;
            vectors.add(vector);
        }

        var heads = SentenceTraining.planes(examples, vectors);

        assertThat(heads.scores(vectors.get(0))[Family.PRESS.ordinal()]).isGreaterThan(1);
        assertThat(heads.scores(vectors.get(1))[Family.PRESS.ordinal()]).isLessThan(-1);
        assertThat(heads.scores(vectors.get(0))[Family.PRESS.ordinal()])
                .isCloseTo(heads.scores(vectors.get(2))[Family.PRESS.ordinal()], within(0.1));
    }

    private static Judgement judged(String text) {
        return both.of(text, List.of());
    }
}
