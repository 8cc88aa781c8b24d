package uk.countersign.publishing.accounts;

import uk.countersign.audit.Actor;

/**
 * Who connects an account, and in which session: nobody else can go on with it.
 *
 * @param session what tells this session from all others; only a digest of it is kept
 */
public record Who(String schoolId, String memberId, String session, Actor actor) {

    @Override
    public String toString() {
        return "Who[" + memberId + "]";
    }
}
