package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Comment;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** Comments on pages and on Instagram: reading, hiding, deleting and answering them. */
final class GraphComments {

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    GraphComments(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the node is a comment. */
    boolean isOne(GraphCall call) {
        return store.read(state -> state.comments().standing(call.node())).isPresent();
    }

    /** The comments under a post, or the answers to a comment. */
    Reply list(Account account, GraphCall call) {
        var post = ownPost(account, call.node());
        boolean flat = call.parameter("filter").orElse("").equals("stream");
        var comments = under(post.map(Post::id)
                        .orElseGet(() -> ownComment(account, call).post()))
                .stream()
                .filter(comment -> post.isEmpty()
                        ? comment.answers().equals(Optional.of(call.node()))
                        : flat || comment.answers().isEmpty())
                .map(comment -> new Page.Entry(comment.id(), comment.time(), () -> shown(call, comment)))
                .toList();
        return Reply.json(200, Page.of(call, comments));
    }

    /** The comment that is the call's node. */
    Optional<ObjectNode> shown(Account account, GraphCall call) {
        return own(account, call).map(comment -> shown(call, comment));
    }

    Reply hide(Account account, GraphCall call) {
        var hide = call.parameter("is_hidden")
                .or(() -> call.parameter("hide"))
                .orElseThrow(() -> GraphProblems.parameter("Param is_hidden or hide is required"));
        var comment = ownComment(account, call);
        if (comment.own()) {
            throw GraphProblems.parameter("A comment of one's own cannot be hidden");
        }
        store.record(state -> new Event.CommentHidden(comment.id(), hide.equals("true") || hide.equals("1")));
        return Reply.json(200, Json.object().put("success", true));
    }

    Reply delete(Account account, GraphCall call) {
        var comment = ownComment(account, call);
        store.record(state -> new Event.CommentDeleted(comment.id(), clock.instant()));
        return Reply.json(200, Json.object().put("success", true));
    }

    /** The account's own comment under a post, or its answer to a comment. */
    Reply write(Account account, GraphCall call) {
        var message = call.parameter("message")
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> GraphProblems.parameter("Param message is required"));
        var post = ownPost(account, call.node());
        var answered = post.isPresent() ? Optional.<Comment>empty() : Optional.of(ownComment(account, call));
        var under =
                answered.map(Comment::post).orElseGet(() -> post.orElseThrow().id());
        boolean page = account.platform() == Platform.FACEBOOK;
        var id = page ? under.replaceFirst(".*_", "") + "_" + ids.number("10") : ids.number("179");
        store.record(state -> new Event.CommentMade(new Comment(
                id,
                account.platform(),
                account.id(),
                under,
                // Both platforms keep answers on one level: an answer to an answer stands beside it.
                answered.map(comment -> comment.answers().orElse(comment.id())),
                page ? account.name() : account.handle(),
                true,
                message,
                false,
                clock.instant(),
                Optional.empty())));
        return Reply.json(200, Json.object().put("id", id));
    }

    private List<Comment> under(String post) {
        return store.read(state -> state.comments().under(post)).stream()
                .filter(Comment::stands)
                .toList();
    }

    private Optional<Post> ownPost(Account account, String id) {
        return store.read(state -> state.standing(id))
                .filter(post -> post.account().equals(account.id()));
    }

    private Optional<Comment> own(Account account, GraphCall call) {
        return store.read(state -> state.comments().standing(call.node()))
                .filter(comment -> comment.account().equals(account.id()));
    }

    private Comment ownComment(Account account, GraphCall call) {
        return own(account, call).orElseThrow(() -> none(call));
    }

    private static Refusal none(GraphCall call) {
        return GraphProblems.noSuchObject(call.method().toLowerCase(Locale.ROOT), call.node());
    }

    private ObjectNode shown(GraphCall call, Comment comment) {
        return comment.platform() == Platform.INSTAGRAM ? onInstagram(call, comment) : onPage(call, comment);
    }

    private ObjectNode onPage(GraphCall call, Comment comment) {
        return Fields.asked(call, "id", "created_time", "from", "message")
                .text("id", comment::id)
                .text("message", comment::text)
                .text("created_time", () -> GraphTime.write(comment.time()))
                .node("from", () -> from(comment).put("name", comment.author()))
                .node("is_hidden", () -> Json.object().booleanNode(comment.hidden()))
                .node("can_hide", () -> Json.object().booleanNode(!comment.own()))
                .node("can_remove", () -> Json.object().booleanNode(true))
                .node("can_comment", () -> Json.object().booleanNode(true))
                .node("object", () -> Json.object().put("id", comment.post()))
                .node(
                        "parent",
                        () -> comment.answers()
                                .map(id -> Json.object().put("id", id))
                                .orElseGet(Json::object))
                .json();
    }

    private ObjectNode onInstagram(GraphCall call, Comment comment) {
        return Fields.asked(call, "id", "timestamp", "text")
                .text("id", comment::id)
                .text("text", comment::text)
                .text("username", comment::author)
                .text("timestamp", () -> GraphTime.write(comment.time()))
                .node("from", () -> from(comment).put("username", comment.author()))
                .node("hidden", () -> Json.object().booleanNode(comment.hidden()))
                .node("media", () -> Json.object().put("id", comment.post()))
                .text("parent_id", () -> comment.answers().orElse(""))
                .node("replies", () -> replies(call, comment))
                .json();
    }

    private ObjectNode replies(GraphCall call, Comment comment) {
        var json = Json.object();
        var data = json.putArray("data");
        under(comment.post()).stream()
                .filter(other -> other.answers().equals(Optional.of(comment.id())))
                .forEach(other -> data.add(onInstagram(call, other)));
        return json;
    }

    private static ObjectNode from(Comment comment) {
        var stranger = "90" + Integer.toUnsignedString(comment.author().hashCode());
        return Json.object().put("id", comment.own() ? comment.account() : stranger);
    }
}
