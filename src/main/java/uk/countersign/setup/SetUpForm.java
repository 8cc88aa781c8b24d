package uk.countersign.setup;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.countersign.people.SchoolForm;
import uk.countersign.school.Nation;
import uk.countersign.school.Role;

/** What was typed on the first page of the set-up. */
record SetUpForm(
        @Nullable String trust,
        @Nullable String school,
        @Nullable Nation nation,
        @Nullable String zone,
        @Nullable String policy,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable String name,
        @Nullable String email,
        @Nullable Boolean writes,
        @Nullable Boolean approves) {

    /** What stands on the page before anything is typed. */
    static SetUpForm blank() {
        return new SetUpForm(
                "", "", Nation.ENGLAND, "Europe/London", "default", "20:00", "07:00", "", "", false, false);
    }

    SchoolForm ofSchool() {
        return new SchoolForm(school, nation, zone, quietFrom, quietTo, null);
    }

    /** A school of its own is a trust of one, and bears its name. */
    String givenTrust() {
        var typed = text(trust);
        return typed.isEmpty() ? text(school) : typed;
    }

    String givenPolicy() {
        return text(policy);
    }

    String givenName() {
        return text(name);
    }

    String givenEmail() {
        return text(email);
    }

    String givenZone() {
        return text(zone);
    }

    /** Nobody else can give roles yet, so these are chosen here. */
    Set<Role> roles() {
        var roles = EnumSet.of(Role.ADMIN);
        if (Boolean.TRUE.equals(writes)) {
            roles.add(Role.SUBMITTER);
        }
        if (Boolean.TRUE.equals(approves)) {
            roles.add(Role.APPROVER);
        }
        return roles;
    }

    /** What is wrong, by field. */
    Map<String, String> problems(Optional<String> ofPerson, Optional<String> ofPassword) {
        var problems = new LinkedHashMap<String, String>();
        ofSchool().refusal().ifPresent(why -> problems.put("school", why));
        ofPerson.ifPresent(why -> problems.put("name", why));
        ofPassword.ifPresent(why -> problems.put("password", why));
        return problems;
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }
}
