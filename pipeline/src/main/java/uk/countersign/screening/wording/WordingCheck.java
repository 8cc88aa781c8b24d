package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.wording.Lexicon.Entry;
import uk.countersign.screening.wording.Lexicon.Section;

/** Finds the wordings of one list, and leaves out what is excused. */
public final class WordingCheck implements Check {

    private final Stage stage;
    private final Lexicon lexicon;

    private WordingCheck(Stage stage, Lexicon lexicon) {
        this.stage = stage;
        this.lexicon = lexicon;
    }

    /** The check of the list of that name. */
    public static WordingCheck of(Stage stage, String name) {
        return new WordingCheck(stage, Lexicon.read(name + ".txt"));
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            // One finding a section and sentence is enough for a person to look.
            var told = new HashMap<Section, Integer>();
            var excused = new HashMap<Section, Boolean>();
            var tokens = passage.tokens();
            for (int at = 0; at < tokens.size(); at++) {
                var token = tokens.get(at);
                look(lexicon.beginning(token.key()), passage, at, told, excused, reading, findings);
                if (!token.full().equals(token.key())) {
                    look(lexicon.beginning(token.full()), passage, at, told, excused, reading, findings);
                }
                look(lexicon.beginningAnyhow(), passage, at, told, excused, reading, findings);
            }
        }
        return findings;
    }

    private static void look(
            List<Entry> entries,
            Passage passage,
            int at,
            Map<Section, Integer> told,
            Map<Section, Boolean> excused,
            Reading reading,
            List<Finding> findings) {
        for (var entry : entries) {
            var section = entry.section();
            int sentence = passage.tokens().get(at).sentence();
            if (told.getOrDefault(section, -1) == sentence) {
                continue;
            }
            int end = entry.pattern().match(passage.tokens(), at);
            if (end <= at) {
                continue;
            }
            told.put(section, sentence);
            if (!excused.computeIfAbsent(section, any -> anywhere(section.postExcuses(), passage, 0, Integer.MAX_VALUE))
                    && !anywhere(section.excuses(), passage, sentenceStart(passage, at), sentence)) {
                add(entry, passage, at, end, reading).ifPresent(findings::add);
            }
        }
    }

    private static Optional<Finding> add(Entry entry, Passage passage, int at, int end, Reading reading) {
        return reading.rule(entry.section().rule()).map(rule -> {
            var severity = entry.section().severity().orElse(rule.rule().severity());
            // A school that made the rule milder means all of it.
            var milder =
                    severity.compareTo(rule.rule().severity()) < 0 ? rule.rule().severity() : severity;
            return rule.at(
                    Severity.valueOf(milder.name()),
                    passage,
                    passage.between(at, end - 1),
                    entry.section().message().toString(),
                    Optional.empty());
        });
    }

    private static int sentenceStart(Passage passage, int at) {
        int start = at;
        List<Token> tokens = passage.tokens();
        while (start > 0 && tokens.get(start - 1).sentence() == tokens.get(at).sentence()) {
            start--;
        }
        return start;
    }

    private static boolean anywhere(List<Pattern> patterns, Passage passage, int from, int lastSentence) {
        for (int at = from;
                at < passage.tokens().size() && passage.tokens().get(at).sentence() <= lastSentence;
                at++) {
            for (var pattern : patterns) {
                if (pattern.match(passage.tokens(), at) != Pattern.NONE) {
                    return true;
                }
            }
        }
        return false;
    }
}
