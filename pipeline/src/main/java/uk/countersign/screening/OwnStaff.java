package uk.countersign.screening;

import java.util.Collection;
import java.util.Locale;

/** Names of the school's own people, as a school lists them: with or without a title. */
public final class OwnStaff {

    private OwnStaff() {}

    /** Whether those words name somebody on the list. */
    public static boolean holds(Collection<String> staff, String words) {
        var name = withoutTitle(words).toLowerCase(Locale.UK);
        return staff.stream()
                .anyMatch(one -> withoutTitle(one).toLowerCase(Locale.UK).equals(name));
    }

    /** The name without "Mr" and the like. */
    public static String withoutTitle(String name) {
        return name.strip()
                .replaceFirst("(?i)^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Revd?)\\.? +", "")
                .strip();
    }
}
