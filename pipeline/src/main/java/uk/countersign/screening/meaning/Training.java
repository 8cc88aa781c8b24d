package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns weights from labelled texts: for each family a linear support vector machine that tells it from all else, and
 * one that tells what may go out from all that may not; a family's weights are the sum of both. The same texts in the
 * same order give the same weights on every machine.
 */
public final class Training {

    /** The two machines' scores lie this far apart in spread. */
    static final float FAMILY_WEIGHS = 2.2f;

    private static final int FOLDS = 4;
    private static final Family[] FAMILIES = Family.values();

    private Training() {}

    /** From all these texts, its probabilities from readers that had not seen the texts they judged. */
    public static LinearReader on(List<Example> examples) {
        return on(examples, List.of(), 1);
    }

    /** The same from these texts and a school's own, each of which weighs as much as so many others. */
    static LinearReader on(List<Example> examples, List<Example> own, int times) {
        var all = Stream.concat(examples.stream(), own.stream()).toList();
        var apart = apart(all, learnt -> {
            var reader = new LinearReader(uncalibrated(
                    chosen(all, learnt.stream().filter(i -> i < examples.size()).toList()),
                    chosen(
                            all,
                            learnt.stream().filter(i -> i >= examples.size()).toList()),
                    times));
            return i -> reader.scores(Script.of(all.get(i).text()));
        });
        var scores = new double[all.size()];
        var unfit = new boolean[all.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = apart[i][LinearReader.strongest(apart[i])];
            unfit[i] = all.get(i).family().isPresent();
        }
        var weights = uncalibrated(examples, own, times);
        return new LinearReader(new Weights(
                weights.vocabulary(),
                weights.table(),
                weights.scales(),
                weights.biases(),
                Calibration.through(scores, unfit)));
    }

    /** Learns from some of the texts, told by their places. */
    interface Learnt {
        IntFunction<double[]> from(List<Integer> learnt);
    }

    /** The scores of each text by a reader that had seen no text of the same hand. */
    static double[][] apart(List<Example> examples, Learnt learning) {
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
    static Weights uncalibrated(List<Example> texts) {
        return uncalibrated(texts, List.of(), 1);
    }

    /** The same with a school's own texts, which count once when the marks are chosen, so that none is learnt by heart. */
    static Weights uncalibrated(List<Example> texts, List<Example> own, int times) {
        var scripts = Stream.concat(texts.stream(), own.stream())
                .map(example -> Script.of(example.text()))
                .toList();
        var vocabulary = Vocabulary.of(scripts);
        int size = vocabulary.size();
        var vectors =
                scripts.stream().map(vocabulary::seen).map(vocabulary::vector).toList();
        var examples = repeated(texts, own, times);
        var separator = new Separator(
                repeated(vectors.subList(0, texts.size()), vectors.subList(texts.size(), vectors.size()), times), size);
        var any = separator.parting(which(examples, Optional::isPresent));
        var table = new byte[size * FAMILIES.length];
        var scales = new float[FAMILIES.length];
        var biases = new float[FAMILIES.length];
        for (int family = 0; family < FAMILIES.length; family++) {
            var wanted = FAMILIES[family];
            var ofFamily = separator.parting(
                    which(examples, label -> label.filter(wanted::equals).isPresent()));
            var sum = new float[size + 1];
            float most = 0;
            for (int i = 0; i <= size; i++) {
                sum[i] = (float) (any[i] + FAMILY_WEIGHS * ofFamily[i]);
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

    private static <T> List<T> repeated(List<T> once, List<T> often, int times) {
        var all = new ArrayList<>(once);
        for (int time = 0; time < times; time++) {
            all.addAll(often);
        }
        return all;
    }

    static boolean[] which(List<Example> examples, Predicate<Optional<Family>> wanted) {
        var which = new boolean[examples.size()];
        for (int i = 0; i < which.length; i++) {
            which[i] = wanted.test(examples.get(i).family());
        }
        return which;
    }
}
