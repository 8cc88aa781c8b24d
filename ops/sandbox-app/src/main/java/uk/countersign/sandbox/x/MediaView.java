package uk.countersign.sandbox.x;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.Store;

/** Media as X describes them to their sender. */
final class MediaView {

    /** How long X works on a video. */
    static final Duration WORK = Duration.ofMillis(200);

    private MediaView() {}

    static ObjectNode begun(String id, boolean video, Duration life) {
        var json = Json.object();
        json.putObject("data")
                .put("id", id)
                .put("media_key", (video ? "7_" : "3_") + id)
                .put("expires_after_secs", life.toSeconds());
        return json;
    }

    /** What became of an upload; {@code worked} is how long X has been working on it. */
    static ObjectNode of(Picture picture, Duration life, boolean withState, Duration worked) {
        var json = begun(picture.id(), picture.isVideo(), life);
        var data = (ObjectNode) json.get("data");
        data.put("size", picture.size());
        if (picture.isVideo()) {
            data.putObject("video").put("video_type", picture.mediaType());
        } else {
            data.putObject("image")
                    .put("image_type", picture.mediaType())
                    .put("w", picture.width())
                    .put("h", picture.height());
        }
        if (withState || picture.isVideo()) {
            processing(data.putObject("processing_info"), picture.isVideo() && worked.compareTo(WORK) < 0, withState);
        }
        return json;
    }

    private static void processing(ObjectNode info, boolean busy, boolean asked) {
        if (busy) {
            info.put("state", asked ? "in_progress" : "pending")
                    .put("check_after_secs", 1)
                    .put("progress_percent", 8);
        } else {
            info.put("state", "succeeded").put("progress_percent", 100);
        }
    }

    static String key(Store store, String id) {
        return store.read(state -> state.picture(id)).map(MediaView::key).orElse("3_" + id);
    }

    static String key(Picture picture) {
        return (picture.isVideo() ? "7_" : "3_") + picture.id();
    }

    static String type(Picture picture) {
        if (picture.isVideo()) {
            return "video";
        }
        return picture.mediaType().equals("image/gif") ? "animated_gif" : "photo";
    }

    static ObjectNode described(String id, String text) {
        var json = Json.object();
        var data = json.putObject("data").put("id", id);
        data.putObject("associated_metadata").putObject("alt_text").put("text", text);
        return json;
    }
}
