package uk.countersign.sandbox.x;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.record.Picture;

/** Media as X describes them to their sender. */
final class MediaView {

    private MediaView() {}

    static ObjectNode begun(String id, Duration life) {
        var json = Json.object();
        json.putObject("data").put("id", id).put("media_key", "3_" + id).put("expires_after_secs", life.toSeconds());
        return json;
    }

    static ObjectNode of(Picture picture, Duration life, boolean withState) {
        var json = begun(picture.id(), life);
        var data = (ObjectNode) json.get("data");
        data.put("size", picture.size());
        data.putObject("image")
                .put("image_type", picture.mediaType())
                .put("w", picture.width())
                .put("h", picture.height());
        if (withState) {
            data.putObject("processing_info").put("state", "succeeded").put("progress_percent", 100);
        }
        return json;
    }

    static ObjectNode described(String id, String text) {
        var json = Json.object();
        var data = json.putObject("data").put("id", id);
        data.putObject("associated_metadata").putObject("alt_text").put("text", text);
        return json;
    }
}
