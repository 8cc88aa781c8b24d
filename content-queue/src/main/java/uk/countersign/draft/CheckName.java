package uk.countersign.draft;

import java.util.Arrays;
import java.util.Locale;

/** Which check found something. */
public enum CheckName {
    CONSENT,
    NAMES,
    PERSONAL_DATA,
    TONE,
    POLITICAL,
    COMMERCIAL,
    HARMFUL,
    TARGETED,
    LINKS,
    COPYRIGHT,
    ACCESSIBILITY,
    MEDIA,
    SAFEGUARDING,
    CATEGORY,
    PLATFORM;

    /** As interfaces write it, for example {@code personal-data}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The check of that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CheckName of(String id) {
        return Arrays.stream(values())
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no check called " + id));
    }
}
