package uk.countersign.screening.wording;

import java.util.Set;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/** One step of a wording. */
sealed interface Element {

    /** Capitalised words that are neither ordinary ones nor names of somebody. */
    Set<String> NO_NAMES = Words.all(Element.class, "no-names.txt");

    /** What reads otherwise with an apostrophe: "were" and "we're", "well" and "we'll". */
    Set<String> TWINS = Set.of("were", "well", "ill", "hell", "shell", "shed", "wed", "id", "whore");

    /**
     * One of some words, whole or by their beginnings, or a token of some kind.
     *
     * @param marked those of the {@link #TWINS} that are meant with their apostrophe
     */
    record OneOf(Set<String> words, Set<String> marked, Set<String> beginnings, Set<Kind> kinds) implements Element {
        boolean accepts(Token token) {
            for (var kind : kinds) {
                if (kind.accepts(token)) {
                    return true;
                }
            }
            if (TWINS.contains(token.key())) {
                return (apostrophe(token) ? marked : words).contains(token.key());
            }
            if (words.contains(token.key()) || words.contains(token.full())) {
                return true;
            }
            for (var beginning : beginnings) {
                if (token.key().startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean apostrophe(Token token) {
            return token.bareEnd() - token.start() > token.key().length();
        }
    }

    /** A kind of token rather than a word. */
    enum Kind implements Element {
        NUMBER,
        /** A capitalised word that is no ordinary one: a name. */
        NAME,
        /** Any capitalised word. */
        CAPITAL,
        /** The beginning of a sentence; takes no token. */
        START,
        /** The end of a sentence; takes no token. */
        END;

        boolean accepts(Token token) {
            return switch (this) {
                case NUMBER -> Character.isDigit(token.key().charAt(0));
                case NAME ->
                    token.capital()
                            && token.key().length() > 1
                            && !(token.shape() == Token.Shape.CAPITALS
                                    && token.key().length() < 4)
                            && !NO_NAMES.contains(token.key())
                            && !Words.ordinary(token.key());
                case CAPITAL -> token.capital();
                case START, END -> false;
            };
        }
    }

    /** Up to so many tokens of the same sentence. */
    record Gap(int most) implements Element {}

    /** May be left out. */
    record Optional(Element element) implements Element {}

    /** What must not follow. */
    record Not(Element element) implements Element {}

    /** Whether one token is accepted by a step that takes exactly one. */
    static boolean takes(Element element, Token token) {
        if (element instanceof OneOf oneOf) {
            return oneOf.accepts(token);
        }
        return element instanceof Kind kind && kind.accepts(token);
    }
}
