package uk.countersign.connectors.graph;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Comment;
import uk.countersign.connectors.Comments;
import uk.countersign.connectors.Moderated;
import uk.countersign.connectors.Moderation;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.transport.Credentials;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/** Comments under the posts of a page or a professional account. */
public final class GraphComments implements Moderation {

    /**
     * How a platform names what it has in common with the other.
     *
     * @param listing the parameters that ask for all comments under a post, answers to comments among them
     * @param hide the parameter that hides a comment
     * @param replies the edge of a comment that takes an answer
     * @param reader one entry of the list as comments: itself, and the answers that it holds
     */
    public record Dialect(
            Map<String, String> listing,
            String hide,
            String replies,
            BiFunction<Account, JsonNode, Optional<List<Comment>>> reader) {

        public Dialect {
            listing = Map.copyOf(listing);
        }
    }

    private static final Set<Action> ALL = EnumSet.allOf(Action.class);

    private final GraphClient graph;
    private final List<String> secrets;
    private final Dialect dialect;
    private final String byHand;
    private final GraphRemoval removal;

    /** With the manual steps for the case that the platform refuses. */
    public GraphComments(GraphClient graph, List<String> secrets, Dialect dialect, String byHand) {
        this.graph = graph;
        this.secrets = List.copyOf(secrets);
        this.dialect = dialect;
        this.byHand = byHand;
        this.removal = new GraphRemoval(graph, byHand);
    }

    @Override
    public Set<Action> actions() {
        return EnumSet.copyOf(ALL);
    }

    @Override
    public Comments comments(Account account, String postId) {
        var lacking = Credentials.lacking(account, secrets);
        if (lacking.isPresent()) {
            return new Comments.Unavailable(lacking.get().message());
        }
        if (!RemoteId.isOne(postId)) {
            return new Comments.Unavailable("This is not the id of a post.");
        }
        var asked = new HashMap<>(dialect.listing());
        asked.put("limit", "100");
        return new GraphPages<>(graph, entry -> dialect.reader().apply(account, entry))
                .all(account, postId + "/comments", asked, page -> false)
                .either(
                        found -> new Comments.Found(
                                found.stream()
                                        .flatMap(List::stream)
                                        .sorted(Comparator.comparing(Comment::time))
                                        .toList(),
                                Optional.empty()),
                        why -> new Comments.Unavailable(why.message()));
    }

    /** A comment as both platforms write the most of it; {@code fields} names the text and the time. */
    public static Optional<Comment> read(
            Account account, JsonNode comment, String text, String time, String under, Set<Action> others) {
        var from = comment.path("from");
        var name = from.path("name")
                .asString(
                        from.path("username").asString(comment.path("username").asString("")));
        var own = from.path("id").asString("").equals(account.remoteId())
                || comment.path("username").asString("").equalsIgnoreCase(account.handle());
        var hidden = Stream.of("is_hidden", "hidden")
                .map(comment::path)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean)
                .findFirst();
        return GraphPosts.time(comment, time)
                .flatMap(at -> RemoteId.in(comment, "id")
                        .map(id -> new Comment(
                                id,
                                under,
                                name,
                                comment.path(text).asString(""),
                                at,
                                own,
                                hidden,
                                own ? EnumSet.of(Action.DELETE, Action.REPLY) : others)));
    }

    @Override
    public Moderated hide(Account account, String commentId) {
        return hidden(account, commentId, true);
    }

    @Override
    public Moderated unhide(Account account, String commentId) {
        return hidden(account, commentId, false);
    }

    private Moderated hidden(Account account, String commentId, boolean wanted) {
        var unable = unable(account, commentId);
        if (unable.isPresent()) {
            return unable.get();
        }
        var exchange = graph.post(account, commentId, Map.of(dialect.hide(), String.valueOf(wanted)));
        if (GraphClient.saysAbsent(exchange)) {
            return Endings.moderating(removal.absent(account, commentId));
        }
        return graph.object(account, exchange).either(this::hidden, why -> Endings.moderating(why, byHand));
    }

    private Moderated hidden(JsonNode object) {
        var success = object.path("success");
        if (!success.isBoolean()) {
            return new Moderated.Unknown("The answer did not say whether the comment is hidden. Try again.");
        }
        return success.asBoolean() ? new Moderated.Done() : new Moderated.Refused(byHand);
    }

    @Override
    public Moderated delete(Account account, String commentId) {
        return unable(account, commentId).orElseGet(() -> Endings.moderating(removal.delete(account, commentId)));
    }

    private Optional<Moderated> unable(Account account, String commentId) {
        return Credentials.lacking(account, secrets)
                .<Moderated>map(lacking -> new Moderated.Refused(lacking.message()))
                .or(() -> RemoteId.isOne(commentId)
                        ? Optional.empty()
                        : Optional.of(new Moderated.Refused("This is not the id of a comment. " + byHand)));
    }

    @Override
    public Outcome reply(Account account, String commentId, String text) {
        var lacking = Credentials.lacking(account, secrets);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        if (!RemoteId.isOne(commentId)) {
            return new Outcome.Refused(Outcome.Cause.CONTENT, "This is not the id of a comment.");
        }
        Reply<String> made = graph.object(
                        account, graph.post(account, commentId + "/" + dialect.replies(), Map.of("message", text)))
                .then(object -> RemoteId.made(object, graph.wording().platform()));
        return made.either(id -> new Outcome.Accepted(id, ""), Endings::sending);
    }
}
