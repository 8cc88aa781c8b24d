package uk.countersign.connectors.facebook;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/**
 * Brings a video to a page in the parts that Facebook asks for. Nobody sees it before the upload is finished, and
 * finishing it is the one visible call.
 *
 * @param videos calls to the host that takes videos
 * @param graph calls to the usual host
 * @param mostParts when to stop believing that Facebook will ever have enough
 */
record FacebookVideos(GraphClient videos, GraphClient graph, int mostParts) {

    /** The option that names the host for videos. */
    static final String VIDEO_URL = "video-url";

    /** Facebook takes less than it asked for, and so much is never too much memory. */
    private static final int LARGEST_PART = 8 << 20;

    private static final String PHASE = "upload_phase";
    private static final String SESSION = "upload_session_id";

    /** Where videos go: a host of its own beside Facebook's usual one, and the same one anywhere else. */
    static PlatformSettings host(PlatformSettings settings) {
        var usual = settings.baseUrl().toString().replaceFirst("^https://graph\\.", "https://graph-video.");
        return settings.movedTo(URI.create(settings.text(VIDEO_URL, usual)));
    }

    /** The video's id and that of the upload that has yet to be finished. */
    Reply<List<String>> upload(Account account, OutgoingMedia video, GoAhead goAhead) {
        return MediaFile.size(video)
                .then(size -> videos.object(
                                account,
                                videos.post(
                                        account,
                                        path(account),
                                        Map.of(PHASE, "start", "file_size", String.valueOf(size))))
                        .then(begun -> upload(account, video, size, begun, goAhead)));
    }

    private Reply<List<String>> upload(
            Account account, OutgoingMedia video, long size, JsonNode begun, GoAhead goAhead) {
        var session = RemoteId.in(begun, SESSION);
        var id = RemoteId.in(begun, "video_id");
        if (session.isEmpty() || id.isEmpty()) {
            return new Reply.Bad<>(new Outcome.Unknown("Facebook's answer did not say where the video should go."));
        }
        var wanted = range(begun, size);
        for (var part = 0; part < mostParts; part++) {
            if (wanted instanceof Reply.Bad<Range> bad) {
                return new Reply.Bad<>(bad.why());
            }
            var range = ((Reply.Good<Range>) wanted).value();
            if (range.from() == range.to()) {
                return new Reply.Good<>(List.of(id.get(), session.get()));
            }
            wanted = MediaFile.bytes(video, range.from(), range.to(), goAhead)
                    .then(bytes -> transfer(account, session.get(), range, bytes))
                    .then(next -> range(next, size));
        }
        return new Reply.Bad<>(new Outcome.NotSent("Facebook asked for more parts of the video than there can be."));
    }

    private Reply<JsonNode> transfer(Account account, String session, Range range, byte[] bytes) {
        var parameters = Map.of(PHASE, "transfer", SESSION, session, "start_offset", String.valueOf(range.from()));
        return videos.object(
                account,
                videos.upload(
                        account, path(account), parameters, "video_file_chunk", bytes, "application/octet-stream"));
    }

    /** Which bytes Facebook asks for next; as many as none when it has all. */
    private record Range(long from, long to) {}

    private static Reply<Range> range(JsonNode answer, long size) {
        var from = answer.path("start_offset").asLong(-1);
        var to = answer.path("end_offset").asLong(-1);
        return from < 0 || to < from || to > size
                ? new Reply.Bad<>(new Outcome.Unknown("Facebook asked for a part that the video does not have."))
                : new Reply.Good<>(new Range(from, Math.min(to, from + LARGEST_PART)));
    }

    /** Finishes the upload and so shows the video; gives the id of its post. */
    Reply<String> show(Account account, List<String> ids, String text) {
        var finish = Map.of(PHASE, "finish", SESSION, ids.get(1), "description", text, "published", "true");
        return videos.object(account, videos.post(account, path(account), finish))
                .then(object -> object.path("success").asBoolean(false)
                        ? post(account, ids.get(0))
                        : new Reply.Bad<>(new Outcome.Unknown("Facebook did not say that it shows the video.")));
    }

    /** The post that shows the video. Facebook may tell it a moment late; without it the video is looked for. */
    private Reply<String> post(Account account, String video) {
        return told(account, video)
                .or(() -> told(account, video))
                .<Reply<String>>map(Reply.Good::new)
                .orElseGet(() -> new Reply.Bad<>(
                        new Outcome.Unknown("Facebook shows the video, but did not say as which post.")));
    }

    private Optional<String> told(Account account, String video) {
        return graph.object(account, graph.get(account, video, Map.of("fields", "post_id")))
                .either(
                        found -> RemoteId.in(found, "post_id")
                                .map(id -> id.contains("_") ? id : account.remoteId() + "_" + id),
                        unknown -> Optional.empty());
    }

    private static String path(Account account) {
        return account.remoteId() + "/videos";
    }
}
