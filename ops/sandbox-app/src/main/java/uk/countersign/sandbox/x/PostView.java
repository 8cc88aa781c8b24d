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
import uk.countersign.sandbox.record.Post;
import uk.countersign.sandbox.record.Store;

/** A post as X's readers of the interface get it: the fields that they asked for. */
final class PostView {

    private final Store store;
    private final String origin;
    private final Set<String> fields;
    private final boolean expandMedia;

    PostView(Request request, Store store) {
        this.store = store;
        this.origin = request.origin();
        this.fields = list(request, "tweet.fields");
        this.expandMedia = list(request, "expansions").contains("attachments.media_keys");
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
        if (!post.pictures().isEmpty() && (expandMedia || fields.contains("attachments"))) {
            var keys = json.putObject("attachments").putArray("media_keys");
            post.pictures().forEach(picture -> keys.add("3_" + picture));
        }
        var urls = XText.urls(post.text());
        if (fields.contains("entities") && !urls.isEmpty()) {
            json.putObject("entities").set("urls", urls);
        }
        return json;
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
                            .put("media_key", "3_" + picture.id())
                            .put("type", picture.mediaType().equals("image/gif") ? "animated_gif" : "photo")
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
