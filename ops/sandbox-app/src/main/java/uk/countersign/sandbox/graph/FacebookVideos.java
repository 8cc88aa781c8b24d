package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Refusal;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.Store;
import uk.countersign.sandbox.record.Upload;

/** Videos of a page, in three phases: start, transfer as often as there are parts, finish. */
final class FacebookVideos {

    private static final long PART = 256 * 1024;
    private static final long LARGEST = 2_000_000_000;
    private static final String SESSION = "upload_session_id";

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final FacebookPosts posts;

    FacebookVideos(Store store, Ids ids, Clock clock, FacebookPosts posts) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.posts = posts;
    }

    /** Whether the call makes something visible. */
    static boolean finishes(GraphCall call) {
        return call.parameter("upload_phase").orElse("").equals("finish");
    }

    Reply answer(Account page, GraphCall call) {
        var phase = call.parameter("upload_phase").orElse("");
        return switch (phase) {
            case "start" -> start(page, call);
            case "transfer" -> transfer(page, call);
            case "finish" -> finish(page, call);
            default -> throw GraphProblems.parameter("Param upload_phase must be start, transfer or finish");
        };
    }

    private Reply start(Account page, GraphCall call) {
        var size = number(call, "file_size");
        if (size < 1 || size > LARGEST) {
            throw GraphProblems.parameter("Param file_size must be between 1 and " + LARGEST);
        }
        var begun = store.record(state -> new Event.UploadBegun(
                new Upload(ids.number("77"), page.id(), "video/mp4", "page_video", size, clock.instant())));
        var json = range(0, size).put(SESSION, begun.upload().id()).put("video_id", video(begun.upload()));
        return Reply.json(200, json);
    }

    /** The video of an upload: what it will be once it is finished. */
    private static String video(Upload upload) {
        return "1" + upload.id();
    }

    private Reply transfer(Account page, GraphCall call) {
        var upload = upload(page, call);
        var pieces = store.pieces(upload);
        var received = pieces.joined().length;
        var chunk = call.file().orElseThrow(() -> GraphProblems.parameter("Param video_file_chunk is required"));
        if (number(call, "start_offset") != received || received + chunk.length > upload.totalBytes()) {
            throw GraphProblems.said(
                    6001,
                    1_363_037,
                    "There was a problem uploading your video file",
                    "Wrong place",
                    "The part does not begin where the last one ended.");
        }
        pieces.put(pieces.count(), chunk);
        return Reply.json(200, range(received + chunk.length, upload.totalBytes()));
    }

    private Reply finish(Account page, GraphCall call) {
        var upload = upload(page, call);
        var content = store.pieces(upload).joined();
        if (content.length != upload.totalBytes() || !PictureShape.isVideo(content)) {
            throw GraphProblems.said(
                    352,
                    1_363_024,
                    "(#352) The video file you selected is in a format that we don't support.",
                    "Unsupported Video Format",
                    "The video you're trying to upload is in a format that isn't supported.");
        }
        var text = call.parameter("description").orElse("");
        var file = video(upload) + ".mp4";
        store.keep(file, content);
        store.record(state -> {
            if (state.picture(video(upload)).isPresent()) {
                throw expired();
            }
            return new Event.PictureStored(new Picture(
                    video(upload), page.id(), "video/mp4", content.length, 0, 0, text, "", file, clock.instant()));
        });
        posts.publish(page, text, "", List.of(video(upload)));
        return Reply.json(200, Json.object().put("success", true));
    }

    private static ObjectNode range(long from, long size) {
        return Json.object()
                .put("start_offset", Long.toString(from))
                .put("end_offset", Long.toString(Math.min(size, from + PART)));
    }

    private Upload upload(Account page, GraphCall call) {
        return store.read(state -> state.upload(call.parameter(SESSION).orElse("")))
                .filter(upload -> upload.account().equals(page.id()))
                .orElseThrow(FacebookVideos::expired);
    }

    private static Refusal expired() {
        return GraphProblems.said(
                6000, 1_363_033, "There was a problem uploading your video file", "Ended", "The upload has ended.");
    }

    private static long number(GraphCall call, String name) {
        return call.parameter(name)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .orElseThrow(() -> GraphProblems.parameter("Param " + name + " must be a number"));
    }
}
