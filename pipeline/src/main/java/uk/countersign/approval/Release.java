package uk.countersign.approval;

/** Whether a post may be sent at this moment. */
public sealed interface Release {

    /** It may. */
    record Approved(ApprovedContent content) implements Release {}

    /** It may not; the reason is for the school. */
    record Withheld(String reason) implements Release {}
}
