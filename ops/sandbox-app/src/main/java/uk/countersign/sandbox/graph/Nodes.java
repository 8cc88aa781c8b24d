package uk.countersign.sandbox.graph;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import uk.countersign.sandbox.faults.Operation;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Event;
import uk.countersign.sandbox.record.Picture;
import uk.countersign.sandbox.record.Store;

/** Calls on a node itself: reading it and deleting it. */
final class Nodes {

    private final Store store;
    private final Clock clock;
    private final Views views;
    private final InstagramPosts instagram;
    private final GraphComments comments;

    Nodes(Store store, Clock clock, Views views, InstagramPosts instagram, GraphComments comments) {
        this.store = store;
        this.clock = clock;
        this.views = views;
        this.instagram = instagram;
        this.comments = comments;
    }

    /** What kind of call reading this node is; asking for the state of a container or for a picture is none. */
    Optional<Operation> reading(String id) {
        return store.read(state -> {
            if (state.account(id).isPresent()) {
                return Optional.of(Operation.TOKEN);
            }
            if (state.comments().standing(id).isPresent()) {
                return Optional.of(Operation.READ_POSTS);
            }
            boolean aside = state.container(id).isPresent() || state.picture(id).isPresent();
            return aside ? Optional.<Operation>empty() : Optional.of(Operation.READ_POSTS);
        });
    }

    Reply read(Account caller, GraphCall call) {
        var id = call.node();
        var container = store.read(state -> state.container(id)).filter(found -> owns(caller, found.account()));
        if (container.isPresent()) {
            return instagram.container(container.get(), call);
        }
        var node = store.read(state -> state.standing(id))
                .filter(post -> owns(caller, post.account()))
                .map(post -> views.post(call, post))
                .or(() -> store.read(state -> state.picture(id))
                        .filter(picture -> owns(caller, picture.account()))
                        .map(picture -> views.photo(call, picture)))
                .or(() -> comments.shown(caller, call))
                .or(() -> Optional.of(caller)
                        .filter(account -> account.id().equals(id))
                        .map(account -> views.account(call, account)));
        return Reply.json(200, node.orElseThrow(() -> none(call)));
    }

    Reply delete(Account caller, GraphCall call) {
        var id = call.node();
        store.record(state -> state.standing(id)
                // A page's video is deleted by its own id, too.
                .or(() -> state.picture(id).filter(Picture::isVideo).flatMap(state::postWith))
                .filter(post -> owns(caller, post.account()))
                .map(post -> new Event.PostDeleted(post.id(), clock.instant()))
                .orElseThrow(() -> none(call)));
        return Reply.json(200, Json.object().put("success", true));
    }

    private static boolean owns(Account caller, String account) {
        return caller.id().equals(account);
    }

    private static RuntimeException none(GraphCall call) {
        return GraphProblems.noSuchObject(call.method().toLowerCase(Locale.ROOT), call.node());
    }
}
