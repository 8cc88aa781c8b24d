package uk.countersign.draft;

import java.time.Instant;
import java.util.List;

/**
 * What a member decided on exactly one digest.
 *
 * @param member the member's name
 * @param confirmed ids of the findings that were ticked
 */
public record Decision(
        String id,
        String draftId,
        String revisionId,
        String digest,
        String memberId,
        String member,
        Kind kind,
        String note,
        List<String> confirmed,
        Instant decidedAt) {

    /** What was decided. */
    public enum Kind {
        APPROVE,
        RETURN,
        REJECT,
        /** An approver who has typed signs their own wording, for somebody else to sign too. */
        OFFER,
        /** The author signs an offered wording. */
        AGREE,
        /** A block is lifted, with a reason. */
        LIFT,
        /** An approval is taken back before release. */
        UNDO
    }
}
