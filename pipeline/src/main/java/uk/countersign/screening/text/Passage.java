package uk.countersign.screening.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Span;

/** One of the texts of a draft, in words. */
public final class Passage {

    private static final int LONGEST_ADDRESS = 200;

    /** Looked for at the beginning of a word only; each of its parts ends at a sign that it cannot hold. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:[a-z][a-z0-9+]*://|www\\.|mailto:|[^@\\s]+@[^@\\s.]+\\.[a-z]|(?:[a-z0-9-]+\\.)+[a-z]{2,}/).*");

    private final Place place;
    private final String text;
    private final List<Token> tokens;
    private final List<Tag> tags;
    private final Set<String> words = new HashSet<>();
    private final boolean figures;

    private Passage(Place place, String text, Tokens read) {
        this.place = place;
        this.text = text;
        this.tokens = read.tokens();
        this.tags = read.tags();
        for (var token : tokens) {
            words.add(token.key());
        }
        this.figures = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * A word that may hold several: a hashtag, a handle, words run together.
     *
     * @param body in small letters, without its sign
     * @param places where each of its characters stands in the original
     */
    public record Tag(String body, char sign, int start, int end, Places places) {
        /** From characters of a body to the original. */
        public interface Places {
            Span of(int from, int to);
        }
    }

    public static Passage of(Place place, String text) {
        var level = PiledMarks.levelled(text);
        return new Passage(place, level, Tokens.in(level));
    }

    public Place place() {
        return place;
    }

    public String text() {
        return text;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public List<Tag> tags() {
        return tags;
    }

    /** Whether a place is inside of an address on the internet, by the sign or slash before it in the same word. */
    public boolean inAddress(int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_ADDRESS); i--) {
            char c = text.charAt(i);
            if (c == '/' || c == '@') {
                return true;
            }
            if (Character.isWhitespace(c)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a place is part of a web or e-mail address, in which another word would make it lead elsewhere. */
    public boolean inLink(Span span) {
        int from = span.start();
        while (from > Math.max(0, span.start() - LONGEST_ADDRESS) && addressed(text.charAt(from - 1))) {
            from--;
        }
        int to = span.end();
        while (to < Math.min(text.length(), span.end() + LONGEST_ADDRESS) && addressed(text.charAt(to))) {
            to++;
        }
        return ADDRESS.matcher(text.substring(from, to)).lookingAt();
    }

    private static boolean addressed(char c) {
        return !Character.isWhitespace(c) && "()[]<>{}\"“”,;".indexOf(c) < 0;
    }

    /** Whether a word stands anywhere in it. */
    public boolean holds(String key) {
        return words.contains(key);
    }

    /** Whether any figure stands in it. */
    public boolean figures() {
        return figures;
    }

    /** The original words of a place. */
    public String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** From one token to another, both included. */
    public Span between(int first, int last) {
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }
}
