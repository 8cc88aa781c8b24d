package uk.countersign.draft;

/** A few words to know a draft by. */
public final class Titles {

    private static final int LONGEST = 60;

    private Titles() {}

    /** The first words of a text. */
    public static String of(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return "Untitled";
        }
        if (line.length() <= LONGEST) {
            return line;
        }
        var space = line.lastIndexOf(' ', LONGEST);
        return cut(line, space > LONGEST / 2 ? space : LONGEST) + "…";
    }

    /** At most so many UTF-16 units of a text, without half a character at the end. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
