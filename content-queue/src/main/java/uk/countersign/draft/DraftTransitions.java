package uk.countersign.draft;

import static uk.countersign.draft.DraftCommand.APPROVE;
import static uk.countersign.draft.DraftCommand.BLOCK;
import static uk.countersign.draft.DraftCommand.CLAIM;
import static uk.countersign.draft.DraftCommand.EXPIRE;
import static uk.countersign.draft.DraftCommand.LIFT;
import static uk.countersign.draft.DraftCommand.PRESENT;
import static uk.countersign.draft.DraftCommand.QUARANTINE;
import static uk.countersign.draft.DraftCommand.REJECT;
import static uk.countersign.draft.DraftCommand.RELEASE;
import static uk.countersign.draft.DraftCommand.RETURN;
import static uk.countersign.draft.DraftCommand.REVISE;
import static uk.countersign.draft.DraftCommand.UNCLAIM;
import static uk.countersign.draft.DraftCommand.UNDO;
import static uk.countersign.draft.DraftCommand.WITHDRAW;
import static uk.countersign.draft.DraftState.APPROVED;
import static uk.countersign.draft.DraftState.AWAITING_APPROVAL;
import static uk.countersign.draft.DraftState.EXPIRED;
import static uk.countersign.draft.DraftState.NEEDS_CHANGES;
import static uk.countersign.draft.DraftState.QUARANTINED;
import static uk.countersign.draft.DraftState.RECEIVED;
import static uk.countersign.draft.DraftState.REJECTED;
import static uk.countersign.draft.DraftState.RELEASED;
import static uk.countersign.draft.DraftState.SCREENING;
import static uk.countersign.draft.DraftState.WITHDRAWN;

import uk.countersign.state.TransitionTable;

/** All that may happen to a draft. The database holds the same pairs and refuses every other. */
public final class DraftTransitions {

    public static final TransitionTable<DraftState, DraftCommand> TABLE = TransitionTable.<DraftState, DraftCommand>of(
                    DraftCommand.class)
            .on(CLAIM, RECEIVED, SCREENING)
            .on(UNCLAIM, SCREENING, RECEIVED)
            .on(PRESENT, SCREENING, AWAITING_APPROVAL)
            .on(BLOCK, SCREENING, NEEDS_CHANGES)
            .on(QUARANTINE, SCREENING, QUARANTINED)
            .on(APPROVE, AWAITING_APPROVAL, APPROVED)
            .on(RETURN, AWAITING_APPROVAL, NEEDS_CHANGES)
            .on(REJECT, AWAITING_APPROVAL, REJECTED)
            .on(EXPIRE, AWAITING_APPROVAL, EXPIRED)
            .on(RELEASE, APPROVED, RELEASED)
            .on(UNDO, APPROVED, AWAITING_APPROVAL)
            .on(LIFT, NEEDS_CHANGES, AWAITING_APPROVAL)
            .on(REVISE, AWAITING_APPROVAL, RECEIVED)
            .on(REVISE, APPROVED, RECEIVED)
            .on(REVISE, NEEDS_CHANGES, RECEIVED)
            .on(REVISE, EXPIRED, RECEIVED)
            .on(REVISE, QUARANTINED, RECEIVED)
            .on(WITHDRAW, RECEIVED, WITHDRAWN)
            .on(WITHDRAW, SCREENING, WITHDRAWN)
            .on(WITHDRAW, AWAITING_APPROVAL, WITHDRAWN)
            .on(WITHDRAW, NEEDS_CHANGES, WITHDRAWN)
            .on(WITHDRAW, QUARANTINED, WITHDRAWN)
            .on(WITHDRAW, APPROVED, WITHDRAWN)
            .on(WITHDRAW, EXPIRED, WITHDRAWN)
            .build();

    private DraftTransitions() {}
}
