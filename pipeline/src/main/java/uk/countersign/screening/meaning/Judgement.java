package uk.countersign.screening.meaning;

import java.util.List;
import uk.countersign.draft.Span;

/**
 * What the readers think of one text.
 *
 * @param family the trouble it is most likely in
 * @param probability that it should not go out as it is
 * @param words the words that weighed most, the weightiest first, as places in the text
 */
public record Judgement(Family family, double probability, List<Span> words) {

    public Judgement {
        words = List.copyOf(words);
    }
}
