package uk.countersign.notice;

import java.util.EnumSet;
import java.util.Set;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** What a member may choose to be told of. */
public enum Topic {
    /** What waits for a signature, on the morning of a school day. */
    MORNING(Pace.ON_ITS_DAY, Role.APPROVER),
    /** A draft of one's own has come back, or a post of it was stopped. */
    OWN_STOPPED(Pace.AT_ONCE, Role.SUBMITTER),
    /** What else became of one's own drafts. */
    OWN_PROGRESS(Pace.GATHERED, Role.SUBMITTER),
    /** Posts of anybody that will not go out by themselves. */
    POSTS(Pace.FIRST_AT_ONCE, Role.APPROVER, Role.ADMIN),
    /** Official accounts that something is wrong with. */
    ACCOUNTS(Pace.FIRST_AT_ONCE, Role.ADMIN, Role.APPROVER),
    /** Posts that must come down and wait for a person. */
    TAKEDOWNS(Pace.FIRST_AT_ONCE, Role.SAFEGUARDING_LEAD, Role.APPROVER);

    /** How soon it is told. */
    public enum Pace {
        /** By a job of its own. */
        ON_ITS_DAY,
        /** As it happens. */
        AT_ONCE,
        /** As it happens; what follows soon after comes together. */
        FIRST_AT_ONCE,
        /** After a while, together with what follows it. */
        GATHERED
    }

    private final Pace pace;
    private final Set<Role> roles;

    Topic(Pace pace, Role first, Role... others) {
        this.pace = pace;
        this.roles = EnumSet.of(first, others);
    }

    public Pace pace() {
        return pace;
    }

    /** Whether it can concern somebody with these roles. */
    public boolean concerns(Membership membership) {
        return roles.stream().anyMatch(membership::has);
    }
}
