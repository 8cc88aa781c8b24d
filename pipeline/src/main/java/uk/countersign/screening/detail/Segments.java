package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.countersign.draft.Span;

/**
 * A text cut into what can be left out as a whole: sentences, each with the white space behind it, and the hashtags at
 * the end of a sentence or a line one by one. Every character belongs to exactly one piece. Linear in the text.
 */
final class Segments {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "mx", "dr", "st", "prof", "rev", "revd", "sr", "jr", "etc", "e.g", "i.e", "a.m", "p.m",
            "vs", "no", "approx", "yr", "hon", "messrs");

    private final String text;
    private final List<Span> found = new ArrayList<>();

    private Segments(String text) {
        this.text = text;
    }

    static List<Span> of(String text) {
        var segments = new Segments(text);
        segments.read();
        return List.copyOf(segments.found);
    }

    private void read() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            at++;
            if (at == text.length() || endsBefore(at)) {
                addSentence(start, at);
                start = at;
            }
        }
    }

    /** Whether a sentence is over, its white space included, just before that place. */
    private boolean endsBefore(int at) {
        if (!Character.isWhitespace(text.charAt(at - 1)) || Character.isWhitespace(text.charAt(at))) {
            return false;
        }
        int last = at - 1;
        boolean line = false;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            line |= text.charAt(last) == '\n';
            last--;
        }
        return line || (last >= 0 && endOfSentence(last) && !Character.isLowerCase(text.codePointAt(at)));
    }

    private boolean endOfSentence(int last) {
        int mark = last;
        while (mark > 0 && "\"”’')]".indexOf(text.charAt(mark)) >= 0) {
            mark--;
        }
        char sign = text.charAt(mark);
        return sign == '!' || sign == '?' || sign == '…' || sign == '。' || (sign == '.' && !abbreviated(mark));
    }

    private boolean abbreviated(int dot) {
        int start = dot;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        var word = text.substring(start, dot);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || (word.length() <= 6 && ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.UK)));
    }

    private void addSentence(int start, int end) {
        var words = words(start, end);
        int first = words.size();
        while (first > 0 && hashtag(words.get(first - 1))) {
            first--;
        }
        int from = start;
        for (int i = first; i < words.size(); i++) {
            if (words.get(i).start() > from) {
                found.add(new Span(from, words.get(i).start()));
                from = words.get(i).start();
            }
        }
        found.add(new Span(from, end));
    }

    private List<Span> words(int start, int end) {
        var words = new ArrayList<Span>();
        int from = -1;
        for (int at = start; at <= end; at++) {
            boolean space = at == end || Character.isWhitespace(text.charAt(at));
            if (space && from >= 0) {
                words.add(new Span(from, at));
                from = -1;
            } else if (!space && from < 0) {
                from = at;
            }
        }
        return words;
    }

    private boolean hashtag(Span word) {
        return word.end() - word.start() > 1 && text.charAt(word.start()) == '#';
    }
}
