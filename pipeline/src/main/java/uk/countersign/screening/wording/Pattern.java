package uk.countersign.screening.wording;

import java.util.List;
import uk.countersign.screening.text.Token;

/** A wording to look for. Bounded in length, so that looking costs the same at each word of a text. */
record Pattern(List<Element> elements) {

    static final int NONE = -1;

    Pattern {
        elements = List.copyOf(elements);
    }

    /** The end, exclusive, of the wording that begins at a token; {@link #NONE} if it does not. */
    int match(List<Token> tokens, int from) {
        return match(tokens, from, 0, tokens.get(from).sentence());
    }

    private int match(List<Token> tokens, int at, int step, int sentence) {
        if (step == elements.size()) {
            return at;
        }
        var element = elements.get(step);
        if (element instanceof Element.Optional optional) {
            int with =
                    takes(optional.element(), tokens, at, sentence) ? match(tokens, at + 1, step + 1, sentence) : NONE;
            return with == NONE ? match(tokens, at, step + 1, sentence) : with;
        }
        if (element instanceof Element.Gap gap) {
            for (int skipped = 0; skipped <= gap.most(); skipped++) {
                int end = match(tokens, at + skipped, step + 1, sentence);
                if (end != NONE) {
                    return end;
                }
                if (!within(tokens, at + skipped, sentence)) {
                    return NONE;
                }
            }
            return NONE;
        }
        if (element instanceof Element.Not not) {
            return takes(not.element(), tokens, at, sentence) ? NONE : match(tokens, at, step + 1, sentence);
        }
        if (element == Element.Kind.START) {
            boolean starts = at == 0 || tokens.get(at - 1).sentence() != sentence;
            return starts ? match(tokens, at, step + 1, sentence) : NONE;
        }
        if (element == Element.Kind.END) {
            return within(tokens, at, sentence) ? NONE : match(tokens, at, step + 1, sentence);
        }
        return takes(element, tokens, at, sentence) ? match(tokens, at + 1, step + 1, sentence) : NONE;
    }

    private static boolean takes(Element element, List<Token> tokens, int at, int sentence) {
        return within(tokens, at, sentence) && Element.takes(element, tokens.get(at));
    }

    private static boolean within(List<Token> tokens, int at, int sentence) {
        return at < tokens.size() && tokens.get(at).sentence() == sentence;
    }
}
