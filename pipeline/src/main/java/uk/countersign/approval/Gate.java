package uk.countersign.approval;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.approval.ApprovedContent.ApprovedPicture;
import uk.countersign.draft.Content;
import uk.countersign.draft.ContentDigest;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.post.Post;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Pauses;

/** The last gate before a platform: nothing is remembered from the approval that can be looked up again. */
@Service
public class Gate {

    /** Why a post waits whose account has to be connected. */
    public static final String NOT_CONNECTED = "The account is not connected. An admin has to connect it again.";

    private final Drafts drafts;
    private final Revisions revisions;
    private final Findings findings;
    private final Decisions decisions;
    private final Channels channels;
    private final Pauses pauses;
    private final ConsentRecheck consent;

    Gate(
            Drafts drafts,
            Revisions revisions,
            Findings findings,
            Decisions decisions,
            Channels channels,
            Pauses pauses,
            ConsentRecheck consent) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.findings = findings;
        this.decisions = decisions;
        this.channels = channels;
        this.pauses = pauses;
        this.consent = consent;
    }

    /** Whether the post may be sent now. */
    public Release release(Post post) {
        var draft = drafts.get(post.draftId());
        var revision = revisions.get(post.revisionId());
        var content = revision.content();
        if (content.isEmpty() || !isApproved(post, revision, content.get()) || !isSigned(post, draft)) {
            return new Release.Withheld("What was approved is not what would be sent. It has to be approved again.");
        }
        var objection = objection(post, draft.revisionId(), content.get());
        if (objection.isPresent()) {
            return new Release.Withheld(objection.get());
        }
        var pictures = content.get().pictures().stream()
                .flatMap(picture -> Optional.ofNullable(picture.renditions().get(post.channelId()))
                        .map(rendition -> new ApprovedPicture(rendition, picture.altText()))
                        .stream())
                .toList();
        return new Release.Approved(new ApprovedContent(post, content.get().textFor(post.channelId()), pictures));
    }

    private static boolean isApproved(Post post, Revision revision, Content content) {
        return revision.digest().filter(post.digest()::equals).isPresent()
                && ContentDigest.of(content).equals(post.digest());
    }

    /** A second person has signed exactly this, and nothing has undone it. */
    private boolean isSigned(Post post, Draft draft) {
        return (draft.state() == DraftState.APPROVED || draft.state() == DraftState.RELEASED)
                && decisions.on(draft.id()).stream()
                        .filter(decision ->
                                decision.kind() == Decision.Kind.APPROVE || decision.kind() == Decision.Kind.AGREE)
                        .anyMatch(decision -> decision.revisionId().equals(post.revisionId())
                                && decision.digest().equals(post.digest())
                                && decision.memberId().equals(post.approvedBy()));
    }

    /** Whether everybody whom a post names or shows may still appear in it. */
    public boolean consentStillGood(Post post) {
        return revisions
                .get(post.revisionId())
                .content()
                .map(content -> consent.stillGood(post.schoolId(), content, findings.of(post.revisionId())))
                .orElse(false);
    }

    private Optional<String> objection(Post post, String newestRevision, Content content) {
        if (!newestRevision.equals(post.revisionId())) {
            return Optional.of("The draft was changed after it was approved. It has to be approved again.");
        }
        if (pauses.of(post.schoolId()).isPresent()) {
            return Optional.of("Publishing is paused.");
        }
        var connected = channels.find(post.schoolId(), post.channelId())
                .filter(channel -> channel.status() == ChannelStatus.CONNECTED);
        if (connected.isEmpty()) {
            return Optional.of(NOT_CONNECTED);
        }
        if (!consent.stillGood(post.schoolId(), content, findings.of(post.revisionId()))) {
            return Optional.of("Somebody's consent has changed. The draft has to be checked and approved again.");
        }
        return Optional.empty();
    }
}
