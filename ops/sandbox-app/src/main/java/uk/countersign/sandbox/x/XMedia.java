package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.Store;
import uk.countersign.sandbox.record.Upload;

/** Bringing pictures to X: in pieces, or whole. */
final class XMedia {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4");

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    XMedia(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Reply initialize(Account account, Request request) {
        var fields = UploadFields.of(request);
        var type = fields.text("media_type").orElse("");
        boolean video = type.startsWith("video/");
        var category = fields.text("media_category").orElse(video ? "tweet_video" : "tweet_image");
        long total = fields.number("total_bytes").orElse(0L);
        if (!TYPES.contains(type)) {
            throw XProblems.invalid("media_type", type, "The media type is not supported");
        }
        if (!category.equals(category(type))) {
            throw XProblems.invalid("media_category", category, "The media category does not match the media type");
        }
        requireSize(type, total);
        var begun = store.record(state -> new Event.UploadBegun(
                new Upload(ids.snowflake(), account.id(), type, category, total, clock.instant())));
        return Reply.json(200, MediaView.begun(begun.upload().id(), video, LIFE));
    }

    Reply append(Account account, String id, Request request) {
        var upload = upload(account, id);
        var fields = UploadFields.of(request);
        int place = fields.number("segment_index")
                .filter(number -> number >= 0 && number <= 999)
                .orElseThrow(() -> XProblems.invalid("segment_index", "", "segment_index must be 0 to 999"))
                .intValue();
        var piece = fields.bytes("media").orElseThrow(() -> XProblems.invalid("media", "", "media is required"));
        store.pieces(upload).put(place, piece);
        var json = Json.object();
        json.putObject("data").put("expires_at", upload.made().plus(LIFE).getEpochSecond());
        return Reply.json(200, json);
    }

    Reply finish(Account account, String id) {
        var stored = store.read(state -> state.picture(id));
        if (stored.isPresent() && stored.get().account().equals(account.id())) {
            return shown(stored.get(), false);
        }
        var upload = upload(account, id);
        var content = store.pieces(upload).joined();
        if (content.length != upload.totalBytes()) {
            throw XProblems.badRequest("Segments do not add up to provided total file size.");
        }
        return keep(account, id, content);
    }

    Reply whole(Account account, Request request) {
        var content = UploadFields.of(request)
                .bytes("media")
                .orElseThrow(() -> XProblems.invalid("media", "", "media is required"));
        return keep(account, ids.snowflake(), content);
    }

    Reply status(Account account, Request request) {
        var id = request.query().first("media_id").orElse("");
        return shown(picture(account, id), true);
    }

    Reply describe(Account account, Request request) {
        var body = Json.body(request);
        var picture = picture(account, Json.text(body, "id").orElse(""));
        var text = body.at("/metadata/alt_text/text").asString("");
        if (text.isEmpty() || text.length() > 1000) {
            throw XProblems.invalid("metadata.alt_text.text", "", "alt_text must be 1 to 1000 characters");
        }
        store.record(state -> new Event.PictureDescribed(picture.id(), text));
        return Reply.json(200, MediaView.described(picture.id(), text));
    }

    private Reply keep(Account account, String id, byte[] content) {
        var shape = PictureShape.isVideo(content)
                ? new PictureShape("video/mp4", 0, 0)
                : PictureShape.of(content)
                        .orElseThrow(() -> XProblems.badRequest("The media could not be recognized."));
        requireSize(shape.mediaType(), content.length);
        var file = id + "." + shape.mediaType().replaceFirst(".*/", "");
        store.keep(file, content);
        var stored = store.record(state -> new Event.PictureStored(new Picture(
                id,
                account.id(),
                shape.mediaType(),
                content.length,
                shape.width(),
                shape.height(),
                "",
                "",
                file,
                clock.instant())));
        return shown(stored.picture(), false);
    }

    private Reply shown(Picture picture, boolean withState) {
        var worked = Duration.between(picture.made(), clock.instant());
        return Reply.json(200, MediaView.of(picture, left(picture), withState, worked));
    }

    private static String category(String type) {
        if (type.startsWith("video/")) {
            return "tweet_video";
        }
        return type.equals("image/gif") ? "tweet_gif" : "tweet_image";
    }

    private static void requireSize(String type, long bytes) {
        int most = switch (category(type)) {
            case "tweet_video" -> 512 * MEGABYTE;
            case "tweet_gif" -> 15 * MEGABYTE;
            default -> 5 * MEGABYTE;
        };
        if (bytes < 1 || bytes > most) {
            throw XProblems.badRequest("File size exceeds %d bytes.".formatted(most));
        }
    }

    private Upload upload(Account account, String id) {
        return store.read(state -> state.upload(id))
                .filter(upload -> upload.account().equals(account.id()))
                .orElseThrow(() -> XProblems.notFound("Could not find media with id: [" + id + "]."));
    }

    private Picture picture(Account account, String id) {
        return store.read(state -> state.picture(id))
                .filter(picture -> picture.account().equals(account.id()))
                .orElseThrow(() -> XProblems.notFound("Could not find media with id: [" + id + "]."));
    }

    private Duration left(Picture picture) {
        return Duration.between(clock.instant(), picture.made().plus(LIFE));
    }
}
