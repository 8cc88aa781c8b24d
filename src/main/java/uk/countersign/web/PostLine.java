package uk.countersign.web;

import java.util.Map;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.school.Channel;

/**
 * A post as a line of a list.
 *
 * @param movable whether whoever sees the line may give it another time
 * @param readable whether whoever sees the line may open the draft as well
 * @param when it is due, or was sent, in words
 * @param permalink where it stands on the platform; empty until then
 * @param approvedBy the name
 * @param reason why it stands where it stands; may be empty
 */
record PostLine(
        String id,
        String draftId,
        String title,
        boolean readable,
        DraftCard.Account account,
        Standing standing,
        String when,
        String permalink,
        String approvedBy,
        String reason,
        boolean cancellable,
        boolean resumable,
        boolean doubtful,
        boolean removable,
        boolean movable) {

    static PostLine of(
            Post post,
            String title,
            boolean readable,
            boolean changeable,
            Map<String, Channel> channels,
            Map<String, String> names,
            Times times) {
        var channel = channels.get(post.channelId());
        return new PostLine(
                post.id(),
                post.draftId(),
                title,
                readable,
                channel == null
                        ? new DraftCard.Account(
                                post.channelId(),
                                "platform-" + post.platform().id(),
                                post.platform().label(),
                                "")
                        : DraftCards.account(channel),
                Standing.of(post.state(), post.platform().label()),
                times.said(post.sentAt().orElse(post.due())),
                // Only an address of the web may become a link, whatever a platform answered.
                post.permalink()
                        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
                        .orElse(""),
                names.getOrDefault(post.approvedBy(), "somebody who has left"),
                post.reason(),
                post.state() == PostState.SCHEDULED
                        || post.state() == PostState.HELD
                        || post.state() == PostState.FAILED,
                post.state() == PostState.HELD || post.state() == PostState.FAILED,
                post.doubtful(),
                post.state() == PostState.PUBLISHED
                        || post.state() == PostState.UNCONFIRMED
                        || post.state() == PostState.TAKEDOWN_DUE,
                changeable
                        && !post.doubtful()
                        && (post.state() == PostState.SCHEDULED
                                || post.state() == PostState.HELD
                                || post.state() == PostState.FAILED));
    }

    /** For one that does not stand there any more. */
    PostLine vanished() {
        return new PostLine(
                id,
                draftId,
                title,
                readable,
                account,
                new Standing("Gone from " + account.platform(), "judge", "eye"),
                when,
                "",
                approvedBy,
                "It stood there and does not any more, though nobody here took it down.",
                cancellable,
                resumable,
                doubtful,
                removable,
                movable);
    }

    /** For whoever may not read reasons. */
    PostLine withoutReason() {
        return new PostLine(
                id,
                draftId,
                title,
                readable,
                account,
                standing,
                when,
                permalink,
                approvedBy,
                "",
                cancellable,
                resumable,
                doubtful,
                removable,
                movable);
    }
}
