package uk.countersign.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.account.VanishedPosts;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Post;
import uk.countersign.post.Posts;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Posts of a school as lines of a list, as far as the member may read them. */
@Component
class PostLines {

    private final Posts posts;
    private final Drafts drafts;
    private final Channels channels;
    private final Names names;
    private final VanishedPosts vanished;
    private final Clock clock;

    PostLines(Posts posts, Drafts drafts, Channels channels, Names names, VanishedPosts vanished, Clock clock) {
        this.posts = posts;
        this.drafts = drafts;
        this.channels = channels;
        this.names = names;
        this.vanished = vanished;
        this.clock = clock;
    }

    List<PostLine> latest(SignedIn viewer, int limit) {
        return of(viewer, posts.latest(viewer.school().id(), limit));
    }

    List<PostLine> of(SignedIn viewer, List<Post> listed) {
        var school = viewer.school();
        var may = new Permissions(viewer.membership());
        var times = new Times(school.zone(), clock.instant());
        Map<String, Channel> known =
                channels.of(school.id()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var people = names.of(school.id());
        var gone = vanished.of(school.id());
        Map<String, Optional<Draft>> seen = new HashMap<>();
        return listed.stream()
                .flatMap(post -> seen
                        .computeIfAbsent(post.draftId(), id -> drafts.find(school.id(), id))
                        .filter(draft -> may.readAllPosts() || may.owns(draft))
                        .map(draft -> {
                            var line = PostLine.of(
                                    post,
                                    DraftCards.title(draft),
                                    may.read(draft),
                                    may.change(draft),
                                    known,
                                    people,
                                    times);
                            var shown = may.readReasons(draft) ? line : line.withoutReason();
                            return gone.contains(post.id()) ? shown.vanished() : shown;
                        })
                        .stream())
                .toList();
    }
}
