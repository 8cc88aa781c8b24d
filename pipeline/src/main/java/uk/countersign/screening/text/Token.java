package uk.countersign.screening.text;

import uk.countersign.draft.Span;

/**
 * A word, a number or a sign of a text.
 *
 * @param key as it looks, in small letters, without apostrophes and without the ending of a possessive
 * @param full the same with the ending of a possessive
 * @param start where it begins in the original
 * @param end where it ends in the original, a possessive ending included
 * @param bareEnd where it ends in the original without its possessive ending
 * @param joint what stands between it and the token before
 * @param sentence the number of its sentence, from zero
 * @param tag the number of the hashtag, handle or word with inner capitals that it is part of; -1 if none
 */
public record Token(
        String key,
        String full,
        int start,
        int end,
        int bareEnd,
        Shape shape,
        Joint joint,
        int sentence,
        boolean opensSentence,
        int tag) {

    /** How a token is written. */
    public enum Shape {
        SMALL,
        /** With a first capital. */
        CAPITAL,
        /** All in capitals, at least two. */
        CAPITALS,
        NUMBER,
        /** An emoji, a currency sign, a percent sign. */
        SIGN
    }

    /** What stands between two tokens. */
    public enum Joint {
        /** Nothing, within a hashtag. */
        NONE,
        SPACE,
        HYPHEN,
        COMMA,
        /** A line break and nothing else. */
        LINE,
        /** A full stop, an underscore, a slash, a bracket and such, without the end of a sentence. */
        MARK,
        /** The end of a sentence or of a paragraph. */
        END
    }

    public boolean word() {
        return shape == Shape.SMALL || capital();
    }

    public boolean capital() {
        return shape == Shape.CAPITAL || shape == Shape.CAPITALS;
    }

    public boolean possessive() {
        return end > bareEnd;
    }

    /** An emoji and such, which says nothing between two words. */
    public boolean picture() {
        return shape == Shape.SIGN && "&%£€".indexOf(key.charAt(0)) < 0;
    }

    public boolean initial() {
        return word() && key.length() == 1;
    }

    /** The same, read as another word. */
    public Token withKey(String other) {
        return new Token(other, other, start, end, bareEnd, shape, joint, sentence, opensSentence, tag);
    }

    public Span span() {
        return new Span(start, end);
    }
}
