package uk.countersign.screening.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Judges a text by the marks that it bears, each with a weight learnt from labelled texts. Immutable, safe for threads. */
public final class LinearReader {

    private static final Family[] FAMILIES = Family.values();
    /** Few words weigh more by chance than many do. */
    private static final double LESS_FOR_A_WINDOW = 1;

    private final Weights weights;

    LinearReader(Weights weights) {
        this.weights = weights;
    }

    Weights weights() {
        return weights;
    }

    /** The reader that has learnt from the corpus that comes with the program. */
    public static LinearReader ofTheProgram() {
        return Kept.READER;
    }

    /** The same, read again: to measure what it takes. */
    public static LinearReader another() {
        return new LinearReader(Weights.read(Kept.bytes()));
    }

    /**
     * A reader by weights that were kept.
     *
     * @throws java.io.UncheckedIOException if these are none, or of another version of the program
     */
    public static LinearReader by(byte[] weights) {
        return new LinearReader(Weights.read(weights));
    }

    /** Tells these weights from any others. */
    public String digest() {
        return weights.digest();
    }

    private static final class Kept {
        private static final LinearReader READER = another();

        private static byte[] bytes() {
            try (var in = LinearReader.class.getResourceAsStream("weights.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The reader's weights are missing from this build");
                }
                return in.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /**
     * How much each family weighs in a text; higher is more. One number for each of {@link Family#values}: that of the
     * whole text, or, where it is higher even so, that of two of its sentences less {@link #LESS_FOR_A_WINDOW}.
     */
    public double[] scores(Script script) {
        var scores = whole(script);
        for (var window : script.windows()) {
            var some = whole(window);
            for (int family = 0; family < scores.length; family++) {
                scores[family] = Math.max(scores[family], some[family] - LESS_FOR_A_WINDOW);
            }
        }
        return scores;
    }

    /** Where a family weighs most: in the whole text, or in two of its sentences. */
    private Script heaviest(Script script, Family family) {
        var heaviest = script;
        double most = whole(script)[family.ordinal()];
        for (var window : script.windows()) {
            double score = whole(window)[family.ordinal()] - LESS_FOR_A_WINDOW;
            if (score > most) {
                most = score;
                heaviest = window;
            }
        }
        return heaviest;
    }

    private double[] whole(Script script) {
        return scores(weights.vocabulary().vector(weights.vocabulary().seen(script)));
    }

    double[] scores(Vocabulary.Vector vector) {
        var scores = new double[FAMILIES.length];
        // Mark by mark, as the table lies in memory.
        for (int i = 0; i < vector.numbers().length; i++) {
            for (int family = 0; family < FAMILIES.length; family++) {
                scores[family] += (double) vector.values()[i] * weights.of(vector.numbers()[i], family);
            }
        }
        for (int family = 0; family < FAMILIES.length; family++) {
            scores[family] += weights.biases()[family];
        }
        return scores;
    }

    /** The probability that a text with these scores should not go out as it is. */
    public double probability(double[] scores) {
        return weights.calibration().probability(scores[strongest(scores)]);
    }

    static int strongest(double[] scores) {
        int strongest = 0;
        for (int family = 1; family < scores.length; family++) {
            if (scores[family] > scores[strongest]) {
                strongest = family;
            }
        }
        return strongest;
    }

    /** The words that spoke most for a family where it weighs most, at most so many, the weightiest first. */
    List<Script.Piece> weightiest(Script whole, Family family, int most) {
        var script = heaviest(whole, family);
        var seen = weights.vocabulary().seen(script);
        var vector = weights.vocabulary().vector(seen);
        var sums = new double[script.pieces().size()];
        for (var mark : seen) {
            double share = vector.values()[Arrays.binarySearch(vector.numbers(), mark.number())]
                    * weights.of(mark.number(), family.ordinal())
                    / (mark.last() - mark.first() + 1);
            for (int piece = mark.first(); piece <= mark.last(); piece++) {
                sums[piece] += share;
            }
        }
        var order = new ArrayList<Integer>();
        for (int piece = 0; piece < sums.length; piece++) {
            if (sums[piece] > 0 && script.pieces().get(piece).tells()) {
                order.add(piece);
            }
        }
        order.sort(Comparator.comparingDouble((Integer piece) -> -sums[piece]).thenComparingInt(piece -> piece));
        return order.stream().limit(most).map(script.pieces()::get).toList();
    }
}
