package uk.countersign.screening.roll;

import java.util.ArrayDeque;
import java.util.Optional;
import uk.countersign.draft.Span;

/**
 * Brackets, quotation marks and bold signs about a name: each goes or stays together with its other half, so
 * "Amelia (Hughes)" leaves "Amelia" and no bracket.
 */
final class Marks {

    private static final String PAIRS = "()[]{}“”‘’«»";
    private static final String[] SAME = {"**", "__", "~~", "*", "_", "\"", "'", "’"};
    private static final int LONGEST_TAG = 12;
    private static final int FARTHEST_CLOSING = 40;

    private final String text;
    private int start;
    private int end;
    private int keptTo;

    private Marks(String text, Span span, int keptTo) {
        this.text = text;
        this.start = span.start();
        this.end = span.end();
        this.keptTo = keptTo;
    }

    /** What goes, and what stays of it. */
    record Kept(Span span, String given) {}

    /**
     * Widens what goes and what stays by the marks that belong to it.
     *
     * @param keptFrom where in the text the part of the span begins that stays
     * @param keptTo where that part ends
     */
    static Kept around(String text, Span span, int keptFrom, int keptTo) {
        var marks = new Marks(text, span, keptTo);
        var open = marks.before(keptFrom);
        if (keptTo < span.end()) {
            open = marks.after(keptFrom);
        }
        while (!open.isEmpty() && text.startsWith(open.peek(), marks.end)) {
            marks.end += open.pop().length();
        }
        var kept = text.substring(keptFrom, marks.keptTo);
        return open.isEmpty() || marks.keptTo >= span.end()
                ? new Kept(new Span(marks.start, marks.end), kept)
                : marks.closedLater(open.peek(), kept);
    }

    /** "Emily (Smith, 4B)" leaves "Emily (4B)", and "Ben (Ashworth!)" nothing of its bracket. */
    private Kept closedLater(String closing, String kept) {
        int close = within(end, Math.min(text.length(), end + FARTHEST_CLOSING), closing);
        if (!closing.equals(")") || close < 0) {
            return new Kept(new Span(start, end), kept);
        }
        int next = end;
        while (next < close && !Character.isLetterOrDigit(text.charAt(next))) {
            next++;
        }
        if (text.substring(end, close).indexOf('\n') >= 0
                || text.substring(end, close).indexOf('(') >= 0) {
            return new Kept(new Span(start, end), kept);
        }
        return next == close
                ? new Kept(new Span(start, close + 1), kept)
                : new Kept(new Span(start, next), kept + " (");
    }

    private int within(int from, int to, String what) {
        int at = text.substring(from, to).indexOf(what);
        return at < 0 ? at : from + at;
    }

    /** A mark that ends in what goes before the name goes with its beginning. */
    private ArrayDeque<String> before(int keptFrom) {
        var open = new ArrayDeque<String>();
        int at = start;
        while (at < keptFrom) {
            var mark = mark(at);
            if (mark.isEmpty()) {
                at++;
                continue;
            }
            var one = mark.get();
            if (one.equals(open.peek())) {
                open.pop();
            } else if (open.isEmpty() && opensBefore(start, one)) {
                start = begun(start, one);
            } else if (opens(one)) {
                open.push(closing(one));
            }
            at += one.length();
        }
        return open;
    }

    /** A mark that ends straight after the name stays with its beginning; the end of one that begins later goes. */
    private ArrayDeque<String> after(int keptFrom) {
        var open = new ArrayDeque<String>();
        int at = keptTo;
        while (at < end) {
            var mark = mark(at);
            if (mark.isEmpty()) {
                at++;
                continue;
            }
            var one = mark.get();
            if (one.equals(open.peek())) {
                open.pop();
            } else if (at == keptTo && opensBefore(keptFrom, one)) {
                keptTo += one.length();
            } else if (opens(one)) {
                open.push(closing(one));
            }
            at += one.length();
        }
        return open;
    }

    private Optional<String> mark(int at) {
        char c = text.charAt(at);
        if (c == '<') {
            int close = text.indexOf('>', at);
            return close > at && close - at < LONGEST_TAG
                    ? Optional.of(text.substring(at, close + 1))
                    : Optional.empty();
        }
        boolean within = at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
        if (within && "'’_".indexOf(c) >= 0) {
            return Optional.empty();
        }
        for (var same : SAME) {
            if (text.startsWith(same, at)) {
                return Optional.of(same);
            }
        }
        return PAIRS.indexOf(c) >= 0 ? Optional.of(String.valueOf(c)) : Optional.empty();
    }

    private static boolean opens(String mark) {
        int pair = PAIRS.indexOf(mark);
        return !mark.startsWith("</") && (pair < 0 || pair % 2 == 0) && !mark.equals("’");
    }

    private static String closing(String mark) {
        int pair = PAIRS.indexOf(mark);
        return mark.startsWith("<") ? "</" + mark.substring(1) : pair < 0 ? mark : PAIRS.substring(pair + 1, pair + 2);
    }

    private static String opening(String mark) {
        int pair = PAIRS.indexOf(mark);
        return mark.startsWith("</")
                ? "<" + mark.substring(2)
                : pair > 0 && pair % 2 == 1 ? PAIRS.substring(pair - 1, pair) : mark;
    }

    private boolean opensBefore(int place, String closing) {
        return begun(place, closing) >= 0 && text.startsWith(opening(closing), begun(place, closing));
    }

    private static int begun(int place, String closing) {
        return place - opening(closing).length();
    }
}
