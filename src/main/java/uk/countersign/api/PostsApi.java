package uk.countersign.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.api.PostViews.PostView;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Post;
import uk.countersign.post.PostQuery;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** Posts: what goes out, when, and what became of it. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/posts", produces = MediaType.APPLICATION_JSON_VALUE)
class PostsApi {

    private final Posts posts;
    private final Drafts drafts;
    private final PostViews views;

    PostsApi(Posts posts, Drafts drafts, PostViews views) {
        this.posts = posts;
        this.drafts = drafts;
        this.views = views;
    }

    /** A page of posts; {@code next} is null on the last. */
    record PostList(List<PostView> posts, Optional<String> next) {}

    @GetMapping
    PostList list(
            SignedIn member,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<Integer> limit,
            @RequestParam Optional<String> after) {
        var paging = Paging.of(limit, after);
        var wanted = state.map(written -> States.named(PostState.class, written));
        var known = new HashMap<String, Draft>();
        var found = new ArrayList<Post>();
        var from = paging.after();
        // A submitter's own may lie far apart, so pages are read until enough of them are found.
        while (found.size() < paging.toFetch()) {
            var page = posts.list(new PostQuery(member.schoolId(), wanted, channel, from, paging.toFetch()));
            page.stream()
                    .filter(post -> sees(member, known.computeIfAbsent(post.draftId(), drafts::get)))
                    .forEach(found::add);
            if (page.size() < paging.toFetch()) {
                break;
            }
            from = page.get(page.size() - 1).id();
        }
        return new PostList(views.of(member, paging.given(found), known), paging.next(found, Post::id));
    }

    /** An admin looks after the accounts, and so sees what goes out on them. */
    private static boolean sees(SignedIn member, Draft draft) {
        return member.may(Role.ADMIN) || new Sight(member).sees(draft);
    }
}
