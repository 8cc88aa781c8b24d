package uk.countersign.screening.roll;

import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/** How plainly a forename beside a surname is meant as a name, when either can be an ordinary word. */
enum Plainness {
    NAME,
    /** "a lovely Summer Day": a person must look. */
    PERHAPS,
    NO_NAME;

    static Plainness of(Token forename, Token surname, boolean initial) {
        boolean givenWord = !initial && Words.nameOrWord(forename.key());
        boolean familyWord = Words.nameOrWord(surname.key());
        if (initial) {
            if (!surname.capital() || !forename.capital()) {
                return NO_NAME;
            }
            // "A Bennett" can open "A Bennett family day"; "I Khan" and "A Price list" are words more often than names.
            return familyWord ? (pointed(surname) ? PERHAPS : NO_NAME) : NAME;
        }
        if (givenWord && familyWord) {
            boolean bothEveryday = Words.everyday(forename.key()) && Words.everyday(surname.key());
            return (forename.capital() && surname.capital()) || !bothEveryday ? PERHAPS : NO_NAME;
        }
        if (givenWord) {
            return forename.capital() ? NAME : PERHAPS;
        }
        if (familyWord) {
            return surname.capital() || !forename.capital() ? NAME : PERHAPS;
        }
        return NAME;
    }

    private static boolean pointed(Token surname) {
        return surname.joint() == Token.Joint.MARK;
    }
}
