package uk.countersign.web;

import java.util.Map;
import java.util.regex.Pattern;
import uk.countersign.audit.AuditEntry;

/** What a log entry says to a person. */
final class AuditWords {

    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("draft.received", "sent a draft"),
            Map.entry("draft.claimed", "began to check a draft"),
            Map.entry("draft.unclaimed", "put a draft back to be checked again"),
            Map.entry("draft.screened", "checked a draft: ready for an approver"),
            Map.entry("draft.blocked", "checked a draft: it cannot go out as it is"),
            Map.entry("draft.quarantined", "could not read a draft"),
            Map.entry("draft.approved", "countersigned a draft"),
            Map.entry("draft.returned", "returned a draft to its author"),
            Map.entry("draft.rejected", "rejected a draft"),
            Map.entry("draft.expired", "noted that a draft’s time had passed unsigned"),
            Map.entry("draft.released", "released a draft"),
            Map.entry("draft.undone", "took back a signature"),
            Map.entry("draft.lifted", "lifted what stopped a draft"),
            Map.entry("draft.revised", "sent a draft to be checked again"),
            Map.entry("draft.edited", "changed a draft"),
            Map.entry("draft.withdrawn", "withdrew a draft"),
            Map.entry("post.scheduled", "scheduled a post"),
            Map.entry("post.sending", "began to send a post"),
            Map.entry("post.part-published", "published a part of a thread"),
            Map.entry("post.sending-the-next-part", "went on with a thread"),
            Map.entry("post.published", "published a post"),
            Map.entry("post.to-be-tried-again", "will try a post again"),
            Map.entry("post.unconfirmed", "does not know yet whether a post went out"),
            Map.entry("post.failed", "was refused by the platform"),
            Map.entry("post.held", "held a post"),
            Map.entry("post.cancelled", "cancelled a post"),
            Map.entry("post.resumed", "scheduled a held post again"),
            Map.entry("post.takedown-due", "asked for a post to be taken down"),
            Map.entry("post.removed", "removed a post and checked"),
            Map.entry("post.takedown-dismissed", "kept a post that was to be taken down"),
            Map.entry("post.never-found", "found that a post never went out"),
            Map.entry("post.stop-asked", "asked for a post on its way to be stopped"),
            Map.entry("comment.hide-asked", "asked for a comment to be hidden"),
            Map.entry("comment.hidden", "hid a comment"),
            Map.entry("comment.show-asked", "asked for a comment to be shown again"),
            Map.entry("comment.shown-again", "showed a comment again"),
            Map.entry("comment.delete-asked", "asked for a comment to be deleted"),
            Map.entry("comment.deleted", "deleted a comment"),
            Map.entry("comment.answering", "began to answer a comment"),
            Map.entry("comment.answered", "answered a comment"),
            Map.entry("comment.answer-unconfirmed", "does not know whether an answer to a comment arrived"),
            Map.entry("comment.answer-failed", "could not send an answer to a comment"),
            Map.entry("publishing.paused", "paused all publishing"),
            Map.entry("publishing.resumed", "let publishing go on"),
            Map.entry("draft.rechecked", "had a draft checked again, since a consent or the policy changed"),
            Map.entry("policy.rule-overridden", "had a rule of the policy read otherwise"),
            Map.entry("policy.override-undone", "had a rule of the policy count as the pack has it"),
            Map.entry("policy.pack-stored", "brought in a policy pack"),
            Map.entry("policy.pack-chosen", "chose the policy pack"),
            Map.entry("policy.election-added", "added an election period"),
            Map.entry("policy.election-removed", "took out an election period"),
            Map.entry("calendar.day-added", "added days to the school’s calendar"),
            Map.entry("calendar.day-removed", "took days out of the school’s calendar"),
            Map.entry("calendar.timing-changed", "changed when posts may go out"),
            Map.entry("school.quiet-hours", "changed the quiet hours"),
            Map.entry("recurring.added", "wrote a recurring post"),
            Map.entry("recurring.changed", "changed a recurring post"),
            Map.entry("recurring.ended", "ended a recurring post"),
            Map.entry("reader.example-taken", "kept an example, without names, from a decision"),
            Map.entry("reader.example-dropped", "dropped an example, since the decision was taken back"),
            Map.entry("reader.examples-deleted", "deleted examples that are kept no longer"),
            Map.entry("reader.examples-forgotten", "had all examples forgotten"),
            Map.entry("reader.proposed", "had the reader learn from examples"),
            Map.entry("reader.accepted", "accepted what the reader learnt"),
            Map.entry("reader.refused", "left what the reader learnt"),
            Map.entry("reader.undone", "undid what the reader learnt"),
            Map.entry("school.details-changed", "changed what passes as the school’s own"),
            Map.entry("takedown.confirmed", "confirmed that a post is to be taken down"),
            Map.entry("takedown.needs-a-person", "could not take a post down: a person has to see to it"),
            Map.entry("mail.morning-chosen", "chose when approvers are told what waits"),
            Map.entry("mail.server-named", "named the mail server"),
            Map.entry("mail.server-removed", "took the mail server out"),
            Map.entry("member.notices-chosen", "chose what to be told by email"),
            Map.entry("consent.withdrawn", "wrote down that a consent was withdrawn"),
            Map.entry("register.imported", "brought a list into the consent register"),
            Map.entry("register.changed", "changed the consent register"),
            Map.entry("member.token-added", "gave a program a token of a member"),
            Map.entry("member.token-revoked", "revoked a program’s token"),
            Map.entry("member.link-made", "made a link for a member to choose a password"),
            Map.entry("member.password-chosen", "chose a password"),
            Map.entry("member.second-factor-added", "set up a second factor"),
            Map.entry("member.second-factor-removed", "removed a second factor"),
            Map.entry("member.recovery-codes-made", "made new recovery codes"),
            Map.entry("member.signed-out-everywhere", "signed out everywhere else"),
            Map.entry("member.access-ended", "ended a member’s access"),
            Map.entry("approval.delegated", "let a member stand in"),
            Map.entry("approval.delegation-ended", "ended a member’s standing in"),
            Map.entry("school.changed", "changed the school’s settings"),
            Map.entry("school.sign-in-changed", "changed what signing in asks for"),
            Map.entry("school.added", "added the school"),
            Map.entry("member.granted", "gave a member a role"),
            Map.entry("channel.added", "added an account"),
            Map.entry("channel.connected", "connected an account"),
            Map.entry("channel.needs_attention", "found that an account must be connected again"),
            Map.entry("channel.reconnected", "connected an account again"),
            Map.entry("channel.administrators-named", "named who looks after an account"),
            Map.entry("account.stranger-found", "found a post on an account that nobody countersigned"),
            Map.entry("account.stranger-acknowledged", "said that a post was the school’s own"),
            Map.entry("past.found", "found an older post in which somebody may not appear any more"),
            Map.entry("past.takedown-asked", "asked for an older post to be taken down"),
            Map.entry("past.removed", "noted that an older post is gone"),
            Map.entry("past.kept", "let an older post stay"),
            Map.entry("post.vanished", "found that a published post is gone from its account"),
            Map.entry("channel.disconnected", "switched an account off"));

    private static final Pattern SIGNED = Pattern.compile("written by .+, countersigned by .+(?=, remote id )");

    private AuditWords() {}

    /** After the actor's name. */
    static String what(AuditEntry entry) {
        return WHAT.getOrDefault(
                entry.action(),
                entry.action().replace('.', ' ').replace('-', ' ').replace('_', ' '));
    }

    /** The same, and for a post that went out the two who answer for it. */
    static String whatInFull(AuditEntry entry) {
        var signed = SIGNED.matcher(entry.detail());
        return entry.action().equals("post.published") && signed.find()
                ? what(entry) + ", " + signed.group()
                : what(entry);
    }

    /** On the page of the draft itself, after the actor's name. */
    static String whatOfIt(AuditEntry entry) {
        if (entry.action().equals("draft.received")) {
            return "sent it " + entry.detail();
        }
        return what(entry).replaceFirst("\\b(a draft’s|a draft)\\b", "it").replace("it time", "its time");
    }
}
