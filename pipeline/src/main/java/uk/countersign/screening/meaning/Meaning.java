package uk.countersign.screening.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Span;

/** Judges what texts mean. The same text gets the same answer from the same readers. Safe for threads. */
public final class Meaning {

    private static final int WORDS_SHOWN = 3;

    private final LinearReader reader;
    private final Optional<SentenceReader> second;

    private Meaning(LinearReader reader, Optional<SentenceReader> second) {
        this.reader = reader;
        this.second = second;
    }

    public static Meaning by(LinearReader reader) {
        return new Meaning(reader, Optional.empty());
    }

    /** By both; where the second gives no answer, by the first alone. */
    public static Meaning by(LinearReader reader, SentenceReader second) {
        return new Meaning(reader, Optional.of(second));
    }

    /** By a school's own reader where it has one. */
    Meaning readBy(Optional<LinearReader> own) {
        return own.map(mine -> new Meaning(mine, second)).orElse(this);
    }

    /** @param names where the register's people are named */
    public Judgement of(String text, List<Span> names) {
        var script = Script.of(text, names);
        var scores = reader.scores(script);
        var more = second.flatMap(sentences -> sentences.scores(text, names));
        more.ifPresent(added -> Arrays.setAll(scores, family -> scores[family] + added[family]));
        var family = Family.values()[LinearReader.strongest(scores)];
        var words = reader.weightiest(script, family, WORDS_SHOWN).stream()
                .map(piece -> new Span(piece.start(), piece.end()))
                .toList();
        double probability = second.filter(sentences -> more.isPresent())
                .map(sentences -> sentences.probability(scores))
                .orElseGet(() -> reader.probability(scores));
        return new Judgement(family, probability, words, sentences(more.isPresent()));
    }

    private SentenceReading sentences(boolean answered) {
        if (second.isEmpty()) {
            return SentenceReading.OFF;
        }
        return answered ? SentenceReading.READ : SentenceReading.SILENT;
    }
}
