package uk.countersign.screening.text;

/**
 * Combining marks piled upon each other by the thousand. A pattern that asks for the edge of a word walks back over all of
 * them from each, which takes hours; no language needs more than a few.
 */
final class PiledMarks {

    private static final int MOST = 8;
    /** Seen by nobody and no mark; as long as what it stands for, so that every place stays where it is. */
    private static final char NOTHING = '\u200b';

    private PiledMarks() {}

    /** The text with what goes beyond a few marks in a row exchanged for nothing; mostly the text itself. */
    static String levelled(String text) {
        char[] level = {};
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.charAt(at) < 0x300 ? text.charAt(at) : text.codePointAt(at);
            int length = Character.charCount(codePoint);
            marks = codePoint >= 0x300 && Character.getType(codePoint) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST) {
                level = level.length == 0 ? text.toCharArray() : level;
                for (int i = 0; i < length; i++) {
                    level[at + i] = NOTHING;
                }
            }
            at += length;
        }
        return level.length == 0 ? text : new String(level);
    }
}
