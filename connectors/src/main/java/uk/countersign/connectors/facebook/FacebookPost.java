package uk.countersign.connectors.facebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.RemotePost;
import uk.countersign.connectors.graph.GraphPosts;
import uk.countersign.connectors.transport.RemoteId;

/** Reads a post of a page. */
final class FacebookPost {

    static final String FIELDS =
            "id,message,created_time,permalink_url,attachments{media_type,subattachments.limit(100){media_type}}";

    /** The same with where the pictures are. */
    static final String FIELDS_WITH_PICTURES = "id,message,created_time,permalink_url,"
            + "attachments{media_type,media{image{src}},subattachments.limit(100){media_type,media{image{src}}}}";

    private static final Set<String> MEDIA = Set.of("photo", "video");

    private FacebookPost() {}

    /** Where the post's pictures are. */
    static List<String> addresses(JsonNode post) {
        return post.path("attachments")
                .path("data")
                .valueStream()
                .flatMap(attachment -> {
                    var inner = attachment.path("subattachments").path("data");
                    return inner.isEmpty() ? Stream.of(attachment) : inner.valueStream();
                })
                .map(shown -> shown.path("media").path("image").path("src").asString(""))
                .toList();
    }

    static Optional<RemotePost> read(JsonNode post) {
        var id = RemoteId.in(post, "id");
        return GraphPosts.time(post, "created_time")
                .flatMap(time -> id.map(known -> new RemotePost(
                        known,
                        post.path("message").asString(""),
                        time,
                        media(post.path("attachments").path("data")),
                        post.path("permalink_url").asString("https://www.facebook.com/" + known))));
    }

    /** An album holds its pictures one level deeper; a link's preview is no picture of ours. */
    private static int media(JsonNode attachments) {
        var count = 0;
        for (var attachment : attachments) {
            var inner = attachment.path("subattachments").path("data");
            if (!inner.isEmpty()) {
                count += inner.size();
            } else if (MEDIA.contains(attachment.path("media_type").asString(""))) {
                count++;
            }
        }
        return count;
    }
}
