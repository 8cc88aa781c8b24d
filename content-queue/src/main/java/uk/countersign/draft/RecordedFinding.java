package uk.countersign.draft;

import java.util.Optional;

/**
 * A finding as it stands in the record.
 *
 * @param lifted the reason that an approver gave for lifting it, if one did
 */
public record RecordedFinding(String id, Finding finding, Optional<String> lifted) {

    /** The severity that counts: a lifted block must still be confirmed. */
    public Severity severity() {
        return finding.severity() == Severity.BLOCK && lifted.isPresent() ? Severity.CONFIRM : finding.severity();
    }
}
