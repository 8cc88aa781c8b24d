package uk.countersign.screening.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage.Tag;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;

/** Parts a text into tokens, in one pass. */
final class Tokens {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "st", "prof", "rev", "cllr", "no", "vs", "eg", "ie", "approx", "mx", "mon",
            "tue", "thos", "wm", "chas", "geo", "jas", "robt", "edw", "mohd", "muhd", "tues", "weds", "thu", "thurs",
            "fri", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec");

    private static final int SHORTEST_RUN_TOGETHER = 8;

    private final Folded folded;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private int sentence;
    private boolean opens = true;
    private int letters;

    private Tokens(Folded folded) {
        this.folded = folded;
    }

    static Tokens in(String text) {
        var read = new Tokens(Folded.of(text));
        read.read();
        return read;
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    List<Tag> tags() {
        return List.copyOf(tags);
    }

    private void read() {
        int at = 0;
        int after = 0;
        while (at < folded.length()) {
            char c = folded.at(at);
            if (c == '@' && (at == 0 || !wordly(folded.at(at - 1))) && masked(at)) {
                int end = wordEnd(at + 1) + 1;
                add(at, end, end, Shape.CAPITAL, joint(after, at), -1);
                after = end;
                at = end;
            } else if (wordly(c)) {
                int end = wordEnd(at);
                addWord(at, end, joint(after, at));
                after = end;
                at = end;
            } else if (sign(c)) {
                int end = at + (Character.isHighSurrogate(c) && at + 1 < folded.length() ? 2 : 1);
                add(at, end, end, Shape.SIGN, joint(after, at), -1);
                after = end;
                at = end;
            } else {
                at++;
            }
        }
        endLetters();
    }

    /** Counts letters that stand by themselves; what they spell is noted where they end. */
    private void countLetters(Token next) {
        if (!tokens.isEmpty() && SpeltOut.carriesOn(tokens.get(tokens.size() - 1), next)) {
            letters = Math.max(letters, 1) + 1;
        } else {
            endLetters();
        }
    }

    private void endLetters() {
        int first = tokens.size() - letters;
        if (SpeltOut.longEnough(first, tokens.size())) {
            tags.add(SpeltOut.word(tokens.subList(first, tokens.size())));
        }
        letters = 0;
    }

    /** "@meli@": signs that stand for the first and the last letter; a handle has none at its end. */
    private boolean masked(int at) {
        if (at + 2 >= folded.length() || !Character.isLetter(folded.at(at + 1))) {
            return false;
        }
        int end = wordEnd(at + 1);
        return end < folded.length()
                && folded.at(end) == '@'
                && (end + 1 == folded.length() || !wordly(folded.at(end + 1)));
    }

    private static boolean wordly(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c > 0x7f && Character.isLetterOrDigit(c));
    }

    private static boolean sign(char c) {
        return c == '£'
                || c == '%'
                || c == '&'
                || c == '€'
                || (c > 0x7f && (Character.isHighSurrogate(c) || Character.getType(c) == Character.OTHER_SYMBOL));
    }

    private int wordEnd(int from) {
        int at = from + 1;
        while (at < folded.length()
                && (wordly(folded.at(at))
                        || (folded.at(at) == '\'' && at + 1 < folded.length() && wordly(folded.at(at + 1))))) {
            at++;
        }
        return at;
    }

    /** What stands between two places; notes whether a sentence ended there. */
    private Joint joint(int from, int to) {
        if (tokens.isEmpty()) {
            return Joint.END;
        }
        var gap = Gap.between(folded, from, to, abbreviated());
        if (gap.joint() == Joint.END) {
            sentence++;
            opens = true;
        } else if (from != to) {
            opens = gap.newLine();
        }
        return gap.joint();
    }

    private boolean abbreviated() {
        var last = tokens.get(tokens.size() - 1);
        return last.initial() || ABBREVIATIONS.contains(last.key());
    }

    private void addWord(int from, int to, Joint joint) {
        char before = from > 0 ? folded.at(from - 1) : ' ';
        boolean tagged = before == '#' || before == '@';
        if (tagged || Camel.inner(folded, from, to) || runTogether(from, to)) {
            endLetters();
            int tag = tags.size();
            tags.add(new Tag(
                    folded.slice(from, to).replace("'", ""),
                    tagged ? before : ' ',
                    folded.start(from),
                    folded.end(to - 1),
                    places(from, to)));
            boolean several = tagged || (Camel.inner(folded, from, to) && !Camel.alternating(folded, from, to));
            var parts = several ? Camel.parts(folded, from, to) : new int[] {from, to};
            for (int i = 0; i + 1 < parts.length; i++) {
                addPlain(parts[i], parts[i + 1], i == 0 ? joint : Joint.NONE, several ? tag : -1);
                opens = false;
            }
        } else {
            addPlain(from, to, joint, -1);
        }
    }

    /** A long word that is no English one may be a forename and a surname without a space. */
    private boolean runTogether(int from, int to) {
        return to - from >= SHORTEST_RUN_TOGETHER && !Words.ordinary(folded.slice(from, to));
    }

    /** The places of the letters of a word, apostrophes left out. */
    private Tag.Places places(int from, int to) {
        int[] letters =
                IntStream.range(from, to).filter(i -> folded.at(i) != '\'').toArray();
        return (first, last) -> new Span(folded.start(letters[first]), folded.end(letters[last - 1]));
    }

    private void addPlain(int from, int to, Joint joint, int tag) {
        int bare = to;
        if (to - from > 2 && folded.at(to - 1) == 's' && folded.at(to - 2) == '\'') {
            bare = to - 2;
        }
        add(from, bare, to, shape(from, bare), joint, tag);
    }

    private Shape shape(int from, int to) {
        if (Character.isDigit(folded.at(from))) {
            return Shape.NUMBER;
        }
        if (!folded.capital(from)) {
            return Camel.alternating(folded, from, to) ? Shape.CAPITAL : Shape.SMALL;
        }
        int capitals = 0;
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(folded.at(i)) ? 1 : 0;
            capitals += folded.capital(i) ? 1 : 0;
        }
        return letters > 1 && capitals == letters ? Shape.CAPITALS : Shape.CAPITAL;
    }

    private void add(int from, int bare, int to, Shape shape, Joint joint, int tag) {
        var key = Figures.asLetters(folded.slice(from, bare).replace("'", "").replace('@', 'a'));
        var full = bare == to ? key : folded.slice(from, to).replace("'", "");
        var token = new Token(
                key,
                full,
                folded.start(from),
                folded.end(to - 1),
                folded.end(bare - 1),
                shape,
                joint,
                sentence,
                opens,
                tag);
        opens = false;
        countLetters(token);
        tokens.add(token);
    }
}
