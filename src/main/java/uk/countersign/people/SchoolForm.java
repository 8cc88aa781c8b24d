package uk.countersign.people;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.countersign.school.Nation;
import uk.countersign.school.QuietHours;

/** What was typed about a school. */
public record SchoolForm(
        @Nullable String name,
        @Nullable Nation nation,
        @Nullable String zone,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable List<String> channels) {

    private static final int LONGEST = 120;

    public String givenName() {
        return text(name);
    }

    public Nation givenNation() {
        return Optional.ofNullable(nation).orElse(Nation.ENGLAND);
    }

    public List<String> givenChannels() {
        return Optional.ofNullable(channels).orElse(List.of());
    }

    /** Why it will not do; empty when it will. */
    public Optional<String> refusal() {
        if (givenName().isEmpty() || givenName().length() > LONGEST) {
            return Optional.of("Write the school’s name in at most " + LONGEST + " characters.");
        }
        try {
            ZoneId.of(text(zone));
            givenQuietHours();
            return Optional.empty();
        } catch (DateTimeException none) {
            return Optional.of("Choose a time zone, and quiet hours as 20:00 and 07:00.");
        }
    }

    public ZoneId givenZone() {
        return ZoneId.of(text(zone));
    }

    /** None when neither end is given. */
    public QuietHours givenQuietHours() {
        return text(quietFrom).isEmpty() && text(quietTo).isEmpty()
                ? QuietHours.NONE
                : new QuietHours(LocalTime.parse(text(quietFrom)), LocalTime.parse(text(quietTo)));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }
}
