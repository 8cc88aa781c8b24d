package uk.countersign.connectors.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Addresses that platforms give for a browser to open. Nothing but a web address will do. */
public final class WebAddress {

    private WebAddress() {}

    /** The address in this field of an answer. */
    public static Optional<URI> in(JsonNode object, String field) {
        try {
            return Optional.of(new URI(object.path(field).asString("")))
                    .filter(address -> String.valueOf(address.getScheme()).matches("https?"))
                    .filter(address -> address.getHost() != null);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
