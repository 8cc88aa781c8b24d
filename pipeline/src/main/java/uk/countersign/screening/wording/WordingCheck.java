package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.roll.WellKnown;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.wording.Lexicon.Entry;
import uk.countersign.screening.wording.Lexicon.Section;

/** Finds the wordings of one list, and leaves out what is excused. */
public final class WordingCheck implements Check {

    private static final String TO_A_PERSON = "message-to-person";

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
            new Look(passage, reading, findings).through(lexicon);
        }
        return findings;
    }

    /** One look through one passage. */
    private static final class Look {
        private final Passage passage;
        private final Reading reading;
        private final List<Finding> findings;
        // One finding a section and sentence is enough for a person to look.
        private final Map<Section, Integer> told = new IdentityHashMap<>();
        private final Map<Section, Boolean> excused = new IdentityHashMap<>();
        private Optional<WellKnown> famous = Optional.empty();

        Look(Passage passage, Reading reading, List<Finding> findings) {
            this.passage = passage;
            this.reading = reading;
            this.findings = findings;
        }

        void through(Lexicon lexicon) {
            for (int at = 0; at < passage.tokens().size(); at++) {
                int here = at;
                lexicon.beginningWith(passage.tokens().get(at), entry -> at(here, entry));
            }
        }

        /** "Happy birthday, Charles Dickens": nobody who could be told directly. */
        private boolean wellKnown(int last) {
            var known = famous.orElseGet(() -> new WellKnown(passage));
            famous = Optional.of(known);
            return known.covers(last);
        }

        private void at(int at, Entry entry) {
            var section = entry.section();
            int sentence = passage.tokens().get(at).sentence();
            if (told.getOrDefault(section, -1) == sentence) {
                return;
            }
            int end = entry.pattern().match(passage.tokens(), at);
            if (end <= at) {
                return;
            }
            told.put(section, sentence);
            if (!excused.computeIfAbsent(section, any -> anywhere(section.postExcuses(), passage, 0, Integer.MAX_VALUE))
                    && !anywhere(section.excuses(), passage, sentenceStart(passage, at), sentence)) {
                if (!(entry.section().rule().equals(TO_A_PERSON) && wellKnown(end - 1))) {
                    add(entry, passage, at, end, reading).ifPresent(findings::add);
                }
            }
        }
    }

    private static Optional<Finding> add(Entry entry, Passage passage, int at, int end, Reading reading) {
        var span = passage.between(at, end - 1);
        return reading.rule(entry.section().rule())
                .filter(rule -> !allowed(rule, passage.words(span)))
                .map(rule -> rule.at(
                        severity(entry.section(), rule),
                        passage,
                        span,
                        entry.section().message().toString(),
                        Optional.empty()));
    }

    /** A wording may be milder than its rule, and a school that made the rule milder means all of it. */
    private static Severity severity(Section section, Ruling rule) {
        var whole = rule.rule().severity();
        return rule.election().isPresent()
                ? whole
                : section.severity().filter(own -> own.compareTo(whole) > 0).orElse(whole);
    }

    /** Whether the school has said that exactly these words are right here. */
    private static boolean allowed(Ruling rule, String words) {
        return Arrays.stream(rule.setting("allow", "").split(";"))
                .anyMatch(allowed -> allowed.strip().equalsIgnoreCase(words.strip()));
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
