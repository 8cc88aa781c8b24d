package uk.countersign.screening.meaning;

import java.util.List;

/**
 * The marks by which a text is judged: pieces of three to five characters within a word, its edges marked by spaces, and
 * runs of one to three words. A mark is told by a 64-bit number, as a table of them is small and quick.
 */
final class Grams {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int WORDS = 3;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long WORD_SALT = 0x9e3779b97f4a7c15L;

    private Grams() {}

    /** Told of each mark, in the order of the text. */
    interface Reader {
        /** @param first the number of the piece in which it begins, {@code last} that in which it ends */
        void mark(long gram, boolean words, int first, int last);
    }

    static void of(Script script, Reader reader) {
        var pieces = script.pieces();
        var places = NamesInARow.asOne(pieces);
        for (int at = 0; at < places.length; at++) {
            words(pieces, places, at, reader);
            var piece = pieces.get(places[at]);
            if (piece.wordly()) {
                letters(" " + piece.key() + " ", places[at], reader);
            }
        }
    }

    private static void words(List<Script.Piece> pieces, int[] places, int from, Reader reader) {
        long gram = WORD_SALT;
        for (int at = from; at < Math.min(places.length, from + WORDS); at++) {
            gram = add(gram, pieces.get(places[at]).key());
            reader.mark(spread(gram), true, places[from], places[at]);
            gram = add(gram, ' ');
        }
    }

    private static void letters(String word, int piece, Reader reader) {
        for (int from = 0; from < word.length(); from++) {
            long gram = OFFSET;
            for (int at = from; at < Math.min(word.length(), from + LONGEST); at++) {
                gram = add(gram, word.charAt(at));
                if (at - from + 1 >= SHORTEST) {
                    reader.mark(spread(gram), false, piece, piece);
                }
            }
        }
    }

    private static long add(long gram, String letters) {
        long sum = gram;
        for (int i = 0; i < letters.length(); i++) {
            sum = add(sum, letters.charAt(i));
        }
        return sum;
    }

    private static long add(long gram, char letter) {
        return (gram ^ letter) * PRIME;
    }

    /** Neighbouring sums far apart, and never nought, which marks a free place in a table. */
    private static long spread(long gram) {
        long mixed = (gram ^ (gram >>> 32)) * 0xd6e8feb86659fd93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }
}
