package uk.countersign.post;

/** Where a post stands. */
public enum PostState {
    /** Goes out at its time. */
    SCHEDULED,
    /** A call that may make it visible has begun. */
    SENDING,
    /** The platform has it. */
    PUBLISHED,
    /** It may or may not stand on the platform; being looked up. */
    UNCONFIRMED,
    /** Will not go by itself; a person decides. */
    HELD,
    /** The platform refused it. */
    FAILED,
    /** Will not go. */
    CANCELLED,
    /** To be removed from the platform. */
    TAKEDOWN_DUE,
    /** Removed from the platform and checked. */
    REMOVED
}
