package uk.countersign.notice;

import java.util.Set;

/** One kind of thing that somebody is told, gravest first within a topic. */
public enum Matter {
    /** An approver sent it back with a note. */
    RETURNED(Topic.OWN_STOPPED, "NEEDS_CHANGES"),
    /** The checks stopped it. */
    BLOCKED(Topic.OWN_STOPPED, "NEEDS_CHANGES"),
    /** Its file could not be read. */
    UNREADABLE(Topic.OWN_STOPPED, "QUARANTINED"),
    /** An approver said no. */
    REJECTED(Topic.OWN_STOPPED, "REJECTED"),
    /** Its time passed unsigned. */
    EXPIRED(Topic.OWN_STOPPED, "EXPIRED"),
    /** Somebody else took it back. */
    WITHDRAWN(Topic.OWN_STOPPED, "WITHDRAWN"),
    /** A post of one's own is held. */
    OWN_HELD(Topic.OWN_STOPPED, "HELD"),
    /** A post of one's own was refused by its platform. */
    OWN_FAILED(Topic.OWN_STOPPED, "FAILED"),
    /** It was countersigned. */
    APPROVED(Topic.OWN_PROGRESS, "APPROVED", "RELEASED"),
    /** It stands on its platform. */
    PUBLISHED(Topic.OWN_PROGRESS, "PUBLISHED"),
    /** It was removed from its platform. */
    TAKEN_DOWN(Topic.OWN_PROGRESS, "REMOVED"),
    /** A platform refused somebody's post. */
    FAILED(Topic.POSTS, "FAILED"),
    /** Somebody's post is held. */
    HELD(Topic.POSTS, "HELD"),
    /** A post stands on an account that nobody countersigned. */
    STRANGER(Topic.ACCOUNTS),
    /** An account can no longer be posted to. */
    ACCOUNT(Topic.ACCOUNTS, "NEEDS_ATTENTION"),
    /** A post of ours is gone from its account, and nobody here took it down. */
    VANISHED(Topic.ACCOUNTS, "PUBLISHED"),
    /** A post is listed for takedown, and a person has to confirm it. */
    TO_CONFIRM(Topic.TAKEDOWNS, "TAKEDOWN_DUE"),
    /** A post could not be taken down by itself. */
    STILL_UP(Topic.TAKEDOWNS, "TAKEDOWN_DUE", "TAKEDOWN_CONFIRMED");

    private final Topic topic;
    private final Set<String> states;

    Matter(Topic topic, String... states) {
        this.topic = topic;
        this.states = Set.of(states);
    }

    public Topic topic() {
        return topic;
    }

    /** Whether it is still worth telling when its subject stands so; what has no states always is. */
    boolean holdsIn(String state) {
        return states.isEmpty() || states.contains(state);
    }

    boolean alwaysHolds() {
        return states.isEmpty();
    }
}
