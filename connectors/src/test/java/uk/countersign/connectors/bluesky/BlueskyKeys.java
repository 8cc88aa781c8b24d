package uk.countersign.connectors.bluesky;

/** The keys that our posts have on Bluesky, for tests that are about more than Bluesky. */
public final class BlueskyKeys {

    private BlueskyKeys() {}

    /** The record's key for a post's. */
    public static String of(String key) {
        return Tid.of(key).text();
    }
}
