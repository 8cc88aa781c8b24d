package uk.countersign.api;

import java.util.Optional;
import uk.countersign.draft.Draft;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** What a member gets to see. What may not be seen is as if it were not there. */
record Sight(SignedIn member) {

    /** Whether drafts of others are seen too. */
    boolean seesAll() {
        return member.may(Role.APPROVER, Role.AUDITOR, Role.SAFEGUARDING_LEAD);
    }

    /** The only author whose drafts are seen; nothing when all are. */
    Optional<String> onlyAuthor() {
        return seesAll() ? Optional.empty() : Optional.of(member.memberId());
    }

    boolean sees(Draft draft) {
        return seesAll() || isAuthor(draft);
    }

    /** Whether the reasons of findings and decisions are read too: not by an auditor of other people's drafts. */
    boolean readsReasons(Draft draft) {
        return isAuthor(draft) || member.may(Role.APPROVER, Role.SAFEGUARDING_LEAD);
    }

    private boolean isAuthor(Draft draft) {
        return draft.authorId().equals(member.memberId());
    }
}
