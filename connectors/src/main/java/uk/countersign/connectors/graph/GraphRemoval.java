package uk.countersign.connectors.graph;

import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.Removal;
import uk.countersign.connectors.transport.Endings;
import uk.countersign.connectors.transport.RemoteId;
import uk.countersign.connectors.transport.Reply;

/**
 * Deletes and looks again. The Graph gives one and the same error for an object that is gone and for one that the token
 * may not touch, so a post counts as gone only while the account that it stood on can still be read.
 */
public final class GraphRemoval {

    private static final Map<String, String> ID_ONLY = Map.of("fields", "id");

    private final GraphClient graph;
    private final String byHand;

    /** With the manual steps for the case that the platform refuses. */
    public GraphRemoval(GraphClient graph, String byHand) {
        this.graph = graph;
        this.byHand = byHand;
    }

    /** Deletes the post or comment. */
    public Removal delete(Account account, String remoteId) {
        if (!RemoteId.isOne(remoteId)) {
            return new Removal.Refused("This is not the id of anything there. " + byHand);
        }
        var exchange = graph.delete(account, remoteId);
        if (GraphClient.saysAbsent(exchange)) {
            return absent(account, remoteId);
        }
        return graph.object(account, exchange)
                .either(
                        object -> deleted(account, remoteId, object),
                        why -> why instanceof Outcome.Unknown && GraphClient.saysNo(exchange)
                                ? new Removal.Refused(byHand)
                                : Endings.removing(why, byHand));
    }

    private Removal deleted(Account account, String remoteId, JsonNode object) {
        if (!object.path("success").isBoolean()) {
            return new Removal.Unknown("The answer did not say whether it was deleted.");
        }
        return object.path("success").asBoolean()
                ? look(
                        account,
                        remoteId,
                        new Removal.Removed(),
                        new Removal.Unknown("It was deleted, but can still be read. Look again in a while."))
                : new Removal.Refused(byHand);
    }

    /** What it means that the Graph says that there is no such object. */
    Removal absent(Account account, String remoteId) {
        return look(account, remoteId, new Removal.Absent(), new Removal.Refused(byHand));
    }

    private Removal look(Account account, String remoteId, Removal gone, Removal stillThere) {
        var post = graph.get(account, remoteId, ID_ONLY);
        if (!GraphClient.saysAbsent(post)) {
            return after(graph.object(account, post), stillThere);
        }
        return after(graph.object(account, graph.get(account, account.remoteId(), ID_ONLY)), gone);
    }

    private static Removal after(Reply<JsonNode> reply, Removal removal) {
        Function<JsonNode, Removal> good = object -> removal;
        return reply.either(good, why -> new Removal.Unknown(why.message() + " Whether it is gone is not known."));
    }
}
