package uk.countersign.connectors.facebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Comment;
import uk.countersign.connectors.Moderation.Action;
import uk.countersign.connectors.graph.GraphComments;

/** How Facebook names what belongs to comments. */
final class FacebookComments {

    static final String BY_HAND = "Facebook did not do this for us. To do it by hand: open the page, find the comment,"
            + " choose the three dots beside it, then \"Hide comment\" or \"Delete\".";

    static final GraphComments.Dialect DIALECT = new GraphComments.Dialect(
            Map.of(
                    "fields",
                    "id,from{id,name},message,created_time,is_hidden,can_hide,can_remove,can_comment,parent{id},object{id}",
                    // Answers to comments stand in the same list.
                    "filter",
                    "stream",
                    "order",
                    "chronological"),
            "is_hidden",
            "comments",
            FacebookComments::read);

    private FacebookComments() {}

    private static Optional<List<Comment>> read(Account account, JsonNode comment) {
        var under = comment.path("parent")
                .path("id")
                .asString(comment.path("object").path("id").asString(""));
        return GraphComments.read(account, comment, "message", "created_time", under, open(comment))
                .map(List::of);
    }

    /** What Facebook says of each comment counts; where it is silent, trying does no harm. */
    private static EnumSet<Action> open(JsonNode comment) {
        var open = EnumSet.allOf(Action.class);
        if (!comment.path("can_hide").asBoolean(true)) {
            open.removeAll(EnumSet.of(Action.HIDE, Action.UNHIDE));
        }
        if (!comment.path("can_remove").asBoolean(true)) {
            open.remove(Action.DELETE);
        }
        if (!comment.path("can_comment").asBoolean(true)) {
            open.remove(Action.REPLY);
        }
        return open;
    }
}
