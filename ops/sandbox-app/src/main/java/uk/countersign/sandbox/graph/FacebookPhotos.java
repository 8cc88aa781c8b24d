package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.List;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.Store;

/** Photos of a Facebook Page: published at once, or kept for a post to come. */
final class FacebookPhotos {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final FacebookPosts posts;

    FacebookPhotos(Store store, Ids ids, Clock clock, FacebookPosts posts) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.posts = posts;
    }

    /** Whether the call makes something visible. */
    static boolean published(GraphCall call) {
        return call.flag("published", true);
    }

    Reply add(Account page, GraphCall call) {
        var caption =
                call.parameter("caption").or(() -> call.parameter("message")).orElse("");
        var photo = keep(
                page, content(call), caption, call.parameter("alt_text_custom").orElse(""));
        var json = Json.object().put("id", photo.id());
        if (published(call)) {
            json.put(
                    "post_id",
                    posts.publish(page, caption, "", List.of(photo.id())).id());
        }
        return Reply.json(200, json);
    }

    private static byte[] content(GraphCall call) {
        return call.file()
                .or(() -> call.parameter("url").map(FacebookPhotos::fetched))
                .orElseThrow(() -> GraphProblems.parameter("An image file or url is required"));
    }

    private static byte[] fetched(String url) {
        var fetched = PictureFetch.get(url, LARGEST);
        if (fetched instanceof PictureFetch.Found found) {
            return found.content();
        }
        throw invalid("Missing or invalid image file: the address could not be read");
    }

    private Picture keep(Account page, byte[] content, String caption, String altText) {
        if (content.length > LARGEST) {
            throw GraphProblems.said(
                    100,
                    1_366_046,
                    "(#100) The photo is too large",
                    "Can't Read Files",
                    "Your photos couldn't be uploaded. Photos should be less than 10 MB.");
        }
        var shape = PictureShape.of(content).orElseThrow(() -> invalid("Missing or invalid image file"));
        var id = ids.number("122");
        var file = id + "." + shape.mediaType().substring("image/".length());
        store.keep(file, content);
        return store.record(state -> new Event.PictureStored(new Picture(
                        id,
                        page.id(),
                        shape.mediaType(),
                        content.length,
                        shape.width(),
                        shape.height(),
                        caption,
                        altText,
                        file,
                        clock.instant())))
                .picture();
    }

    private static Refusal invalid(String message) {
        return GraphProblems.said(
                324, 2_069_019, "(#324) " + message, "Invalid image", "The image could not be read. Choose another.");
    }
}
