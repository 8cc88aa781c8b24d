package uk.countersign.connectors;

import java.net.URI;
import java.util.Optional;

/** Whose account the credentials open. */
public sealed interface Identity {

    /**
     * The account that will post.
     *
     * @param picture where the account's picture is, for a person to know the account by
     * @param grant what the credentials permit; an account with something missing can be read but not fully used
     */
    record Known(String remoteId, String handle, String displayName, Optional<URI> picture, Grant grant)
            implements Identity {

        /** Without a picture, and with nothing said about permissions. */
        public Known(String remoteId, String handle, String displayName) {
            this(remoteId, handle, displayName, Optional.empty(), Grant.UNTOLD);
        }
    }

    /** The credentials do not open an account that can post; the message says what to do. */
    record Rejected(String message) implements Identity {}

    /** The platform could not be asked. */
    record Unavailable(String message) implements Identity {}
}
