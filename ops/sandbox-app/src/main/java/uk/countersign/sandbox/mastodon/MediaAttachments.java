package uk.countersign.sandbox.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Part;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Ids;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.PictureShape;
import uk.countersign.sandbox.record.State;
import uk.countersign.sandbox.record.Store;

/** Bringing pictures to Mastodon, which works on each for a moment before it can be shown. */
final class MediaAttachments {

    static final int MOST_BYTES = 16 * 1024 * 1024;
    static final int MOST_CHARACTERS = 1_500;

    private static final Duration WORKED_ON = Duration.ofMillis(100);

    private final Store store;
    private final Ids ids;
    private final Clock clock;

    MediaAttachments(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    Reply upload(Account account, Request request) {
        var content = request.parts().stream()
                .filter(part -> part.name().equals("file"))
                .findFirst()
                .map(Part::content)
                .orElseThrow(() -> MastodonProblems.failed("Validation failed: File can't be blank"));
        var description = request.parts().stream()
                .filter(part -> part.name().equals("description"))
                .findFirst()
                .map(Part::text)
                .orElse("");
        if (description.codePointCount(0, description.length()) > MOST_CHARACTERS) {
            throw MastodonProblems.failed("Validation failed: Description character limit of 1500 exceeded");
        }
        var shape = PictureShape.of(content)
                .filter(known -> content.length <= MOST_BYTES)
                .orElseThrow(() ->
                        MastodonProblems.failed("Validation failed: File content type is invalid, File is invalid"));
        var id = ids.snowflake();
        var file = id + "." + shape.mediaType().substring("image/".length());
        store.keep(file, content);
        var stored = store.record(state -> new Event.PictureStored(new Picture(
                id,
                account.id(),
                shape.mediaType(),
                content.length,
                shape.width(),
                shape.height(),
                "",
                description,
                file,
                clock.instant())));
        return Reply.json(202, view(request, stored.picture()));
    }

    Reply status(Account account, Request request, String id) {
        var picture = store.read(state -> own(state, account, id)).orElseThrow(MastodonProblems::notFound);
        return Reply.json(isReady(picture) ? 200 : 206, view(request, picture));
    }

    void requireReady(State state, Account account, String id) {
        var picture = own(state, account, id)
                .orElseThrow(() -> MastodonProblems.failed("Validation failed: Media attachment is not found"));
        if (!isReady(picture)) {
            throw MastodonProblems.failed(
                    "Cannot attach files that have not finished processing. Try again in a moment!");
        }
    }

    ObjectNode view(Request request, Picture picture) {
        var url = isReady(picture) ? request.origin() + "/media/" + picture.id() : null;
        return Json.object()
                .put("id", picture.id())
                .put("type", "image")
                .put("url", url)
                .put("preview_url", url)
                .put("description", picture.altText().isEmpty() ? null : picture.altText());
    }

    private boolean isReady(Picture picture) {
        return !clock.instant().isBefore(picture.made().plus(WORKED_ON));
    }

    private static Optional<Picture> own(State state, Account account, String id) {
        return state.picture(id).filter(picture -> picture.account().equals(account.id()));
    }
}
