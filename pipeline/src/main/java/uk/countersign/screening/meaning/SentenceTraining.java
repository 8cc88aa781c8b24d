package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.countersign.reading.Sentences;

/**
 * Learns from the vectors of labelled texts, as {@link Training} does from their marks. The same vectors give the same;
 * but another kind of processor may round a vector otherwise, so what it learns is not compared across machines.
 */
final class SentenceTraining {

    private static final double COST = 1;
    /** How widely a sentence's score spreads, in the spread of the linear score to which it is added. */
    private static final double WEIGHS = 0.5;

    private static final int[] PLACES = IntStream.range(0, Sentences.SIZE).toArray();
    private static final Family[] FAMILIES = Family.values();

    private SentenceTraining() {}

    /** What the model is given of each text, in their order. */
    static List<String> given(List<Example> examples) {
        return examples.stream()
                .map(example -> SentenceReader.given(example.text(), List.of()))
                .toList();
    }

    /**
     * What a school's reader of sentences knows.
     *
     * @param vectors of the examples, in their order
     * @param beside the reader to which it is added, made from the same examples
     */
    static SentenceHeads on(List<Example> examples, List<float[]> vectors, LinearReader beside) {
        var linear = Training.apart(examples, learnt -> {
            var reader = new LinearReader(Training.uncalibrated(Training.chosen(examples, learnt)));
            return i -> reader.scores(Script.of(examples.get(i).text()));
        });
        var heads = Training.apart(examples, learnt -> {
            var learner = planes(Training.chosen(examples, learnt), Training.chosen(vectors, learnt));
            return i -> learner.scores(vectors.get(i));
        });
        double times = WEIGHS * spread(linear) / spread(heads);
        var sums = new double[examples.size()];
        var unfit = new boolean[examples.size()];
        for (int i = 0; i < sums.length; i++) {
            var sum = new double[FAMILIES.length];
            for (int family = 0; family < sum.length; family++) {
                sum[family] = linear[i][family] + times * heads[i][family];
            }
            sums[i] = sum[LinearReader.strongest(sum)];
            unfit[i] = examples.get(i).family().isPresent();
        }
        var planes = planes(examples, vectors).planes();
        for (var plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] *= (float) times;
            }
        }
        return new SentenceHeads(
                planes, Calibration.through(sums, unfit), beside.weights().digest());
    }

    /** Around the middle of all vectors, for they all point much the same way. */
    static SentenceHeads planes(List<Example> examples, List<float[]> vectors) {
        var middle = middle(vectors);
        var separator = new Separator(
                vectors.stream()
                        .map(vector -> new Vocabulary.Vector(PLACES, without(middle, vector)))
                        .toList(),
                Sentences.SIZE,
                COST);
        var any = separator.parting(Training.which(examples, Optional::isPresent));
        var planes = new float[FAMILIES.length][Sentences.SIZE + 1];
        for (int family = 0; family < FAMILIES.length; family++) {
            var wanted = FAMILIES[family];
            var own = separator.parting(Training.which(
                    examples, label -> label.filter(wanted::equals).isPresent()));
            double begins = any[Sentences.SIZE] + Training.FAMILY_WEIGHS * own[Sentences.SIZE];
            for (int i = 0; i < Sentences.SIZE; i++) {
                planes[family][i] = (float) (any[i] + Training.FAMILY_WEIGHS * own[i]);
                begins -= planes[family][i] * middle[i];
            }
            planes[family][Sentences.SIZE] = (float) begins;
        }
        return new SentenceHeads(planes, new Calibration(1, 0), "");
    }

    private static double[] middle(List<float[]> vectors) {
        var middle = new double[Sentences.SIZE];
        for (var vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / (double) vectors.size();
            }
        }
        return middle;
    }

    private static float[] without(double[] middle, float[] vector) {
        var rest = new float[vector.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = (float) (vector[i] - middle[i]);
        }
        return rest;
    }

    /** The standard deviation of the strongest scores. */
    private static double spread(double[][] scores) {
        double sum = 0;
        double squares = 0;
        for (var each : scores) {
            double strongest = each[LinearReader.strongest(each)];
            sum += strongest;
            squares += strongest * strongest;
        }
        double mean = sum / scores.length;
        return Math.sqrt(squares / scores.length - mean * mean);
    }
}
