package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The marks that weigh, each with its rarity; turns a text into a sparse vector of them. */
final class Vocabulary {

    /** A piece of a word that stands in fewer texts tells of those texts only. */
    private static final int LETTERS_IN = 3;

    private static final int WORDS_IN = 2;
    /** Whole words tell more of a text's meaning than pieces of words. */
    private static final double WORDS_WEIGH = 1.5;

    private final long[] grams;
    private final boolean[] words;
    private final float[] rarity;
    private final GramTable table;

    Vocabulary(long[] grams, boolean[] words, float[] rarity) {
        this.grams = grams;
        this.words = words;
        this.rarity = rarity;
        this.table = new GramTable(grams);
    }

    /** Made from the texts to learn from; the same texts give the same vocabulary. */
    static Vocabulary of(List<Script> texts) {
        var ofLetters = new GramCount();
        var ofWords = new GramCount();
        for (var text : texts) {
            Grams.of(text, (gram, isWords, first, last) -> (isWords ? ofWords : ofLetters).add(gram));
            ofLetters.endText();
            ofWords.endText();
        }
        var letters = ofLetters.inAtLeast(LETTERS_IN);
        var words = ofWords.inAtLeast(WORDS_IN);
        int size = letters.grams().length + words.grams().length;
        var kept = new long[size];
        var kinds = new boolean[size];
        var rarity = new float[size];
        int letter = 0;
        int word = 0;
        for (int i = 0; i < size; i++) {
            boolean nextIsWord = letter == letters.grams().length
                    || (word < words.grams().length && words.grams()[word] < letters.grams()[letter]);
            var from = nextIsWord ? words : letters;
            int at = nextIsWord ? word++ : letter++;
            kept[i] = from.grams()[at];
            kinds[i] = nextIsWord;
            rarity[i] = (float) (StrictMath.log((1.0 + texts.size()) / (1.0 + from.texts()[at])) + 1);
        }
        return new Vocabulary(kept, kinds, rarity);
    }

    int size() {
        return grams.length;
    }

    long gram(int number) {
        return grams[number];
    }

    boolean ofWords(int number) {
        return words[number];
    }

    float rarity(int number) {
        return rarity[number];
    }

    /** @param numbers ascending */
    record Vector(int[] numbers, float[] values) {}

    /** A mark of the vocabulary that stands in a text. */
    record Seen(int number, int first, int last) {}

    List<Seen> seen(Script text) {
        var seen = new ArrayList<Seen>();
        Grams.of(text, (gram, ofWords, first, last) -> {
            int number = table.of(gram);
            if (number != GramTable.NONE) {
                seen.add(new Seen(number, first, last));
            }
        });
        return seen;
    }

    /** Each kind of mark of length one, so that a long text weighs no more than a short one. */
    Vector vector(List<Seen> seen) {
        var numbers = seen.stream().mapToInt(Seen::number).sorted().toArray();
        int distinct = 0;
        var values = new float[numbers.length];
        double lettersLength = 0;
        double wordsLength = 0;
        for (int from = 0; from < numbers.length; ) {
            int to = from;
            while (to < numbers.length && numbers[to] == numbers[from]) {
                to++;
            }
            int number = numbers[from];
            double value = (1 + StrictMath.log(to - from)) * rarity[number];
            if (words[number]) {
                wordsLength += value * value;
            } else {
                lettersLength += value * value;
            }
            numbers[distinct] = number;
            values[distinct] = (float) value;
            distinct++;
            from = to;
        }
        for (int i = 0; i < distinct; i++) {
            double length = words[numbers[i]] ? wordsLength : lettersLength;
            values[i] = (float) (values[i] / Math.sqrt(length) * (words[numbers[i]] ? WORDS_WEIGH : 1));
        }
        return new Vector(Arrays.copyOf(numbers, distinct), Arrays.copyOf(values, distinct));
    }
}
