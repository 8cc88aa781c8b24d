package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Random;

/**
 * Finds the plane that parts wanted texts from all others with the widest margin: a linear support vector machine with
 * squared hinge loss, by coordinate descent in its dual (Hsieh et al., ICML 2008). On plain arrays, for liblinear's Java
 * edition keeps an object for each mark of each text, which took ten times the time and memory. It adds and multiplies
 * only, and draws its order from a fixed seed, so that it gives the same on every machine.
 */
final class Separator {

    /** Of many sparse marks. */
    private static final double COST = 0.5;

    private static final double CLOSE_ENOUGH = 0.01;
    private static final int ROUNDS = 300;

    private final List<Vocabulary.Vector> texts;
    private final int size;
    private final double softness;
    private final double[] diagonal;

    /** @param size how many marks there are */
    Separator(List<Vocabulary.Vector> texts, int size) {
        this(texts, size, COST);
    }

    /**
     * @param size how many numbers a text has
     * @param cost of a text on the wrong side; higher follows the texts more closely
     */
    Separator(List<Vocabulary.Vector> texts, int size, double cost) {
        this.texts = List.copyOf(texts);
        this.size = size;
        this.softness = 1 / (2 * cost);
        this.diagonal = new double[texts.size()];
        for (int i = 0; i < diagonal.length; i++) {
            double sum = 1 + softness;
            for (float value : texts.get(i).values()) {
                sum += (double) value * value;
            }
            diagonal[i] = sum;
        }
    }

    /** One weight for each mark, and last where it begins. */
    double[] parting(boolean[] wanted) {
        var weights = new double[size + 1];
        var pull = new double[wanted.length];
        var order = new int[wanted.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            double worst = 0;
            for (int text : order) {
                double sign = wanted[text] ? 1 : -1;
                double slope = sign * dot(weights, texts.get(text)) - 1 + pull[text] * softness;
                double projected = pull[text] == 0 ? Math.min(slope, 0) : slope;
                worst = Math.max(worst, Math.abs(projected));
                if (projected != 0) {
                    double before = pull[text];
                    pull[text] = Math.max(before - slope / diagonal[text], 0);
                    add(weights, texts.get(text), (pull[text] - before) * sign);
                }
            }
            if (worst < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private double dot(double[] weights, Vocabulary.Vector text) {
        double sum = weights[size];
        for (int i = 0; i < text.numbers().length; i++) {
            sum += weights[text.numbers()[i]] * text.values()[i];
        }
        return sum;
    }

    private void add(double[] weights, Vocabulary.Vector text, double times) {
        for (int i = 0; i < text.numbers().length; i++) {
            weights[text.numbers()[i]] += times * text.values()[i];
        }
        weights[size] += times;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }
}
