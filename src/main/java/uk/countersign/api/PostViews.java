package uk.countersign.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Post;
import uk.countersign.school.Members;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** Writes posts with the names of those who wrote and approved them. */
@Component
class PostViews {

    private final Drafts drafts;
    private final Members members;

    PostViews(Drafts drafts, Members members) {
        this.drafts = drafts;
        this.members = members;
    }

    /** A post as programs read it; the reason is null for roles that do not read reasons. */
    record PostView(
            String id,
            String draft,
            String channel,
            String platform,
            String state,
            Instant due,
            @JsonProperty("sent_at") Optional<Instant> sentAt,
            @JsonProperty("remote_id") Optional<String> remoteId,
            Optional<String> permalink,
            String author,
            @JsonProperty("approved_by") String approvedBy,
            String digest,
            Optional<String> reason) {}

    PostView of(SignedIn member, Post post) {
        return of(member, List.of(post), new HashMap<>()).get(0);
    }

    /** Several at once; drafts that are known already are not read again. */
    List<PostView> of(SignedIn member, List<Post> posts, Map<String, Draft> known) {
        var names = new MemberNames(members, member.schoolId());
        return posts.stream()
                .map(post -> view(post, known.computeIfAbsent(post.draftId(), drafts::get), names, member))
                .toList();
    }

    private static PostView view(Post post, Draft draft, MemberNames names, SignedIn member) {
        var withReason = member.may(Role.ADMIN) || new Sight(member).readsReasons(draft);
        return new PostView(
                post.id(),
                post.draftId(),
                post.channelId(),
                post.platform().id(),
                post.state().name(),
                post.due(),
                post.sentAt(),
                post.remoteId(),
                post.permalink(),
                draft.author(),
                names.of(post.approvedBy()),
                post.digest(),
                Optional.of(post.reason()).filter(reason -> withReason && !reason.isEmpty()));
    }
}
