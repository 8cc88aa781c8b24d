package uk.countersign.approval;

import java.util.Collection;
import java.util.Optional;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** The rules of the second signature. Each either holds or ends in a {@link Refusal}. */
final class SecondPerson {

    /** The rule that a text, or a part of it, is in a language that is not checked. */
    private static final String UNREAD = "language";

    private SecondPerson() {}

    static void mustBeApprover(Membership member, Candidate candidate) {
        if (!member.schoolId().equals(candidate.draft().schoolId()) || !member.has(Role.APPROVER)) {
            throw new Refusal("Only an approver of this school may decide on a draft.");
        }
    }

    /** No author or editor of any revision may be the second person, whatever other roles they hold. */
    static void mustNotHaveWritten(Membership member, Candidate candidate) {
        if (hasWritten(member, candidate)) {
            throw new Refusal("You wrote or edited this draft, so somebody else has to countersign it.");
        }
    }

    static boolean hasWritten(Membership member, Candidate candidate) {
        return candidate.editors().contains(member.member().id());
    }

    static void mustHaveRead(String digest, Candidate candidate) {
        if (!candidate.revision().digest().filter(digest::equals).isPresent()) {
            throw new Refusal("This draft has changed since you read it. Read it again, then decide.");
        }
    }

    static void mustBeIn(DraftState wanted, Candidate candidate) {
        var state = candidate.draft().state();
        if (state != wanted) {
            throw new Refusal(
                    switch (state) {
                        case RECEIVED, SCREENING -> "This draft is being checked. Try again in a moment.";
                        case AWAITING_APPROVAL -> "This draft is waiting for approval; there is nothing to undo.";
                        case NEEDS_CHANGES -> "This draft is back with its author and has to be changed first.";
                        case QUARANTINED -> "This draft could not be read, so there is nothing to approve.";
                        case APPROVED -> "This draft has been countersigned already.";
                        case RELEASED -> "This draft has been released already.";
                        case REJECTED -> "This draft has been rejected.";
                        case EXPIRED -> "The time of this draft has passed. Choose a new time for it.";
                        case WITHDRAWN -> "This draft has been withdrawn.";
                    });
        }
    }

    static void nothingMayBlock(Candidate candidate) {
        first(candidate, Severity.BLOCK).ifPresent(finding -> {
            throw new Refusal(
                    "This draft cannot go out as it is: " + finding.finding().message());
        });
    }

    /** Every finding to be confirmed must have been ticked by its id. */
    static void mustHaveConfirmed(Collection<String> ticked, Candidate candidate) {
        candidate.findings().stream()
                .filter(finding -> finding.severity() == Severity.CONFIRM && !ticked.contains(finding.id()))
                .findFirst()
                .ifPresent(finding -> {
                    throw new Refusal("Tick that you looked at this first: "
                            + finding.finding().message() + " (finding " + finding.id() + ")");
                });
    }

    /** What no check can read is read by somebody, and it is on record by whom. */
    static void mustNameReader(String note, Candidate candidate) {
        boolean unread = candidate.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.CONFIRM
                        && finding.finding().rule().equals(UNREAD));
        if (unread && note.isBlank()) {
            throw new Refusal("Write in the note who read the text that is not in English, then sign.");
        }
    }

    private static Optional<RecordedFinding> first(Candidate candidate, Severity severity) {
        return candidate.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .findFirst();
    }
}
