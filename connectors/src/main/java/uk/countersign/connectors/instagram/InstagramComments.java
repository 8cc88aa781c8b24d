package uk.countersign.connectors.instagram;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Comment;
import uk.countersign.connectors.Moderation.Action;
import uk.countersign.connectors.graph.GraphComments;

/** How Instagram names what belongs to comments. */
final class InstagramComments {

    static final String BY_HAND = "Instagram did not do this for us. To do it by hand: open the app, sign in to the"
            + " account, open the post and its comments, press the comment and choose \"Hide\" or \"Delete\".";

    private static final String FIELDS = "id,from,username,text,timestamp,hidden";

    static final GraphComments.Dialect DIALECT = new GraphComments.Dialect(
            Map.of("fields", FIELDS + ",media{id},replies.limit(100){" + FIELDS + "}"),
            "hide",
            "replies",
            InstagramComments::read);

    private InstagramComments() {}

    /** A comment with the answers to it, which Instagram shows inside of it. */
    private static Optional<List<Comment>> read(Account account, JsonNode comment) {
        var found = new ArrayList<Comment>();
        var post = comment.path("media").path("id").asString("");
        var first = one(account, comment, post);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        found.add(first.get());
        for (var reply : comment.path("replies").path("data")) {
            var read = one(account, reply, first.get().id());
            if (read.isEmpty()) {
                return Optional.empty();
            }
            found.add(read.get());
        }
        return Optional.of(found);
    }

    private static Optional<Comment> one(Account account, JsonNode comment, String under) {
        return GraphComments.read(account, comment, "text", "timestamp", under, EnumSet.allOf(Action.class));
    }
}
