package uk.countersign.connectors.instagram;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.graph.GraphClient;
import uk.countersign.connectors.transport.Reply;

/** How many posts Instagram still takes from an account: so many in any 24 hours, asked before anything is sent. */
record PublishingQuota(GraphClient graph) {

    /** Instagram does not say when the oldest post leaves its 24 hours, so look again every now and then. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private static final String USED_UP =
            "Instagram takes no more posts from this account for now: %d of the %d that it"
                    + " takes in 24 hours are used up.";

    /** Good when there is room, or when Instagram does not tell: then its answer to the post itself counts. */
    Reply<Boolean> left(Account account) {
        var asked = Map.of("fields", "quota_usage,config");
        var reply = graph.object(account, graph.get(account, account.remoteId() + "/content_publishing_limit", asked));
        if (reply instanceof Reply.Bad<JsonNode> bad) {
            return bad.why() instanceof Outcome.Unknown ? new Reply.Good<>(true) : new Reply.Bad<>(bad.why());
        }
        var line = ((Reply.Good<JsonNode>) reply).value().path("data").path(0);
        var used = line.path("quota_usage").asLong(0);
        var total = line.path("config").path("quota_total").asLong(Long.MAX_VALUE);
        return used < total
                ? new Reply.Good<>(true)
                : new Reply.Bad<>(new Outcome.NotSent(USED_UP.formatted(used, total), Optional.of(AGAIN)));
    }
}
