package uk.countersign.screening;

import java.util.List;
import uk.countersign.draft.Finding;
import uk.countersign.draft.PersonMention;

/** What one stage adds to what is known of a draft. */
public record StageResult(List<Finding> findings, List<PersonMention> people) {

    public StageResult {
        findings = List.copyOf(findings);
        people = List.copyOf(people);
    }
}
