package uk.countersign.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Post;
import uk.countersign.post.PostQuery;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Members;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** Posts: what goes out, when, and what became of it. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/posts", produces = MediaType.APPLICATION_JSON_VALUE)
class PostsApi {

    private final Posts posts;
    private final Drafts drafts;
    private final Members members;

    PostsApi(Posts posts, Drafts drafts, Members members) {
        this.posts = posts;
        this.drafts = drafts;
        this.members = members;
    }

    /** A page of posts; {@code next} is null on the last. */
    record PostList(List<PostView> posts, Optional<String> next) {}

    /** A post as programs read it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PostView(
            String id,
            String draft,
            String channel,
            String platform,
            String state,
            Instant due,
            Optional<Instant> sentAt,
            Optional<String> remoteId,
            Optional<String> permalink,
            String author,
            String approvedBy,
            String digest,
            Optional<String> reason) {}

    @GetMapping
    PostList list(
            SignedIn member,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> after) {
        var paging = Paging.of(limit, after);
        var names = new MemberNames(members, member.schoolId());
        var authors = new HashMap<String, Draft>();
        var found = new ArrayList<Post>();
        var query = new PostQuery(
                member.schoolId(), state.map(PostsApi::state), channel, paging.after(), paging.toFetch());
        // A submitter's own may lie far apart, so pages are read until enough of them are found.
        for (var page = posts.list(query); !page.isEmpty() && found.size() < paging.toFetch(); ) {
            page.stream()
                    .filter(post -> sees(member, authors.computeIfAbsent(post.draftId(), drafts::get)))
                    .forEach(found::add);
            var last = page.get(page.size() - 1).id();
            page = posts.list(new PostQuery(
                    query.schoolId(), query.state(), query.channelId(), last, query.limit()));
        }
        return new PostList(
                paging.given(found).stream()
                        .map(post -> view(post, authors.computeIfAbsent(post.draftId(), drafts::get), names))
                        .toList(),
                paging.next(found, Post::id));
    }

    /** An admin looks after the accounts, and so sees what goes out on them. */
    private static boolean sees(SignedIn member, Draft draft) {
        return member.may(Role.ADMIN) || new Sight(member).sees(draft);
    }

    private static PostView view(Post post, Draft draft, MemberNames names) {
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
                Optional.of(post.reason()).filter(reason -> !reason.isEmpty()));
    }

    private static PostState state(String written) {
        return Arrays.stream(PostState.values())
                .filter(state -> state.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> ApiProblem.mistaken(
                        "state",
                        "There is no such state. Choose from: "
                                + Arrays.stream(PostState.values())
                                        .map(PostState::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
