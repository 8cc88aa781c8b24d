package uk.countersign.screening.meaning;

import java.util.List;
import uk.countersign.draft.SentenceReading;
import uk.countersign.draft.Span;

/**
 * What the readers think of one text.
 *
 * @param family the trouble it is most likely in
 * @param probability that it should not go out as it is
 * @param words the words that weighed most, the weightiest first, as places in the text
 * @param sentences whether the reader of sentences read it too
 */
public record Judgement(Family family, double probability, List<Span> words, SentenceReading sentences) {

    public Judgement {
        words = List.copyOf(words);
    }
}
