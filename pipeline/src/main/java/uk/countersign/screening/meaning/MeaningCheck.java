package uk.countersign.screening.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.draft.Finding;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;

/** Asks the readers what a text means, and says so under the school's rule for that kind of trouble. */
public final class MeaningCheck implements Check {

    /** Where a pack says nothing else: of the texts that may go out some 2 in 100 reach the first, 9 the second. */
    static final String CONFIRM_FROM = "0.85";

    static final String WARN_FROM = "0.50";

    /** A word or two say nothing of what is meant. */
    private static final int SHORTEST = 3;

    private final Stage stage;
    private final Meaning meaning;

    private MeaningCheck(Stage stage, Meaning meaning) {
        this.stage = stage;
        this.meaning = meaning;
    }

    /** One check for each stage whose rules have families. */
    public static List<Check> all(Meaning meaning) {
        return List.of(
                new MeaningCheck(Stage.TONE, meaning),
                new MeaningCheck(Stage.POLITICAL, meaning),
                new MeaningCheck(Stage.POLICY, meaning));
    }

    @Override
    public Stage stage() {
        return stage;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return read(reading).findings();
    }

    /**
     * What the readers found, and who read.
     *
     * @param sentences absent where there was nothing to judge
     */
    public record Read(List<Finding> findings, Optional<SentenceReading> sentences) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** As {@link #examine}, and tells who read. */
    public Read read(Reading reading) {
        var findings = new ArrayList<Finding>();
        Optional<SentenceReading> sentences = Optional.empty();
        for (var passage : reading.prose()) {
            if (passage.tokens().size() >= SHORTEST) {
                var names =
                        reading.sightings(passage).stream().map(Sighting::span).toList();
                var judgement = meaning.readBy(reading.context().ownReader()).of(passage.text(), names);
                sentences =
                        Optional.of(sentences.map(judgement.sentences()::and).orElse(judgement.sentences()));
                judged(reading, passage, judgement).ifPresent(findings::add);
            }
        }
        return new Read(findings, sentences);
    }

    private Optional<Finding> judged(Reading reading, Passage passage, Judgement judgement) {
        if (judgement.family().stage() != stage) {
            return Optional.empty();
        }
        return rule(reading, judgement.family()).flatMap(rule -> finding(rule, passage, judgement));
    }

    private static Optional<Ruling> rule(Reading reading, Family family) {
        return family.rules().stream()
                .map(reading::rule)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Finding> finding(Ruling rule, Passage passage, Judgement judgement) {
        return severity(rule, judgement.probability())
                .map(severity -> rule.at(
                        severity, passage, around(judgement, passage), message(judgement, passage), Optional.empty()));
    }

    private static Optional<Severity> severity(Ruling rule, double probability) {
        if (probability >= threshold(rule, "reader-confirm", CONFIRM_FROM)) {
            return Optional.of(Severity.CONFIRM);
        }
        return probability >= threshold(rule, "reader-warn", WARN_FROM) ? Optional.of(Severity.WARN) : Optional.empty();
    }

    private static double threshold(Ruling rule, String setting, String otherwise) {
        return new BigDecimal(rule.setting(setting, otherwise)).doubleValue();
    }

    private static String message(Judgement judgement, Passage passage) {
        var words = judgement.words().stream()
                .map(passage::words)
                .map(word -> "“" + word + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return judgement.family().message() + (words.isEmpty() ? "" : " Look at " + words + ".");
    }

    /** From the first to the last of the words that weighed in the sentence with the most of them; all of it, if one did. */
    private static Span around(Judgement judgement, Passage passage) {
        if (judgement.words().isEmpty()) {
            return new Span(0, passage.text().length());
        }
        var sentences =
                judgement.words().stream().map(word -> sentence(passage, word)).toList();
        int fullest = sentences.stream()
                .max(Comparator.<Integer>comparingInt(one -> Collections.frequency(sentences, one))
                        .thenComparingInt(one -> -sentences.indexOf(one)))
                .orElseThrow();
        if (Collections.frequency(sentences, fullest) == 1) {
            return whole(passage, fullest).orElse(judgement.words().get(0));
        }
        int start = passage.text().length();
        int end = 0;
        for (var word : judgement.words()) {
            if (sentence(passage, word) == fullest) {
                start = Math.min(start, word.start());
                end = Math.max(end, word.end());
            }
        }
        return new Span(start, end);
    }

    private static Optional<Span> whole(Passage passage, int sentence) {
        return passage.tokens().stream()
                .filter(token -> token.sentence() == sentence)
                .map(token -> new Span(token.start(), token.end()))
                .reduce((first, next) -> new Span(first.start(), next.end()));
    }

    private static int sentence(Passage passage, Span word) {
        return passage.tokens().stream()
                .filter(token -> token.end() > word.start())
                .findFirst()
                .map(token -> token.sentence())
                .orElse(0);
    }
}
