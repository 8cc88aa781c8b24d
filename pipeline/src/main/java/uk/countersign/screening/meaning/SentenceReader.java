package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Span;
import uk.countersign.reading.Sentences;

/** Judges a text by its vector, which is much the same for other words of the same meaning. Speaks beside the linear reader. */
public final class SentenceReader {

    /** What stands for a name, for the model knows no sign of ours. */
    private static final String SOMEONE = "someone";

    private final Sentences sentences;
    private final SentenceHeads heads;

    SentenceReader(Sentences sentences, SentenceHeads heads) {
        this.sentences = sentences;
        this.heads = heads;
    }

    /** With what it learnt from the corpus that comes with the program. */
    public static SentenceReader ofTheProgram(Sentences sentences) {
        return new SentenceReader(sentences, SentenceHeads.ofTheProgram());
    }

    /**
     * With what these examples teach, beside a reader that learnt from the same.
     *
     * @throws IllegalStateException if there is no answer for one of them
     */
    public static SentenceReader learnt(List<Example> examples, LinearReader beside, Sentences sentences) {
        var vectors = SentenceTraining.given(examples).stream()
                .map(text -> sentences
                        .of(text)
                        .orElseThrow(() -> new IllegalStateException("The sentence model did not answer; is there too"
                                + " little memory, or is there no library for this platform?")))
                .toList();
        return new SentenceReader(sentences, SentenceTraining.on(examples, vectors, beside));
    }

    SentenceHeads heads() {
        return heads;
    }

    /** What the model is given: nobody's name. */
    static String given(String text, List<Span> names) {
        return Script.nameless(text, names).replace(Script.NAME, SOMEONE);
    }

    /** A score for each of {@link Family#values}, to be added to the linear reader's; absent when there is no answer. */
    Optional<double[]> scores(String text, List<Span> names) {
        return sentences.of(given(text, names)).map(heads::scores);
    }

    /** The probability that a text with these sums should not go out as it is. */
    double probability(double[] sums) {
        return heads.calibration().probability(sums[LinearReader.strongest(sums)]);
    }
}
