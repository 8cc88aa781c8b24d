package uk.countersign.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.countersign.approval.ApprovedContent;
import uk.countersign.connectors.Approval;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.ThreadText;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Post;
import uk.countersign.post.ThreadParts;
import uk.countersign.school.Members;
import uk.countersign.school.Platform;

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

    /** What is to be sent: one post, or the parts of a thread in their order, each after those that stand already. */
    List<OutgoingPost> of(ApprovedContent content, List<ThreadParts.Part> standing) {
        var pictures = content.pictures().stream()
                .map(picture -> picture(picture.rendition(), picture.altText()))
                .toList();
        var approval = approval(content.post());
        var post = content.post();
        return parts(post.platform(), post.id(), content.text(), pictures, standing).stream()
                .map(part -> part.answeredForBy(approval))
                .toList();
    }

    /** The pictures go with the first part, where a reader sees them first. */
    static List<OutgoingPost> parts(
            Platform platform, String key, String text, List<OutgoingMedia> pictures, List<ThreadParts.Part> standing) {
        var texts = ThreadText.on(platform, text);
        return IntStream.range(0, texts.size())
                .mapToObj(at -> new OutgoingPost(
                        texts.get(at),
                        at == 0 ? pictures : List.of(),
                        PartKey.of(key, at + 1),
                        standing.stream()
                                .limit(at)
                                .map(ThreadParts.Part::remoteId)
                                .toList()))
                .toList();
    }

    private Approval approval(Post post) {
        return new Approval(
                drafts.get(post.draftId()).author(),
                members.get(post.approvedBy()).name(),
                post.digest(),
                post.due());
    }

    /** What a post, or each part of it, that may have gone out looks like, to look for it. Not for sending. */
    List<OutgoingPost> toLookFor(Post post) {
        var content = revisions.read(post.revisionId());
        List<OutgoingMedia> pictures = content.pictures().stream()
                .flatMap(picture -> Optional.ofNullable(picture.renditions().get(post.channelId()))
                        .map(rendition -> picture(rendition, picture.altText()))
                        .stream())
                .toList();
        return parts(post.platform(), post.id(), content.textFor(post.channelId()), pictures, List.of());
    }

    private OutgoingMedia picture(Rendition rendition, String altText) {
        return new OutgoingMedia(
                media.path(rendition.sha256()),
                rendition.mediaType(),
                altText,
                Optional.of(addresses.of(rendition.sha256(), rendition.mediaType())));
    }
}
