package uk.countersign.web;

import java.util.Optional;

/**
 * A finding as a person reads it.
 *
 * @param tone {@code stop}, {@code judge}, {@code mended}, {@code look}
 * @param severity in words
 * @param heading what is wrong, in one sentence without its full stop
 * @param body why, and what to do; may be empty
 * @param quote the words that it is about; empty when it is not about words
 * @param channel the only account that it concerns; empty if all
 * @param proposal what can be written instead with one click
 * @param unread whether a text is in a language that is not checked
 * @param lifted why an approver let it pass; empty if none did
 */
record FindingView(
        String id,
        String tone,
        String icon,
        String severity,
        String heading,
        String body,
        String clause,
        String quote,
        String channel,
        Optional<Proposal> proposal,
        String lifted,
        boolean toConfirm,
        boolean blocks,
        boolean liftable,
        boolean unread) {

    /**
     * What can be written instead.
     *
     * @param take the words on the button
     * @param text what it would read then, where the button does not say it all; may be empty
     */
    record Proposal(String take, String text) {}

    /** That there is something and how grave, but not why: for those who read everything but reasons. */
    FindingView withoutReason(String subject) {
        return new FindingView(
                id,
                tone,
                icon,
                severity,
                subject,
                "",
                clause,
                "",
                channel,
                Optional.empty(),
                "",
                toConfirm,
                blocks,
                liftable,
                unread);
    }
}
