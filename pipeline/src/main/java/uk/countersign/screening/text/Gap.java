package uk.countersign.screening.text;

import uk.countersign.screening.text.Token.Joint;

/** What stands between two tokens. */
record Gap(Joint joint, boolean newLine) {

    /**
     * Reads what stands from one place to another.
     *
     * @param abbreviated whether a full stop after the token before is that of an abbreviation
     */
    static Gap between(Folded text, int from, int to, boolean abbreviated) {
        if (from == to) {
            return new Gap(Joint.NONE, false);
        }
        boolean space = false;
        boolean comma = false;
        boolean hyphen = false;
        boolean other = false;
        int lines = 0;
        for (int i = from; i < to; i++) {
            switch (text.at(i)) {
                case ' ' -> space = true;
                case '\r' -> {}
                case '\n' -> lines++;
                case ',' -> comma = true;
                case '-' -> hyphen = true;
                case '!', '?', ';', ':', '|' -> {
                    return new Gap(Joint.END, false);
                }
                case '.' -> {
                    if (i + 1 >= to || text.at(i + 1) == '.') {
                        other = true;
                    } else if (!abbreviated) {
                        return new Gap(Joint.END, false);
                    }
                }
                default -> other = true;
            }
        }
        if (lines > 1) {
            return new Gap(Joint.END, false);
        }
        return new Gap(joint(space, comma, hyphen, other, lines > 0), lines > 0);
    }

    private static Joint joint(boolean space, boolean comma, boolean hyphen, boolean other, boolean line) {
        if (comma) {
            return Joint.COMMA;
        }
        if (other || (hyphen && space && !line)) {
            return Joint.MARK;
        }
        if (line) {
            return Joint.LINE;
        }
        return hyphen ? Joint.HYPHEN : Joint.SPACE;
    }
}
