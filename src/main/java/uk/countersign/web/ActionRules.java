package uk.countersign.web;

import java.util.List;
import java.util.Set;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.DraftTransitions;
import uk.countersign.draft.Revision;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.web.DraftPage.Actions;

/** Which actions a page offers. The domain decides again when one is taken. */
record ActionRules(Membership member, Draft draft, Revision revision, Set<String> editors, List<Decision> decisions) {

    Actions of(DraftCard card) {
        var approver = member.has(Role.APPROVER);
        var waiting = draft.state() == DraftState.AWAITING_APPROVAL
                && revision.digest().isPresent();
        var wrote = isAuthor() || editors.contains(id());
        var mayChange = approver || member.has(Role.SUBMITTER) && isAuthor();
        return new Actions(
                approver && waiting && !wrote,
                approver && waiting,
                wrote,
                approver && waiting && !isAuthor() && revision.editorId().equals(id()) && !isOffered(),
                isOffered(),
                isAuthor() && waiting && isOfferedByAnother(),
                approver
                        && draft.state() == DraftState.NEEDS_CHANGES
                        && !wrote
                        && !card.liftable().isEmpty(),
                approver && draft.state() == DraftState.APPROVED,
                mayChange && (draft.state() == DraftState.RECEIVED || allows(DraftCommand.REVISE)),
                !isAuthor(),
                mayChange && allows(DraftCommand.WITHDRAW));
    }

    private String id() {
        return member.member().id();
    }

    private boolean isAuthor() {
        return draft.authorId().equals(id());
    }

    private boolean allows(DraftCommand command) {
        return DraftTransitions.TABLE.next(draft.state(), command).isPresent();
    }

    private boolean isOffered() {
        return decisions.stream().anyMatch(this::offersThis);
    }

    private boolean isOfferedByAnother() {
        return decisions.stream()
                .anyMatch(
                        decision -> offersThis(decision) && !decision.memberId().equals(id()));
    }

    private boolean offersThis(Decision decision) {
        return decision.kind() == Decision.Kind.OFFER
                && revision.digest().filter(decision.digest()::equals).isPresent();
    }
}
