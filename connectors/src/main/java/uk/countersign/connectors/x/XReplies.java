package uk.countersign.connectors.x;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.countersign.connectors.transport.Permalink;
import uk.countersign.connectors.transport.RemoteId;

/**
 * Replies to an account's posts. X lets the account hide them, but not delete what others wrote, and does not tell which
 * are hidden.
 *
 * @param fieldsParameter X's older or newer name for the parameter that asks for fields
 */
record XReplies(XClient x, Permalink permalink, String fieldsParameter) implements Moderation {

    private static final Set<Action> OTHERS = EnumSet.of(Action.HIDE, Action.UNHIDE, Action.REPLY);
    private static final Set<Action> OWN = EnumSet.of(Action.REPLY);
    private static final String LAST_DAYS = "X tells only of the replies of the last seven days.";
    private static final String NO_DELETING = "X lets nobody delete what somebody else wrote. Hide the reply; if it"
            + " breaks X's rules, open it there, choose the three dots on it, then \"Report post\".";
    private static final String BY_HAND =
            "To hide it by hand: sign in to X, open the reply, choose the three dots on it, then \"Hide reply\".";

    @Override
    public Set<Action> actions() {
        return OTHERS;
    }

    @Override
    public Comments comments(Account account, String postId) {
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return new Comments.Unavailable(lacking.get().message());
        }
        if (!RemoteId.isOne(postId)) {
            return new Comments.Unavailable("This is not the id of a post.");
        }
        var references = fieldsParameter.equals("tweet.fields") ? "referenced_tweets" : "referenced_posts";
        // A later part of a thread belongs to its first part's conversation: answers to it are found by the second
        // half.
        var asked = Map.of(
                "query",
                "conversation_id:" + postId + " OR in_reply_to_tweet_id:" + postId,
                "max_results",
                "100",
                "expansions",
                "author_id",
                "user.fields",
                "username",
                fieldsParameter,
                "created_at,author_id," + references);
        return XPages.all(
                        page -> x.search(account, page),
                        asked,
                        (reply, includes) -> read(account, postId, reply, includes))
                .either(
                        found -> new Comments.Found(oldestFirst(found, postId), Optional.of(LAST_DAYS)),
                        why -> new Comments.Unavailable(why.message()));
    }

    /** X tells the newest first, and of the time only the second. */
    private static List<Comment> oldestFirst(List<Comment> newestFirst, String postId) {
        var comments = new ArrayList<>(newestFirst);
        Collections.reverse(comments);
        return comments.stream()
                .filter(comment -> !comment.id().equals(postId))
                .sorted(Comparator.comparing(Comment::time))
                .toList();
    }

    private static Optional<Comment> read(Account account, String postId, JsonNode reply, JsonNode includes) {
        var author = reply.path("author_id").asString("");
        var own = author.equals(account.remoteId());
        var name = includes.path("users")
                .valueStream()
                .filter(user -> user.path("id").asString("").equals(author))
                .map(user -> user.path("username").asString(""))
                .findFirst()
                .orElse("");
        return XTimeline.time(reply)
                .flatMap(time ->
                        RemoteId.in(reply, "id").map(id -> comment(id, under(reply, postId), name, reply, time, own)));
    }

    private static Comment comment(String id, String under, String name, JsonNode reply, Instant time, boolean own) {
        var text = XLikeness.withoutHtml(reply.path("text").asString(""));
        return new Comment(id, under, name, text, time, own, Optional.empty(), own ? OWN : OTHERS);
    }

    /** What it answers, by either of X's names for the list. */
    private static String under(JsonNode reply, String otherwise) {
        return Stream.of("referenced_tweets", "referenced_posts")
                .flatMap(name -> reply.path(name).valueStream())
                .filter(reference -> reference.path("type").asString("").equals("replied_to"))
                .map(reference -> reference.path("id").asString(otherwise))
                .findFirst()
                .orElse(otherwise);
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
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return new Moderated.Refused(lacking.get().message());
        }
        if (!RemoteId.isOne(commentId)) {
            return new Moderated.Refused("This is not the id of a reply.");
        }
        return x.hide(account, commentId, wanted)
                .either(
                        now -> now == wanted
                                ? new Moderated.Done()
                                : new Moderated.Unknown("X did not change whether the reply is hidden. Try again."),
                        why -> Endings.moderating(why, BY_HAND));
    }

    @Override
    public Moderated delete(Account account, String commentId) {
        return new Moderated.Refused(NO_DELETING);
    }

    @Override
    public Outcome reply(Account account, String commentId, String text) {
        var lacking = Credentials.lacking(account, XSignature.needed(account));
        if (lacking.isPresent()) {
            return lacking.get();
        }
        if (!RemoteId.isOne(commentId)) {
            return new Outcome.Refused(Outcome.Cause.CONTENT, "This is not the id of a reply.");
        }
        return x.createPost(account, text, List.of(), Optional.of(commentId))
                .either(id -> new Outcome.Accepted(id, permalink.of(account, id)), Endings::sending);
    }
}
