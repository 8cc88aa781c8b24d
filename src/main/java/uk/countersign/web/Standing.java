package uk.countersign.web;

import uk.countersign.draft.DraftState;
import uk.countersign.draft.Verdict;
import uk.countersign.post.PostState;

/**
 * Where a draft or a post stands, in words.
 *
 * @param tone {@code ok}, {@code judge}, {@code stop}, {@code quiet}
 */
record Standing(String words, String tone, String icon) {

    static Standing of(DraftState state, Verdict verdict) {
        return switch (state) {
            case RECEIVED, SCREENING -> new Standing("Being checked", "quiet", "hourglass");
            case AWAITING_APPROVAL ->
                verdict == Verdict.CONFIRM
                        ? new Standing("Needs an approver’s judgement", "judge", "circle-question-mark")
                        : new Standing("Waiting for a second signature", "ok", "circle-check");
            case NEEDS_CHANGES ->
                verdict == Verdict.BLOCK
                        ? new Standing("Cannot go out as it is", "stop", "shield-alert")
                        : new Standing("Returned to its author", "judge", "undo-2");
            case QUARANTINED -> new Standing("Could not be read", "stop", "circle-x");
            case APPROVED -> new Standing("Countersigned", "ok", "circle-check");
            case RELEASED -> new Standing("Released", "quiet", "send");
            case REJECTED -> new Standing("Rejected", "stop", "ban");
            case EXPIRED -> new Standing("Its time has passed", "judge", "clock");
            case WITHDRAWN -> new Standing("Withdrawn", "quiet", "undo-2");
        };
    }

    static Standing of(PostState state, String platform) {
        return switch (state) {
            case SCHEDULED -> new Standing("Scheduled", "ok", "clock");
            case SENDING -> new Standing("Going out now", "ok", "send");
            case PUBLISHED -> new Standing("Published", "quiet", "check");
            case UNCONFIRMED -> new Standing("Not known whether it reached " + platform, "judge", "hourglass");
            case HELD -> new Standing("Held", "judge", "circle-pause");
            case FAILED -> new Standing("Refused by " + platform, "stop", "circle-x");
            case CANCELLED -> new Standing("Cancelled", "quiet", "ban");
            case TAKEDOWN_DUE -> new Standing("To be taken down", "judge", "trash-2");
            case REMOVED -> new Standing("Removed and checked", "quiet", "check");
        };
    }
}
