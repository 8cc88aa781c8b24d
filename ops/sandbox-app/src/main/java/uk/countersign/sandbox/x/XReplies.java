package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Comment;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Conversations: finding replies, and hiding those of others. */
final class XReplies {

    private static final Duration SEARCHED = Duration.ofDays(7);
    private static final Pattern TERM = Pattern.compile("(conversation_id|in_reply_to_tweet_id):([0-9]{1,19})");

    private final Store store;
    private final Clock clock;

    XReplies(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes one or several terms joined by OR; finds posts and replies of the last seven days. */
    Reply search(Request request) {
        var query = request.query().first("query").orElse("");
        var terms = List.of(query.split(" OR "));
        if (query.isBlank()
                || !terms.stream().allMatch(term -> TERM.matcher(term).matches())) {
            throw XProblems.invalid("query", query, "The sandbox searches conversation_id: and in_reply_to_tweet_id:");
        }
        var earliest = clock.instant().minus(SEARCHED);
        return page(
                request,
                store.read(state -> everything(state)
                        .filter(line -> line.time().isAfter(earliest))
                        .filter(line -> terms.stream().anyMatch(term -> matches(state, line, term)))
                        .sorted(Comparator.comparing(Line::number).reversed())
                        .toList()));
    }

    /** Replies to the account's posts. */
    Reply mentions(Account account, Request request) {
        return page(
                request,
                store.read(state -> state.comments().to(account.id()).stream()
                        .filter(Comment::stands)
                        .map(comment -> new Line(comment.id(), comment.time(), view -> view.of(comment)))
                        .sorted(Comparator.comparing(Line::number).reversed())
                        .toList()));
    }

    Reply hide(Account account, String id, Request request) {
        var body = Json.body(request);
        if (!body.path("hidden").isBoolean()) {
            throw XProblems.invalid("hidden", "", "$.hidden: is missing but it is required");
        }
        boolean hidden = body.path("hidden").asBoolean();
        store.record(state -> {
            var comment = state.comments()
                    .standing(id)
                    .filter(found -> found.platform() == Platform.X)
                    .orElseThrow(() -> XProblems.notFound("Could not find tweet with id: [" + id + "]."));
            if (!comment.account().equals(account.id())) {
                throw XProblems.forbidden("You are not authorized to hide replies in this conversation.");
            }
            return new Event.CommentHidden(id, hidden);
        });
        var json = Json.object();
        json.putObject("data").put("hidden", hidden);
        return Reply.json(200, json);
    }

    /** A post or a reply, as it is found. */
    private record Line(String id, Instant time, Function<PostView, ObjectNode> shown) {
        long number() {
            return Long.parseLong(id);
        }
    }

    private static Stream<Line> everything(State state) {
        return state.accounts().stream()
                .filter(account -> account.platform() == Platform.X)
                .flatMap(account -> Stream.concat(
                        state.posts(account.id()).stream()
                                .filter(Post::stands)
                                .map(post -> new Line(post.id(), post.time(), view -> view.of(post))),
                        state.comments().to(account.id()).stream()
                                .filter(Comment::stands)
                                .map(comment -> new Line(comment.id(), comment.time(), view -> view.of(comment)))));
    }

    private static boolean matches(State state, Line line, String term) {
        var matcher = TERM.matcher(term);
        if (!matcher.matches()) {
            return false;
        }
        var found = matcher.group(1).equals("conversation_id")
                ? Conversations.of(state, line.id())
                : Conversations.answered(state, line.id()).orElse("");
        return found.equals(matcher.group(2));
    }

    private Reply page(Request request, List<Line> newestFirst) {
        int most = XTimeline.maxResults(request.query());
        var token = request.query()
                .first("pagination_token")
                .or(() -> request.query().first("next_token"))
                .map(XTimeline::offset)
                .orElse(Long.MAX_VALUE);
        var left = newestFirst.stream().filter(line -> line.number() < token).toList();
        var page = left.subList(0, Math.min(most, left.size()));
        var view = new PostView(request, store);
        var json = Json.object();
        if (!page.isEmpty()) {
            var data = json.putArray("data");
            page.forEach(line -> data.add(line.shown().apply(view)));
            view.users(page.stream().map(Line::id).toList()).ifPresent(includes -> json.set("includes", includes));
        }
        var meta = json.putObject("meta").put("result_count", page.size());
        if (left.size() > page.size()) {
            meta.put("next_token", XTimeline.token(page.get(page.size() - 1).id()));
        }
        return Reply.json(200, json);
    }
}
