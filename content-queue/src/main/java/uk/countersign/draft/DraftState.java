package uk.countersign.draft;

/** Where a draft stands on its way. */
public enum DraftState {
    /** Taken in; waits to be screened. */
    RECEIVED,
    /** Claimed by a screening run. */
    SCREENING,
    /** Waits for the second signature. */
    AWAITING_APPROVAL,
    /** Back with its author: blocked, or returned with a note. */
    NEEDS_CHANGES,
    /** Could not be read; the reason says why. */
    QUARANTINED,
    /** Countersigned; its posts are scheduled. */
    APPROVED,
    /** Its first post is on its way. */
    RELEASED,
    /** An approver said no. */
    REJECTED,
    /** Its time passed before anybody approved it. */
    EXPIRED,
    /** Taken back by its author or an approver. */
    WITHDRAWN
}
