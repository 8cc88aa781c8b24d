package uk.countersign.sandbox.timeline;

import java.util.Optional;
import uk.countersign.sandbox.faults.Faults;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Store;

/** The page, its style sheet, and the pictures. */
public final class Timeline {

    private final Store store;

    public Timeline(Store store, Faults faults) {
        this.store = store;
    }

    public Optional<Reply> answer(Request request) {
        return request.below("/media").flatMap(this::picture);
    }

    private Optional<Reply> picture(Request request) {
        return store.read(state -> state.picture(request.path().substring(1)))
                .map(picture -> Reply.of(200, picture.mediaType(), store.bytes(picture))
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Cache-Control", "max-age=3600"));
    }
}
