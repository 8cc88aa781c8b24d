package uk.countersign.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Revision;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Verdict;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.School;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Home.State;
import uk.countersign.web.Home.Today;

/** Gathers the first page. */
@Component
class Homes {

    private static final int ALL = 100_000;
    private static final int RECENT_POSTS = 500;
    private static final int MINE = 5;

    private final Drafts drafts;
    private final Revisions revisions;
    private final Posts posts;
    private final Channels channels;
    private final Attentions attentions;
    private final Clock clock;

    Homes(Drafts drafts, Revisions revisions, Posts posts, Channels channels, Attentions attentions, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.posts = posts;
        this.channels = channels;
        this.attentions = attentions;
        this.clock = clock;
    }

    Home of(SignedIn viewer) {
        var school = viewer.school();
        var may = new Permissions(viewer.membership());
        var times = new Times(school.zone(), clock.instant());
        Map<String, Channel> known =
                channels.of(school.id()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var waiting = may.decide() ? waitingFor(viewer) : List.<Draft>of();
        var contents = contents(waiting);
        var recent = posts.latest(school.id(), RECENT_POSTS);
        var judgement = (int) waiting.stream()
                .filter(draft -> draft.verdict().filter(Verdict.CONFIRM::equals).isPresent())
                .count();
        return new Home(
                times.greeting() + ", " + viewer.membership().member().name(),
                judgement,
                waiting.size() - judgement,
                contents.values().stream()
                        .flatMap(content -> content.publishAt().stream())
                        .min(Comparator.naturalOrder())
                        .map(times::past)
                        .orElse(""),
                attentions.of(viewer, recent, known, times),
                today(school, waiting, contents, recent, known, times, may),
                known.values().stream()
                        .sorted(Comparator.comparing(Channel::platform))
                        .map(Homes::state)
                        .toList(),
                may.submit() ? mine(viewer, times) : List.of());
    }

    private List<Draft> waitingFor(SignedIn viewer) {
        var id = viewer.membership().member().id();
        return drafts
                .list(new DraftQuery(
                        viewer.school().id(), Optional.of(DraftState.AWAITING_APPROVAL), Optional.empty(), "", ALL))
                .stream()
                .filter(draft -> !draft.authorId().equals(id))
                .toList();
    }

    private Map<String, Content> contents(List<Draft> waiting) {
        return revisions.byId(waiting.stream().map(Draft::revisionId).toList()).values().stream()
                .filter(revision -> revision.content().isPresent())
                .collect(Collectors.toMap(
                        Revision::draftId, revision -> revision.content().orElseThrow()));
    }

    private record Due(Instant at, Today line) {}

    private List<Today> today(
            School school,
            List<Draft> waiting,
            Map<String, Content> contents,
            List<Post> recent,
            Map<String, Channel> known,
            Times times,
            Permissions may) {
        var unsigned = waiting.stream()
                .flatMap(draft -> Optional.ofNullable(contents.get(draft.id())).stream()
                        .flatMap(content -> content.publishAt().stream()
                                .filter(times::isToday)
                                .map(at -> new Due(
                                        at,
                                        new Today(
                                                times.clock(at),
                                                DraftCards.title(draft),
                                                "/drafts/" + draft.id(),
                                                DraftCards.accounts(content.channels(), known),
                                                "Waiting for a signature")))));
        var scheduled = recent.stream()
                .filter(post -> post.state() == PostState.SCHEDULED && times.isToday(post.due()))
                .collect(Collectors.groupingBy(Post::draftId))
                .values()
                .stream()
                .flatMap(of -> drafts
                        .find(school.id(), of.get(0).draftId())
                        .filter(draft -> may.readAllPosts() || may.owns(draft))
                        .map(draft -> new Due(
                                of.get(0).due(),
                                new Today(
                                        times.clock(of.get(0).due()),
                                        DraftCards.title(draft),
                                        may.read(draft) ? "/drafts/" + draft.id() : "/posts",
                                        DraftCards.accounts(
                                                of.stream().map(Post::channelId).toList(), known),
                                        "Countersigned")))
                        .stream());
        return Stream.concat(unsigned, scheduled)
                .sorted(Comparator.comparing(Due::at))
                .map(Due::line)
                .toList();
    }

    private List<DraftLine> mine(SignedIn viewer, Times times) {
        return drafts
                .list(new DraftQuery(
                        viewer.school().id(),
                        Optional.empty(),
                        Optional.of(viewer.membership().member().id()),
                        "",
                        ALL))
                .stream()
                .sorted(Comparator.comparing(Draft::changedAt).reversed())
                .limit(MINE)
                .map(draft -> DraftListController.line(draft, "", times, true))
                .toList();
    }

    static State state(Channel channel) {
        var account = DraftCards.account(channel);
        return switch (channel.status()) {
            case CONNECTED -> new State(account, channel.name(), "Good", "ok");
            case NEEDS_ATTENTION -> new State(account, channel.name(), "Connect again", "judge");
            case DISCONNECTED -> new State(account, channel.name(), "Switched off", "quiet");
        };
    }
}
