package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.people.StrangersCheck;
import uk.countersign.screening.text.Words;

/** Reads one text from left to right, and writes it as a {@link Script} is. */
final class Scribe {

    private static final Set<String> FORENAMES = Words.all(StrangersCheck.class, "forenames.txt");
    private static final Set<String> KNOWN = Words.all(Script.class, "known-words.txt");
    private static final Set<String> TITLES = Words.all(Script.class, "titles.txt");
    private static final Set<String> CONTRACTED = Words.all(Script.class, "contracted.txt");
    private static final String CLOSING = ".!?\u2026";
    /** Longer capitals are a name in capitals or shouting; shorter ones are mostly an abbreviation: MP, SATs, NHS. */
    private static final int LONGEST_ABBREVIATION = 5;

    private final String text;
    private final List<Span> names;
    private final List<Script.Piece> pieces = new ArrayList<>();
    private int next;
    private boolean opens = true;
    private boolean afterTitle;
    private boolean afterName;
    private int sentence;
    private boolean closing;
    private boolean closed;

    Scribe(String text, List<Span> names) {
        this.text = text;
        this.names = names.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    }

    List<Script.Piece> written() {
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
                    closed = true;
                }
                closed = closed || (closing && Character.isWhitespace(c));
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
        afterName = sign.equals(Script.NAME) || (afterName && (sign.equals("-") || sign.equals(".")));
        opens = opens && !sign.equals(Script.NAME);
        closing = CLOSING.contains(sign) || (closing && !closed);
        write(sign, start, end);
    }

    private void word(int start, int end) {
        var key = key(text.substring(start, end));
        boolean name = key.equals(Script.NAME) || named(start, end) || name(key, start, end);
        write(name ? Script.NAME : key, start, end);
        closing = false;
        afterTitle = TITLES.contains(key);
        afterName = name;
        opens = false;
    }

    private void write(String key, int start, int end) {
        if (closed && !pieces.isEmpty()) {
            sentence++;
        }
        closed = false;
        pieces.add(new Script.Piece(key, start, end, sentence));
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
        boolean everyday = Words.everyday(bare) || KNOWN.contains(bare) || KNOWN.contains(key);
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
