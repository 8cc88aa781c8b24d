package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns weights from labelled texts: for each family a linear support vector machine that tells it from all else, and
 * one that tells what may go out from all that may not; a family's weights are the sum of both. The same texts in the
 * same order give the same weights on every machine.
 */
public final class Training {

    /** The two machines' scores lie this far apart in spread. */
    static final float FAMILY_WEIGHS = 2.2f;

    private static final double COST = 0.5;
    private static final int FOLDS = 4;
    private static final Family[] FAMILIES = Family.values();

    private Training() {}

    /** From all these texts, its probabilities from readers that had not seen the texts they judged. */
    public static LinearReader on(List<Example> examples) {
        var apart = apart(examples, learnt -> {
            var reader = new LinearReader(uncalibrated(chosen(examples, learnt)));
            return i -> reader.scores(Script.of(examples.get(i).text()));
        });
        var scores = new double[examples.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = apart[i][LinearReader.strongest(apart[i])];
        }
        var weights = uncalibrated(examples);
        return new LinearReader(new Weights(
                weights.vocabulary(),
                weights.table(),
                weights.scales(),
                weights.biases(),
                Calibration.through(scores, which(examples, Optional::isPresent))));
    }

    /** Learns from some of the texts, told by their places. */
    interface Learning {
        IntFunction<double[]> from(List<Integer> learnt);
    }

    /** The scores of each text by a reader that had seen no text of the same hand. */
    static double[][] apart(List<Example> examples, Learning learning) {
        var sources = examples.stream().map(Example::source).distinct().toList();
        int folds = Math.min(FOLDS, sources.size());
        var scores = new double[examples.size()][];
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            var places = IntStream.range(0, examples.size())
                    .boxed()
                    .collect(Collectors.partitioningBy(
                            i -> sources.indexOf(examples.get(i).source()) % folds == left));
            var reader = learning.from(places.getOrDefault(false, List.of()));
            places.getOrDefault(true, List.of()).forEach(i -> scores[i] = reader.apply(i));
        }
        return scores;
    }

    static <T> List<T> chosen(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    /** The weights alone, with which texts can be put in an order, but no probability told. */
    static Weights uncalibrated(List<Example> examples) {
        var scripts =
                examples.stream().map(example -> Script.of(example.text())).toList();
        var vocabulary = Vocabulary.of(scripts);
        int size = vocabulary.size();
        var separator = new Separator(
                scripts.stream().map(vocabulary::seen).map(vocabulary::vector).toList(), size, COST);
        var any = separator.parting(which(examples, Optional::isPresent));
        var table = new byte[size * FAMILIES.length];
        var scales = new float[FAMILIES.length];
        var biases = new float[FAMILIES.length];
        for (int family = 0; family < FAMILIES.length; family++) {
            var wanted = FAMILIES[family];
            var own = separator.parting(
                    which(examples, label -> label.filter(wanted::equals).isPresent()));
            var sum = new float[size + 1];
            float most = 0;
            for (int i = 0; i <= size; i++) {
                sum[i] = (float) (any[i] + FAMILY_WEIGHS * own[i]);
                most = i < size ? Math.max(most, Math.abs(sum[i])) : most;
            }
            scales[family] = most / Byte.MAX_VALUE;
            biases[family] = sum[size];
            for (int i = 0; i < size && most > 0; i++) {
                table[i * FAMILIES.length + family] = (byte) Math.round(sum[i] / scales[family]);
            }
        }
        return new Weights(vocabulary, table, scales, biases, new Calibration(1, 0));
    }

    static boolean[] which(List<Example> examples, Predicate<Optional<Family>> wanted) {
        var which = new boolean[examples.size()];
        for (int i = 0; i < which.length; i++) {
            which[i] = wanted.test(examples.get(i).family());
        }
        return which;
    }
}
