package uk.countersign.connectors.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.GoAhead;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.transport.MediaFile;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.Reply;

/**
 * Brings pictures and videos to X in parts, waits until it has worked on them, and describes the pictures.
 *
 * @param pictures how long to wait for X to have worked on a picture
 * @param videos the same for a video, which takes it longer
 * @param partBytes how much goes up in one call
 */
record XUpload(XClient x, Polling pictures, Polling videos, int partBytes) {

    Reply<List<String>> upload(Account account, List<OutgoingMedia> media, GoAhead goAhead) {
        var ids = new ArrayList<String>();
        for (var one : media) {
            var uploaded = MediaFile.size(one).then(bytes -> upload(account, one, bytes, goAhead));
            if (uploaded instanceof Reply.Bad<String> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ids.add(((Reply.Good<String>) uploaded).value());
        }
        return new Reply.Good<>(List.copyOf(ids));
    }

    private Reply<String> upload(Account account, OutgoingMedia media, long bytes, GoAhead goAhead) {
        return x.beginUpload(account, media.mediaType(), category(media), bytes)
                .then(id -> parts(account, id, media, bytes, goAhead)
                        .then(sent -> x.endUpload(account, id))
                        .then(processing -> await(account, id, media, processing, goAhead))
                        .then(ready -> describe(account, id, media))
                        .then(described -> new Reply.Good<>(id)));
    }

    private static String category(OutgoingMedia media) {
        if (media.isVideo()) {
            return "tweet_video";
        }
        return media.mediaType().equals("image/gif") ? "tweet_gif" : "tweet_image";
    }

    private Reply<Boolean> parts(Account account, String id, OutgoingMedia media, long bytes, GoAhead goAhead) {
        Reply<Boolean> sent = new Reply.Good<>(true);
        var part = 0;
        for (var from = 0L; from < bytes && sent instanceof Reply.Good<Boolean>; from += partBytes) {
            var number = part++;
            sent = MediaFile.bytes(media, from, Math.min(bytes, from + partBytes), goAhead)
                    .then(content -> x.append(account, id, number, content));
        }
        return sent;
    }

    private Reply<Boolean> await(
            Account account, String id, OutgoingMedia media, JsonNode processing, GoAhead goAhead) {
        var first = state(processing, media);
        return first.isPresent()
                ? first.get()
                : (media.isVideo() ? videos : pictures)
                        .until(
                                goAhead,
                                () -> x.uploadStatus(account, id)
                                        .either(
                                                now -> state(now, media),
                                                why -> Optional.<Reply<Boolean>>of(new Reply.Bad<>(why))))
                        .orElseGet(() ->
                                new Reply.Bad<>(new Outcome.NotSent("X is still working on the " + kind(media) + ".")));
    }

    /** Empty while X is working on it. */
    private static Optional<Reply<Boolean>> state(JsonNode processing, OutgoingMedia media) {
        return switch (processing.path("state").asString("succeeded")) {
            case "pending", "in_progress" -> Optional.empty();
            case "succeeded" -> Optional.of(new Reply.Good<>(true));
            default ->
                Optional.of(new Reply.Bad<>(new Outcome.Refused(
                        Outcome.Cause.CONTENT, "X could not use the " + kind(media) + " of this post.")));
        };
    }

    private static String kind(OutgoingMedia media) {
        return media.isVideo() ? "video" : "picture";
    }

    /** X takes descriptions of pictures only. */
    private Reply<Boolean> describe(Account account, String id, OutgoingMedia media) {
        return media.isVideo() || media.altText().isBlank()
                ? new Reply.Good<>(true)
                : x.describe(account, id, media.altText());
    }
}
