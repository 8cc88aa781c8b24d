package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads wordings. Words are parted by spaces; {@code a|b} is either; {@code vot*} begins so; {@code word?} may be left
 * out; {@code !word} must not follow; {@code ...} skips up to four words and {@code ..9} up to nine of the sentence;
 * {@code #} is a number, {@code @Name} a name, {@code @Capital} a word with a capital; {@code ^} is the beginning of a
 * sentence and {@code $} its end; {@code =name} stands for a list that was named before.
 */
final class PatternReader {

    private static final int USUAL_GAP = 4;
    private static final Map<String, Element.Kind> KINDS =
            Map.of("#", Element.Kind.NUMBER, "@Name", Element.Kind.NAME, "@Capital", Element.Kind.CAPITAL);

    private final Map<String, String> lists = new HashMap<>();

    void name(String list, String alternatives) {
        lists.put(list, expand(alternatives.replaceAll(" *\\| *", "|").strip()));
    }

    Pattern read(String line) {
        var elements = new ArrayList<Element>();
        for (var word : line.strip().split(" +")) {
            elements.add(element(word));
        }
        return new Pattern(elements);
    }

    private Element element(String word) {
        if (word.equals("...")) {
            return new Element.Gap(USUAL_GAP);
        }
        if (word.startsWith("..")) {
            return new Element.Gap(Integer.parseInt(word.substring(2)));
        }
        if (word.length() > 1 && word.startsWith("!")) {
            return new Element.Not(element(word.substring(1)));
        }
        if (word.length() > 1 && word.endsWith("?")) {
            return new Element.Optional(element(word.substring(0, word.length() - 1)));
        }
        var kind = KINDS.get(word);
        if (kind != null) {
            return kind;
        }
        return switch (word) {
            case "^" -> Element.Kind.START;
            case "$" -> Element.Kind.END;
            default -> oneOf(expand(word));
        };
    }

    private String expand(String alternatives) {
        var all = new ArrayList<String>();
        for (var word : alternatives.split("\\|")) {
            if (word.startsWith("=")) {
                var list = lists.get(word.substring(1));
                if (list == null) {
                    throw new IllegalStateException("No list of words is called " + word.substring(1));
                }
                all.add(list);
            } else {
                all.add(word);
            }
        }
        return String.join("|", all);
    }

    private static Element oneOf(String alternatives) {
        Set<String> words = new HashSet<>();
        Set<String> marked = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Set<Element.Kind> kinds = EnumSet.noneOf(Element.Kind.class);
        for (var word : alternatives.split("\\|")) {
            var plain = word.replace("'", "").replace("’", "");
            var kind = KINDS.get(plain);
            if (kind != null) {
                kinds.add(kind);
            } else if (plain.endsWith("*")) {
                beginnings.add(plain.substring(0, plain.length() - 1));
            } else if (Element.TWINS.contains(plain) && !plain.equals(word)) {
                marked.add(plain);
            } else {
                words.add(plain);
            }
        }
        return new Element.OneOf(Set.copyOf(words), Set.copyOf(marked), Set.copyOf(beginnings), Set.copyOf(kinds));
    }
}
