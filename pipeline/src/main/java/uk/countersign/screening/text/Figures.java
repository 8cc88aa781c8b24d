package uk.countersign.screening.text;

/** Figures that stand for letters: "Hugh3s" looks like Hughes. */
public final class Figures {

    private static final int SHORTEST = 5;
    /** What each figure looks like, from nought on; a space where it looks like no letter. */
    private static final String LETTERS = "ol ea" + "s tb ";

    private Figures() {}

    /** Whether a figure stands in a word. */
    public static boolean among(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** A word with every figure as the letter that it looks like; as it is where one looks like none. */
    public static String allAsLetters(String word) {
        var read = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') {
                if (LETTERS.charAt(c - '0') == ' ') {
                    return word;
                }
                read.setCharAt(i, LETTERS.charAt(c - '0'));
            }
        }
        return read.toString();
    }

    /** A word with its single figures between letters as letters; any other as it is: "y4", "ks1", "mp3s", "2026". */
    static String asLetters(String word) {
        if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0))) {
            return word;
        }
        StringBuilder read = null;
        for (int i = 1; i + 1 < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0'
                    && c <= '9'
                    && LETTERS.charAt(c - '0') != ' '
                    && Character.isLetter(word.charAt(i - 1))
                    && Character.isLetter(word.charAt(i + 1))) {
                read = read == null ? new StringBuilder(word) : read;
                read.setCharAt(i, LETTERS.charAt(c - '0'));
            }
        }
        return read == null ? word : read.toString();
    }
}
