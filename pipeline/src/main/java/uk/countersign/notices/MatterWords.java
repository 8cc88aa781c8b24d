package uk.countersign.notices;

import uk.countersign.notice.Matter;

/** What happened, in words: how many and what became of them, never which. */
final class MatterWords {

    private MatterWords() {}

    /** One sentence without its full stop. */
    static String of(Matter matter, int count) {
        var one = count == 1;
        return switch (matter) {
            case RETURNED -> count + " of your drafts " + (one ? "has" : "have") + " come back to you from an approver";
            case BLOCKED -> count + " of your drafts cannot go out as " + (one ? "it is" : "they are");
            case UNREADABLE -> count + " of your drafts could not be read";
            case REJECTED -> count + " of your drafts " + was(one) + " rejected";
            case EXPIRED ->
                "The time of " + count + " of your drafts passed before anybody countersigned " + (one ? "it" : "them");
            case WITHDRAWN -> count + " of your drafts " + was(one) + " withdrawn by somebody else";
            case OWN_HELD ->
                count + " of your posts " + is(one) + " held and will not go out by " + (one ? "itself" : "themselves");
            case OWN_FAILED -> count + " of your posts " + was(one) + " refused";
            case APPROVED -> count + " of your drafts " + was(one) + " countersigned";
            case PUBLISHED -> count + " of your posts went out";
            case TAKEN_DOWN -> count + " of your posts " + was(one) + " taken down";
            case FAILED -> count + (one ? " post was" : " posts were") + " refused";
            case HELD ->
                count
                        + (one
                                ? " post is held and will not go out by itself"
                                : " posts are held and will not" + " go out by themselves");
            case STRANGER -> count + (one ? " post was found" : " posts were found") + " that nobody countersigned";
            case ACCOUNT -> count + (one ? " account needs" : " accounts need") + " to be connected again";
            case LACKING -> count + (one ? " account lacks a permission" : " accounts lack permissions");
            case ENDING -> "The permission of " + count + (one ? " account" : " accounts") + " ends soon";
            case VANISHED -> count + (one ? " post is" : " posts are") + " gone that nobody here took down";
            case TO_CONFIRM ->
                count + (one ? " post is" : " posts are") + " to come down and " + (one ? "waits" : "wait")
                        + " for somebody to confirm " + (one ? "it" : "them");
            case STILL_UP ->
                count + (one ? " post" : " posts") + " could not be taken down and " + (one ? "needs" : "need")
                        + " somebody";
        };
    }

    private static String was(boolean one) {
        return one ? "was" : "were";
    }

    private static String is(boolean one) {
        return one ? "is" : "are";
    }

    /** Where it is seen to: the thing itself where it is one, or else where all of them stand. */
    static String page(Matter matter, String onlySubject) {
        return switch (matter) {
            case RETURNED, BLOCKED, UNREADABLE, REJECTED, EXPIRED, WITHDRAWN, APPROVED ->
                Subjects.draft(onlySubject).map(id -> "/drafts/" + id).orElse("/drafts");
            case OWN_HELD, OWN_FAILED, PUBLISHED, TAKEN_DOWN, FAILED, HELD, VANISHED, TO_CONFIRM, STILL_UP -> "/posts";
            case STRANGER, ACCOUNT, LACKING, ENDING ->
                Subjects.channel(onlySubject)
                        .map(id -> "/settings/accounts/" + id)
                        .orElse("/settings/accounts");
        };
    }
}
