package uk.countersign.register;

import java.util.List;
import java.util.Set;

/**
 * What an import did, or would do. The counts are of answers: one for each person, purpose and platform.
 *
 * @param vanished ids, in the school's own system, of pupils whom the import left out; they stay
 * @param changedPersons ids of people for whom something changed
 */
public record ImportResult(
        int added, int changed, int withdrawn, int unchanged, List<String> vanished, Set<String> changedPersons) {

    public ImportResult {
        vanished = List.copyOf(vanished);
        changedPersons = Set.copyOf(changedPersons);
    }
}
