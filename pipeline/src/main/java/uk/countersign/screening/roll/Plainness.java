package uk.countersign.screening.roll;

import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** How plainly a forename beside a surname is meant as a name, when either can be an ordinary word. */
enum Plainness {
    NAME,
    /** "a lovely Summer Day": a person must look. */
    PERHAPS,
    NO_NAME;

    /**
     * Looks at two tokens that stand beside each other, or with middle names between them.
     *
     * @param first the forename, or its initial
     * @param last the last word of the surname
     */
    static Plainness of(Scan scan, int first, int last, boolean initial) {
        var forename = scan.tokens.get(first);
        var surname = scan.tokens.get(last);
        boolean familyWord = Words.nameOrWord(surname.key());
        if (initial) {
            return ofInitial(scan, first, last, familyWord);
        }
        boolean givenWord = Words.nameOrWord(forename.key());
        if (givenWord && familyWord) {
            return ofTwoWords(scan, first, last);
        }
        if (givenWord) {
            // "may hussain" can be a question; "ivy hussain" is nothing but a name.
            boolean plain = !Words.everyday(forename.key()) && !Words.ordinary(surname.key());
            return forename.capital() || plain ? NAME : PERHAPS;
        }
        if (familyWord) {
            return surname.capital() || !forename.capital() ? NAME : PERHAPS;
        }
        return NAME;
    }

    private static Plainness ofTwoWords(Scan scan, int first, int last) {
        var forename = scan.tokens.get(first);
        var surname = scan.tokens.get(last);
        boolean everyday = Words.everyday(forename.key()) && Words.everyday(surname.key());
        boolean capitals = forename.capital() && surname.capital();
        if (first < last && forename.opensSentence() && Cues.group(scan.tokens, last + 1)) {
            // "Will Green class parents ...?"
            return NO_NAME;
        }
        return capitals
                        || !everyday
                        || address(scan, forename, surname)
                        || Cues.hurried(scan.tokens, Math.min(first, last), Math.max(first, last) + 1)
                        || Cues.plainlyPerson(scan.tokens, Math.min(first, last), Math.max(first, last) + 1)
                ? PERHAPS
                : NO_NAME;
    }

    /** "A Bennett" can open "A Bennett family day"; "I Khan" and "A Price list" are words more often than names. */
    private static Plainness ofInitial(Scan scan, int first, int last, boolean familyWord) {
        var forename = scan.tokens.get(first);
        boolean article = "ai".contains(forename.key());
        if (!scan.tokens.get(last).capital() || !forename.capital()) {
            // "t whitfield 1st": nothing but a name, though a hurried one.
            return familyWord || article || Words.ordinary(scan.tokens.get(last).key()) ? NO_NAME : PERHAPS;
        }
        if (!familyWord) {
            return NAME;
        }
        return scan.pointed(first)
                        || Cues.scored(scan.tokens, last + 1)
                        || (!article && first < last && Cues.listed(scan, first))
                ? PERHAPS
                : NO_NAME;
    }

    /** "miles_lake", "@robin.little", "/2026/may-farmer": words that stand so are more often names. */
    private static boolean address(Scan scan, Token forename, Token surname) {
        if (Math.abs(surname.start() - forename.end()) != 1) {
            return false;
        }
        return surname.joint() == Joint.MARK
                || (surname.joint() == Joint.HYPHEN && scan.passage.inAddress(forename.start()));
    }
}
