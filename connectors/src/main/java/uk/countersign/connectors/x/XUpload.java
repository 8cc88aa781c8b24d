package uk.countersign.connectors.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.transport.Picture;
import uk.countersign.connectors.transport.Polling;
import uk.countersign.connectors.transport.Reply;

/** Brings pictures to X in parts, waits until it has worked on them, and describes them. */
final class XUpload {

    private final XClient x;
    private final Polling polling;
    private final int partBytes;

    XUpload(XClient x, Polling polling, int partBytes) {
        this.x = x;
        this.polling = polling;
        this.partBytes = partBytes;
    }

    Reply<List<String>> upload(Account account, List<OutgoingMedia> media) {
        var ids = new ArrayList<String>();
        for (var one : media) {
            var uploaded = Picture.bytes(one).then(bytes -> upload(account, one, bytes));
            if (uploaded instanceof Reply.Bad<String> bad) {
                return new Reply.Bad<>(bad.why());
            }
            ids.add(((Reply.Good<String>) uploaded).value());
        }
        return new Reply.Good<>(List.copyOf(ids));
    }

    private Reply<String> upload(Account account, OutgoingMedia media, byte[] bytes) {
        var category = media.mediaType().equals("image/gif") ? "tweet_gif" : "tweet_image";
        return x.beginUpload(account, media.mediaType(), category, bytes.length)
                .then(id -> parts(account, id, bytes)
                        .then(sent -> x.endUpload(account, id))
                        .then(processing -> await(account, id, processing))
                        .then(ready -> describe(account, id, media.altText()))
                        .then(described -> new Reply.Good<>(id)));
    }

    private Reply<Boolean> parts(Account account, String id, byte[] bytes) {
        Reply<Boolean> sent = new Reply.Good<>(true);
        for (int from = 0, part = 0; from < bytes.length && sent instanceof Reply.Good<Boolean>; part++) {
            var to = Math.min(bytes.length, from + partBytes);
            sent = x.append(account, id, part, bytes, from, to);
            from = to;
        }
        return sent;
    }

    private Reply<Boolean> await(Account account, String id, JsonNode processing) {
        var first = state(processing);
        return first.isPresent()
                ? first.get()
                : polling.until(() -> x.uploadStatus(account, id)
                                .either(XUpload::state, why -> Optional.of(new Reply.Bad<>(why))))
                        .orElseGet(() -> new Reply.Bad<>(new Outcome.NotSent("X is still working on a picture.")));
    }

    /** Empty while X is working on it. */
    private static Optional<Reply<Boolean>> state(JsonNode processing) {
        return switch (processing.path("state").asString("succeeded")) {
            case "pending", "in_progress" -> Optional.empty();
            case "succeeded" -> Optional.of(new Reply.Good<>(true));
            default ->
                Optional.of(new Reply.Bad<>(
                        new Outcome.Refused(Outcome.Cause.CONTENT, "X could not use a picture of this post.")));
        };
    }

    private Reply<Boolean> describe(Account account, String id, String altText) {
        return altText.isBlank() ? new Reply.Good<>(true) : x.describe(account, id, altText);
    }
}
