package uk.countersign.sandbox.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The platforms that the sandbox knows of. */
public enum Platform {
    /** X, API v2. */
    X,
    /** A Facebook Page, Graph API. */
    FACEBOOK,
    /** An Instagram professional account, Graph API. */
    INSTAGRAM,
    /** Bluesky, AT Protocol. */
    BLUESKY,
    /** A Mastodon-compatible server. */
    MASTODON;

    /** As channels, settings and addresses write it. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Platform> named(String id) {
        return Arrays.stream(values())
                .filter(platform -> platform.id().equals(id))
                .findFirst();
    }

    @JsonCreator
    static Platform read(String id) {
        return named(id).orElseThrow(() -> new IllegalArgumentException("There is no platform " + id));
    }
}
