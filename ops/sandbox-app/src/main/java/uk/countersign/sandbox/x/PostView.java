package uk.countersign.sandbox.x;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Comment;
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** A post as X's readers of the interface get it: the fields that they asked for. */
final class PostView {

    private final Store store;
    private final String origin;
    private final Set<String> fields;
    private final boolean expandMedia;
    private final boolean expandAuthor;

    PostView(Request request, Store store) {
        this.store = store;
        this.origin = request.origin();
        this.fields = list(request, "tweet.fields");
        var expansions = list(request, "expansions");
        this.expandMedia = expansions.contains("attachments.media_keys");
        this.expandAuthor = expansions.contains("author_id");
    }

    ObjectNode of(Post post) {
        var json = Json.object()
                .put("id", post.id())
                .put(
                        "text",
                        XText.asRead(post.text(), post.id(), !post.pictures().isEmpty()));
        json.putArray("edit_history_tweet_ids").add(post.id());
        if (fields.contains("created_at")) {
            // X writes milliseconds but keeps seconds.
            var second = post.time().truncatedTo(ChronoUnit.SECONDS).toString();
            json.put("created_at", second.replace("Z", ".000Z"));
        }
        if (fields.contains("author_id")) {
            json.put("author_id", post.account());
        }
        references(json, post.id(), post.answers());
        if (!post.pictures().isEmpty() && (expandMedia || fields.contains("attachments"))) {
            var keys = json.putObject("attachments").putArray("media_keys");
            post.pictures().forEach(picture -> keys.add(MediaView.key(store, picture)));
        }
        var urls = XText.urls(post.text());
        if (fields.contains("entities") && !urls.isEmpty()) {
            json.putObject("entities").set("urls", urls);
        }
        return json;
    }

    ObjectNode of(Comment reply) {
        var json = Json.object()
                .put("id", reply.id())
                .put("text", XText.asRead(reply.text(), reply.id(), false))
                .put("created_at", reply.time().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("author_id", stranger(reply.author()));
        json.putArray("edit_history_tweet_ids").add(reply.id());
        references(json, reply.id(), Optional.of(reply.answers().orElse(reply.post())));
        return json;
    }

    private void references(ObjectNode json, String id, Optional<String> answered) {
        if (fields.contains("conversation_id")) {
            String conversation = store.read(state -> Conversations.of(state, id));
            json.put("conversation_id", conversation);
        }
        if (fields.contains("referenced_tweets")) {
            answered.ifPresent(other -> json.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", other));
        }
    }

    /** Who wrote these posts and replies, if that was asked for. */
    Optional<ObjectNode> users(List<String> ids) {
        if (!expandAuthor) {
            return Optional.empty();
        }
        var includes = Json.object();
        var users = includes.putArray("users");
        ids.stream().map(this::user).distinct().forEach(users::add);
        return Optional.of(includes);
    }

    private ObjectNode user(String id) {
        return store.read(state -> state.comments()
                .standing(id)
                .map(reply -> user(stranger(reply.author()), reply.author(), reply.author()))
                .orElseGet(() -> state.post(id)
                        .flatMap(post -> state.account(post.account()))
                        .map(account -> user(account.id(), account.name(), account.handle()))
                        .orElseThrow()));
    }

    private static ObjectNode user(String id, String name, String handle) {
        return Json.object().put("id", id).put("name", name).put("username", handle);
    }

    /** An id for somebody who has no account in the sandbox. */
    private static String stranger(String name) {
        return "90" + Integer.toUnsignedString(name.hashCode());
    }

    Optional<ObjectNode> includes(List<Post> posts) {
        if (!expandMedia) {
            return Optional.empty();
        }
        var includes = Json.object();
        var media = includes.putArray("media");
        posts.stream()
                .flatMap(post -> post.pictures().stream())
                .flatMap(id -> store.read(state -> state.picture(id)).stream())
                .forEach(picture -> {
                    var json = media.addObject()
                            .put("media_key", MediaView.key(picture))
                            .put("type", MediaView.type(picture))
                            .put("url", origin + "/media/" + picture.id())
                            .put("width", picture.width())
                            .put("height", picture.height());
                    if (!picture.altText().isEmpty()) {
                        json.put("alt_text", picture.altText());
                    }
                });
        return Optional.of(includes);
    }

    private static Set<String> list(Request request, String parameter) {
        return Arrays.stream(request.query().first(parameter).orElse("").split(","))
                .collect(Collectors.toSet());
    }
}
