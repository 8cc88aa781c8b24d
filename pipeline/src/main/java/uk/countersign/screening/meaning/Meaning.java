package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Span;

/** Judges what texts mean. The same text gets the same answer. Safe for threads. */
public final class Meaning {

    private static final int WORDS_SHOWN = 3;

    private final LinearReader reader;

    private Meaning(LinearReader reader) {
        this.reader = reader;
    }

    public static Meaning by(LinearReader reader) {
        return new Meaning(reader);
    }

    /** By a school's own reader where it has one. */
    Meaning readBy(Optional<LinearReader> own) {
        return own.map(Meaning::new).orElse(this);
    }

    /** @param names where the register's people are named */
    public Judgement of(String text, List<Span> names) {
        var script = Script.of(text, names);
        var scores = reader.scores(script);
        var family = Family.values()[LinearReader.strongest(scores)];
        var words = reader.weightiest(script, family, WORDS_SHOWN).stream()
                .map(piece -> script.pieces().get(piece))
                .map(piece -> new Span(piece.start(), piece.end()))
                .toList();
        return new Judgement(family, reader.probability(scores), words);
    }
}
