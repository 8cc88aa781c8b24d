package uk.countersign.web;

import uk.countersign.draft.Draft;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** What a member's roles allow, as far as the pages show it. The domain checks again whatever is done. */
record Permissions(Membership membership) {

    boolean submit() {
        return membership.has(Role.SUBMITTER);
    }

    boolean decide() {
        return membership.has(Role.APPROVER);
    }

    boolean readAllDrafts() {
        return membership.has(Role.APPROVER) || membership.has(Role.AUDITOR) || membership.has(Role.SAFEGUARDING_LEAD);
    }

    boolean readAllPosts() {
        return readAllDrafts() || membership.has(Role.ADMIN);
    }

    boolean read(Draft draft) {
        return readAllDrafts() || (submit() && owns(draft));
    }

    /** Whether why something was found, returned or lifted is read too: not by an auditor of other people's drafts. */
    boolean readReasons(Draft draft) {
        return owns(draft) || membership.has(Role.APPROVER) || membership.has(Role.SAFEGUARDING_LEAD);
    }

    boolean owns(Draft draft) {
        return draft.authorId().equals(membership.member().id());
    }

    boolean readRecord() {
        return membership.has(Role.AUDITOR) || membership.has(Role.ADMIN);
    }

    boolean readPolicy() {
        return membership.has(Role.ADMIN) || membership.has(Role.APPROVER) || membership.has(Role.AUDITOR);
    }

    boolean changePolicy() {
        return membership.has(Role.ADMIN);
    }

    boolean readAccounts() {
        return readAllPosts();
    }

    boolean changeAccounts() {
        return administer();
    }

    boolean administer() {
        return membership.has(Role.ADMIN);
    }

    boolean pause() {
        return membership.has(Role.APPROVER) || membership.has(Role.ADMIN) || membership.has(Role.SAFEGUARDING_LEAD);
    }

    boolean cancel() {
        return membership.has(Role.APPROVER);
    }

    /** Another time, or other words: the author's and the approvers'. */
    boolean change(Draft draft) {
        return decide() || submit() && owns(draft);
    }

    /** Comments under the school's posts, and answers to them in its name. */
    boolean moderate() {
        return decide() || administer();
    }

    /** Whether posts from before that may have to come down are shown; whoever keeps the register sees them too. */
    boolean seeToOlder() {
        return takeDown() || membership.has(Role.ADMIN);
    }

    /** Whether who is meant, and so who refused, is read. */
    boolean readWhoRefused() {
        return membership.has(Role.ADMIN) || membership.has(Role.SAFEGUARDING_LEAD);
    }

    boolean takeDown() {
        return membership.has(Role.APPROVER) || membership.has(Role.SAFEGUARDING_LEAD);
    }
}
