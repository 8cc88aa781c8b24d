package uk.countersign.people;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.countersign.school.Role;
import uk.countersign.school.Staffing;

/** What was typed and ticked about a member. A field that a form does not have is empty. */
record MemberForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<Role> roles,
        @Nullable String trained,
        @Nullable String acknowledged) {

    private static final int LONGEST = 100;

    String givenName() {
        return text(name);
    }

    String givenEmail() {
        return text(email);
    }

    /** Why name and address will not do; empty when they will. */
    static Optional<String> refusal(String name, String email) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.of("Write the name as others should read it, for example “Mrs Okafor”.");
        }
        // The address names a folder of the shared folder, too.
        return email.matches("[^\\s@/\\\\:*?\"<>|]+@[^\\s@/\\\\:*?\"<>|]+") && email.length() <= LONGEST
                ? Optional.empty()
                : Optional.of("“" + name + "” needs an email address, like name@school.sch.uk.");
    }

    Staffing.Wanted wanted() {
        var ticked = Optional.ofNullable(roles).orElse(List.of());
        return new Staffing.Wanted(
                ticked.stream().collect(Collectors.toUnmodifiableSet()), day(trained), day(acknowledged));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    /** A day that is none is as good as no day. */
    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(text(typed)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
