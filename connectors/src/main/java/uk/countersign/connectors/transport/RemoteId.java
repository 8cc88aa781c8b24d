package uk.countersign.connectors.transport;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import uk.countersign.connectors.Outcome;

/** Ids that platforms give. They become parts of addresses, so nothing but plain characters will do. */
public final class RemoteId {

    private RemoteId() {}

    /** The id in this field of an answer. */
    public static Optional<String> in(JsonNode object, String field) {
        return Optional.of(object.path(field).asString("")).filter(RemoteId::isOne);
    }

    /** The id of what a call has made; without one it is not known whether anything was. */
    public static Reply<String> made(JsonNode object, String platform) {
        return in(object, "id")
                .<Reply<String>>map(Reply.Good::new)
                .orElseGet(() -> new Reply.Bad<>(new Outcome.Unknown(platform + "'s answer named no id.")));
    }

    /** Whether it can be one. */
    public static boolean isOne(String id) {
        return id.matches("[0-9A-Za-z_-]{1,120}");
    }
}
