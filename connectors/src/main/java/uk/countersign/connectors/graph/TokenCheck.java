package uk.countersign.connectors.graph;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Grant;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.transport.Reply;

/**
 * What the Graph says of a token: whether it is good, whose it is, what it permits and until when.
 *
 * @param type {@code PAGE}, {@code USER} or another; empty when the Graph would not tell us anything
 * @param grant with what is missing of the permissions asked about
 */
public record TokenCheck(String type, Grant grant) {

    private static final TokenCheck NOT_TOLD = new TokenCheck("", Grant.UNTOLD);

    /**
     * Asks about the account's token. A token that is no longer good is a refusal.
     *
     * @param posting what of it nothing can be posted without
     */
    public static Reply<TokenCheck> of(GraphClient graph, Account account, List<String> needed, List<String> posting) {
        var reply = graph.object(account, graph.inspect(account));
        if (reply instanceof Reply.Bad<JsonNode> bad
                && bad.why() instanceof Outcome.Refused refused
                && refused.cause() == Outcome.Cause.CONTENT) {
            // Only an app may ask, or its developers; an account connected without the app's id has to do without.
            return new Reply.Good<>(NOT_TOLD);
        }
        return reply.then(object -> read(graph, object.path("data"), needed, posting));
    }

    private static Reply<TokenCheck> read(GraphClient graph, JsonNode data, List<String> needed, List<String> posting) {
        if (!data.path("is_valid").isBoolean()) {
            return new Reply.Bad<>(new Outcome.Unknown("The answer did not say whether the permission is good."));
        }
        if (!data.path("is_valid").asBoolean()) {
            return new Reply.Bad<>(graph.wording().signedOut("this account's permission has ended"));
        }
        var given = new HashSet<String>();
        data.path("scopes").valueStream().forEach(scope -> given.add(scope.asString("")));
        var missing = given.isEmpty()
                ? List.<String>of()
                : needed.stream().filter(one -> !given.contains(one)).toList();
        return new Reply.Good<>(new TokenCheck(
                data.path("type").asString(""),
                new Grant(missing, posting.stream().noneMatch(missing::contains), ends(data))));
    }

    /** The earlier of the two ends; nought means none. */
    private static Optional<Instant> ends(JsonNode data) {
        return Stream.of("expires_at", "data_access_expires_at")
                .map(field -> data.path(field).asLong(0))
                .filter(second -> second > 0)
                .min(Long::compare)
                .map(Instant::ofEpochSecond);
    }
}
