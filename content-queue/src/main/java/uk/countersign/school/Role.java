package uk.countersign.school;

/** What a member may do in one school. A member may hold several. */
public enum Role {
    /** Submits drafts and sees their own. */
    SUBMITTER,
    /** Decides on drafts of others: the headteacher, a deputy, a colleague of the trust. */
    APPROVER,
    /** Keeps the consent register, the accounts and the settings: the school business manager. */
    ADMIN,
    /** The designated safeguarding lead: reads every reason, withdraws and takes down. */
    SAFEGUARDING_LEAD,
    /** Reads the record: a governor. */
    AUDITOR
}
