package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.countersign.draft.Severity;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/**
 * A list of wordings, in sections: {@code [rule-id]} or {@code [rule-id severity]}, then {@code say:} what a teacher is
 * told, {@code unless:} what excuses a wording in the same sentence, {@code unless-post:} what excuses it anywhere in the
 * text, {@code list name:} words to refer to, and one wording a line.
 */
final class Lexicon {

    private static final int BEGINNING = 3;

    private final List<Section> sections = new ArrayList<>();
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();
    private final List<Entry> byCapital = new ArrayList<>();
    private final List<Entry> byNumber = new ArrayList<>();

    /** What a group of wordings breaks, and what is said of it. */
    record Section(
            String rule,
            Optional<Severity> severity,
            StringBuilder message,
            List<Pattern> excuses,
            List<Pattern> postExcuses) {}

    record Entry(Pattern pattern, Section section) {}

    static Lexicon read(String name) {
        var lexicon = new Lexicon();
        var reader = new PatternReader();
        for (var line : Words.lines(Lexicon.class, name)) {
            lexicon.add(line, reader);
        }
        return lexicon;
    }

    private void add(String line, PatternReader reader) {
        if (line.startsWith("[") && line.endsWith("]")) {
            var head = line.substring(1, line.length() - 1).split(" ");
            Optional<Severity> severity = head.length > 1
                    ? Optional.of(Severity.valueOf(head[1].toUpperCase(Locale.ROOT)))
                    : Optional.empty();
            sections.add(new Section(head[0], severity, new StringBuilder(), new ArrayList<>(), new ArrayList<>()));
        } else if (line.startsWith("list ")) {
            int colon = line.indexOf(':');
            reader.name(line.substring(5, colon), line.substring(colon + 1));
        } else if (line.startsWith("say: ")) {
            var message = current().message();
            message.append(message.length() == 0 ? "" : " ").append(line.substring(5));
        } else if (line.startsWith("unless: ")) {
            current().excuses().add(reader.read(line.substring(8)));
        } else if (line.startsWith("unless-post: ")) {
            current().postExcuses().add(reader.read(line.substring(13)));
        } else {
            index(new Entry(reader.read(line), current()));
        }
    }

    private Section current() {
        return sections.get(sections.size() - 1);
    }

    private void index(Entry entry) {
        var elements = entry.pattern().elements();
        var first = elements.get(0) == Element.Kind.START ? elements.get(1) : elements.get(0);
        if (first instanceof Element.OneOf words) {
            words.words().forEach(word -> add(byFirstWord, word, entry));
            words.marked().forEach(word -> add(byFirstWord, word, entry));
            words.beginnings().forEach(beginning -> {
                if (beginning.length() < BEGINNING) {
                    throw new IllegalStateException("A beginning needs three letters to be found by: " + beginning);
                }
                add(byBeginning, beginning.substring(0, BEGINNING), entry);
            });
            words.kinds().forEach(kind -> index(kind, entry));
        } else if (first instanceof Element.Kind kind) {
            index(kind, entry);
        } else {
            throw new IllegalStateException("A wording must begin with a word, a name or a number");
        }
    }

    private void index(Element.Kind first, Entry entry) {
        switch (first) {
            case NAME, CAPITAL -> byCapital.add(entry);
            case NUMBER -> byNumber.add(entry);
            case START, END -> throw new IllegalStateException("A wording must begin with a word, a name or a number");
        }
    }

    private static void add(Map<String, List<Entry>> index, String key, Entry entry) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
    }

    /** The wordings that may begin with a token. */
    void beginningWith(Token token, Consumer<Entry> found) {
        byFirstWord.getOrDefault(token.key(), List.of()).forEach(found);
        if (!token.full().equals(token.key())) {
            byFirstWord.getOrDefault(token.full(), List.of()).forEach(found);
        }
        if (token.key().length() >= BEGINNING) {
            byBeginning
                    .getOrDefault(token.key().substring(0, BEGINNING), List.of())
                    .forEach(found);
        }
        if (token.capital()) {
            byCapital.forEach(found);
        } else if (token.shape() == Token.Shape.NUMBER) {
            byNumber.forEach(found);
        }
    }
}
