package uk.countersign.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.approval.ApprovedContent;
import uk.countersign.connectors.Approval;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.Revisions;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Post;
import uk.countersign.school.Members;

/** Puts what was approved into the words of the connectors. */
@Component
class Outgoing {

    private final MediaStore media;
    private final PublicAddresses addresses;
    private final Revisions revisions;
    private final Drafts drafts;
    private final Members members;

    Outgoing(MediaStore media, PublicAddresses addresses, Revisions revisions, Drafts drafts, Members members) {
        this.media = media;
        this.addresses = addresses;
        this.revisions = revisions;
        this.drafts = drafts;
        this.members = members;
    }

    /** What is to be sent. */
    OutgoingPost of(ApprovedContent content) {
        var pictures = content.pictures().stream()
                .map(picture -> picture(picture.rendition(), picture.altText()))
                .toList();
        return new OutgoingPost(content.text(), pictures, content.post().id()).answeredForBy(approval(content.post()));
    }

    private Approval approval(Post post) {
        return new Approval(
                drafts.get(post.draftId()).author(),
                members.get(post.approvedBy()).name(),
                post.digest(),
                post.due());
    }

    /** What a post that may have gone out looks like, to look for it. Not for sending. */
    OutgoingPost toLookFor(Post post) {
        var content = revisions.read(post.revisionId());
        List<OutgoingMedia> pictures = content.pictures().stream()
                .flatMap(picture -> Optional.ofNullable(picture.renditions().get(post.channelId()))
                        .map(rendition -> picture(rendition, picture.altText()))
                        .stream())
                .toList();
        return new OutgoingPost(content.textFor(post.channelId()), pictures, post.id());
    }

    private OutgoingMedia picture(Rendition rendition, String altText) {
        return new OutgoingMedia(
                media.path(rendition.sha256()),
                rendition.mediaType(),
                altText,
                Optional.of(addresses.of(rendition.sha256())));
    }
}
