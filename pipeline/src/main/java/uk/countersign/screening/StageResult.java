package uk.countersign.screening;

import java.util.List;
import java.util.Optional;
import uk.countersign.draft.Finding;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.SentenceReading;

/**
 * What one stage adds to what is known of a draft.
 *
 * @param sentences whether the reader of sentences read it too; absent where nothing was to be judged by its meaning
 */
public record StageResult(List<Finding> findings, List<PersonMention> people, Optional<SentenceReading> sentences) {

    public StageResult {
        findings = List.copyOf(findings);
        people = List.copyOf(people);
    }
}
