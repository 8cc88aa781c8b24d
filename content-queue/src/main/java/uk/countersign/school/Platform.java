package uk.countersign.school;

import java.util.Locale;

/** A kind of place where a school publishes; also what a consent may be limited to. */
public enum Platform {
    X("X"),
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    BLUESKY("Bluesky"),
    MASTODON("Mastodon"),
    WEBSITE("Website");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether it shows several posts as a thread, each an answer to the one before. */
    public boolean showsThreads() {
        return switch (this) {
            case X, BLUESKY, MASTODON -> true;
            case FACEBOOK, INSTAGRAM, WEBSITE -> false;
        };
    }

    /** An account's name as people there write it. */
    public String written(String handle) {
        return this == WEBSITE ? handle : "@" + handle;
    }

    /** As channels, settings and interfaces write it, for example {@code facebook}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The platform of that id, in any case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Platform of(String id) {
        return valueOf(id.strip().toUpperCase(Locale.ROOT));
    }
}
