package uk.countersign.sandbox;

import java.time.Clock;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.MalformedRequest;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Comment;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** Readers of the platforms, who write under posts when they are told to. */
final class Readers {

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    Readers(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes {@code text} as {@code author} under {@code post}, or in answer to the comment {@code answers}. */
    Reply write(ObjectNode json) {
        var postId = given(json, "post");
        var author = given(json, "author");
        var text = given(json, "text");
        var answers = Json.text(json, "answers");
        var made = store.record(state -> {
            var post = state.standing(postId).orElseThrow(() -> new MalformedRequest("There is no post " + postId));
            if (answers.filter(id -> state.comments().standing(id).isEmpty()).isPresent()) {
                throw new MalformedRequest("There is no comment that this could answer");
            }
            return new Event.CommentMade(new Comment(
                    id(post),
                    post.platform(),
                    post.account(),
                    postId,
                    answers,
                    author,
                    false,
                    text,
                    false,
                    clock.instant(),
                    Optional.empty()));
        });
        return Reply.json(201, describe(made.comment()));
    }

    /** What stands under {@code ?post=}; with {@code &deleted=true} also what was deleted. */
    Reply read(Request request) {
        var post = request.query().first("post").orElseThrow(() -> new MalformedRequest("post is missing"));
        boolean deleted = request.query().first("deleted").orElse("").equals("true");
        var json = Json.object();
        var list = json.putArray("comments");
        store.read(state -> state.comments().under(post)).stream()
                .filter(comment -> deleted || comment.stands())
                .forEach(comment -> list.add(describe(comment)));
        return Reply.json(200, json);
    }

    private String id(Post post) {
        return switch (post.platform()) {
            case INSTAGRAM -> ids.number("179");
            case FACEBOOK -> post.id().replaceFirst(".*_", "") + "_" + ids.number("10");
            case X, BLUESKY, MASTODON -> ids.snowflake();
        };
    }

    private static ObjectNode describe(Comment comment) {
        var json = Json.object()
                .put("id", comment.id())
                .put("post", comment.post())
                .put("author", comment.author())
                .put("text", comment.text())
                .put("own", comment.own())
                .put("hidden", comment.hidden())
                .put("time", comment.time().toString());
        comment.deleted().ifPresent(at -> json.put("deleted", at.toString()));
        return json;
    }

    private static String given(ObjectNode json, String field) {
        return Json.text(json, field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new MalformedRequest(field + " is missing"));
    }
}
