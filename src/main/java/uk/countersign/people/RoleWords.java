package uk.countersign.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.countersign.school.Role;

/** What members may do, as pages say it. */
final class RoleWords {

    private RoleWords() {}

    /** A role to tick. */
    record Choice(String id, String title, String says, boolean chosen) {}

    static List<Choice> choices(Set<Role> chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), title(role), says(role), chosen.contains(role)))
                .toList();
    }

    static String titles(Set<Role> roles) {
        return roles.stream().sorted().map(RoleWords::title).collect(Collectors.joining(", "));
    }

    private static String title(Role role) {
        return switch (role) {
            case SUBMITTER -> "Writes posts";
            case APPROVER -> "Countersigns posts";
            case ADMIN -> "Administrator";
            case SAFEGUARDING_LEAD -> "Safeguarding lead";
            case AUDITOR -> "Reads the record";
        };
    }

    private static String says(Role role) {
        return switch (role) {
            case SUBMITTER -> "Sends drafts and sees their own.";
            case APPROVER -> "The headteacher, a deputy: decides on drafts of others, never on their own.";
            case ADMIN -> "Keeps the consent register, the accounts, the members and these settings.";
            case SAFEGUARDING_LEAD -> "Reads every reason, withdraws consents, takes posts down.";
            case AUDITOR -> "A governor: who wrote, signed and posted what.";
        };
    }
}
