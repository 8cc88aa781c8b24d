package uk.countersign.worker.sentence;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Parts a text into the pieces of words that the model knows, as the model was trained (J. Devlin et al., BERT, 2018,
 * uncased): small letters without accents, each sign and each Chinese character apart, and of each word the longest
 * piece that is known, then the longest of the rest. Linear in the text, for no word is longer than 100 letters.
 */
final class WordPieces {

    /** With the marks of beginning and end. */
    static final int MOST = 256;

    private static final int LONGEST_WORD = 100;
    private static final String INNER = "##";

    private final Map<String, Integer> numbers;
    private final long unknown;
    private final long begins;
    private final long ends;

    /** @param numbers of each piece; a piece that goes on within a word begins with {@code ##} */
    WordPieces(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        this.unknown = number("[UNK]");
        this.begins = number("[CLS]");
        this.ends = number("[SEP]");
    }

    private long number(String piece) {
        var number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("The vocabulary has no " + piece);
        }
        return number;
    }

    /** The numbers of the text's pieces between those of beginning and end; what is over {@link #MOST} is left out. */
    long[] of(String text) {
        var found = new Pieces();
        var word = new StringBuilder();
        for (int at = 0; at < text.length() && !found.full(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (blank(c)) {
                found.end(word);
            } else if (apart(c)) {
                found.end(word);
                word.appendCodePoint(c);
                found.end(word);
            } else if (!dropped(c)) {
                word.appendCodePoint(c);
            }
        }
        found.end(word);
        return found.between();
    }

    private static boolean blank(int c) {
        return c == '\t' || c == '\n' || c == '\r' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean dropped(int c) {
        return c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    private static boolean apart(int c) {
        return sign(c) || chinese(c);
    }

    private static boolean sign(int c) {
        if (c > ' ' && c < 0x7F) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean chinese(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** Letters as the vocabulary has them: small, and without accents. */
    private static String plain(CharSequence word) {
        var parted = Normalizer.normalize(word, Normalizer.Form.NFD);
        var plain = new StringBuilder();
        parted.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** The pieces found so far. */
    private final class Pieces {
        private final LongStream.Builder kept = LongStream.builder();
        private int size;

        boolean full() {
            return size >= MOST - 2;
        }

        private void add(long number) {
            if (!full()) {
                kept.add(number);
                size++;
            }
        }

        long[] between() {
            return LongStream.concat(LongStream.concat(LongStream.of(begins), kept.build()), LongStream.of(ends))
                    .toArray();
        }

        void end(StringBuilder word) {
            if (word.length() > 0) {
                // Endless words are unknown: their accents need not be taken off first.
                parted(word.length() > LONGEST_WORD * 8 ? word.toString() : plain(word));
                word.setLength(0);
            }
        }

        private void parted(String word) {
            if (word.isEmpty()) {
                return;
            }
            if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
                add(unknown);
                return;
            }
            var numbersOfWord = LongStream.builder();
            for (int from = 0; from < word.length(); ) {
                int to = longestKnown(word, from);
                if (to == from) {
                    add(unknown);
                    return;
                }
                numbersOfWord.add(number(piece(word, from, to)));
                from = to;
            }
            numbersOfWord.build().forEach(this::add);
        }

        private int longestKnown(String word, int from) {
            int to = word.length();
            while (to > from && !numbers.containsKey(piece(word, from, to))) {
                to--;
            }
            return to;
        }

        private String piece(String word, int from, int to) {
            var letters = word.substring(from, to);
            return from == 0 ? letters : INNER + letters;
        }
    }
}
