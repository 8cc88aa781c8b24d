package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.people.StrangersCheck;
import uk.countersign.screening.text.Words;

/**
 * A text as the readers see it: in small letters, every figure a nought, and every name of a person or place one and the
 * same sign. So nobody's name can be learnt, and a pupil called so is judged like a pupil called otherwise.
 */
public final class Script {

    /** What stands for any name, in the corpus too. */
    public static final String NAME = "§";

    private static final Set<String> FORENAMES = Words.all(StrangersCheck.class, "forenames.txt");
    private static final Set<String> KNOWN = Words.all(Script.class, "known-words.txt");
    private static final Set<String> LITTLE = Words.all(Script.class, "little-words.txt");
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "sir",
            "dame",
            "lord",
            "lady",
            "cllr",
            "councillor",
            "rev",
            "fr",
            "prof",
            "father",
            "sister",
            "canon",
            "rabbi",
            "imam",
            "coach");
    private static final Set<String> CONTRACTED = Set.of(
            "i'm",
            "i've",
            "i'd",
            "i'll",
            "don't",
            "can't",
            "won't",
            "isn't",
            "didn't",
            "couldn't",
            "wasn't",
            "doesn't");
    /** Longer capitals are a name in capitals or shouting; shorter ones are mostly an abbreviation: MP, SATs, NHS. */
    private static final int LONGEST_ABBREVIATION = 5;

    private final List<Piece> pieces;

    private Script(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * A word or a sign.
     *
     * @param key as it is compared
     * @param start where it begins in the text
     * @param end where it ends
     */
    record Piece(String key, int start, int end) {
        boolean wordly() {
            return Character.isLetterOrDigit(key.codePointAt(0));
        }

        /** Whether it tells a person something when it is pointed at. */
        boolean tells() {
            return wordly() && key.length() > 1 && !LITTLE.contains(key);
        }

        boolean name() {
            return key.equals(NAME);
        }
    }

    /** @param names where the register's people are named */
    public static Script of(String text, List<Span> names) {
        return new Script(new Scribe(text, names).written());
    }

    public static Script of(String text) {
        return of(text, List.of());
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The text with its names taken out, otherwise as it was written. */
    public static String nameless(String text, List<Span> names) {
        var without = new StringBuilder();
        int from = 0;
        for (var name : names(text, names)) {
            without.append(text, from, name.start()).append(NAME);
            from = name.end();
        }
        return without.append(text, from, text.length()).toString();
    }

    /** Where names stand: those of the register's people, and what else is written as a name is. */
    public static List<Span> names(String text, List<Span> names) {
        return of(text, names).pieces().stream()
                .filter(piece -> piece.name() && piece.end() > piece.start())
                .map(piece -> new Span(piece.start(), piece.end()))
                .toList();
    }

    /** Reads one text from left to right. */
    private static final class Scribe {
        private final String text;
        private final List<Span> names;
        private final List<Piece> pieces = new ArrayList<>();
        private int next;
        private boolean opens = true;
        private boolean afterTitle;
        private boolean afterName;

        Scribe(String text, List<Span> names) {
            this.text = text;
            this.names = names.stream()
                    .sorted(java.util.Comparator.comparingInt(Span::start))
                    .toList();
        }

        List<Piece> written() {
            int at = 0;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                int length = Character.charCount(c);
                if (Character.isLetterOrDigit(c)) {
                    int end = wordEnd(at);
                    word(at, end);
                    at = end;
                } else {
                    if (!Character.isWhitespace(c)
                            && Character.getType(c) != Character.FORMAT
                            && Character.getType(c) != Character.NON_SPACING_MARK) {
                        sign(c, at, at + length);
                    } else if (c == '\n') {
                        opens = true;
                    }
                    at += length;
                }
            }
            return pieces;
        }

        private int wordEnd(int from) {
            int at = from;
            while (at < text.length()) {
                int c = text.codePointAt(at);
                boolean inner = (c == '\'' || c == '\u2019')
                        && at + 1 < text.length()
                        && Character.isLetter(text.codePointAt(at + 1));
                if (!inner && !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                    break;
                }
                at += Character.charCount(c);
            }
            return at;
        }

        private void sign(int c, int start, int end) {
            var sign = Character.toString(c);
            boolean ends = ".!?:;\u2022-\u2013\u2014\"\u201c\u2018(".contains(sign);
            opens = opens || ends;
            afterTitle = afterTitle && sign.equals(".");
            afterName = sign.equals(NAME) || (afterName && (sign.equals("-") || sign.equals(".")));
            opens = opens && !sign.equals(NAME);
            pieces.add(new Piece(sign, start, end));
        }

        private void word(int start, int end) {
            var key = key(text.substring(start, end));
            boolean name = key.equals(NAME) || named(start, end) || name(key, start, end);
            pieces.add(new Piece(name ? NAME : key, start, end));
            afterTitle = TITLES.contains(key);
            afterName = name;
            opens = false;
        }

        private static String key(String word) {
            var small = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            var key = new StringBuilder();
            small.codePoints().forEach(c -> key.appendCodePoint(Character.isDigit(c) ? '0' : c));
            return key.toString();
        }

        private boolean named(int start, int end) {
            while (next < names.size() && names.get(next).end() <= start) {
                next++;
            }
            return next < names.size() && names.get(next).start() < end;
        }

        private boolean name(String key, int start, int end) {
            if (!Character.isUpperCase(text.codePointAt(start))) {
                return false;
            }
            if (afterTitle) {
                return true;
            }
            int apostrophe = key.lastIndexOf('\'');
            var bare = apostrophe > 1 ? key.substring(0, apostrophe) : key;
            if (bare.indexOf('0') >= 0 || CONTRACTED.contains(key)) {
                return false;
            }
            boolean everyday = Words.everyday(bare) || KNOWN.contains(bare);
            if (FORENAMES.contains(bare)) {
                return opens ? !everyday && !Words.nameOrWord(bare) : !KNOWN.contains(bare);
            }
            if (everyday) {
                return false;
            }
            boolean capitals =
                    text.substring(start, end).equals(text.substring(start, end).toUpperCase(Locale.ROOT));
            if (capitals && end - start <= LONGEST_ABBREVIATION) {
                return false;
            }
            return afterName || !Words.ordinary(bare);
        }
    }
}
