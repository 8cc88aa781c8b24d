package uk.countersign.sandbox.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.countersign.sandbox.record.Ids;

/** Programs that have made themselves known to the Mastodon server. Kept in memory: each is for one account. */
public final class Apps {

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Ids ids;

    public Apps(Ids ids) {
        this.ids = ids;
    }

    /** A program, with where it may be sent back to and what it may ask for. */
    public record Known(String id, String secret, String name, String redirect, String scopes) {

        boolean mayAsk(String scope) {
            return List.of(scopes.split(" ")).containsAll(List.of(scope.split(" ")));
        }
    }

    /** Makes a program known. */
    public Known register(String name, String redirect, String scopes) {
        var app = new Known(ids.secret(43), ids.secret(43), name, redirect, scopes);
        known.put(app.id(), app);
        return app;
    }

    public Optional<Known> find(String id) {
        return Optional.ofNullable(known.get(id));
    }
}
