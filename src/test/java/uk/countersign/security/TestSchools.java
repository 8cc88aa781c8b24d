package uk.countersign.security;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.Role;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.school.SignInRules;
import uk.countersign.school.SignInRulings;
import uk.countersign.school.Trust;

/** Two schools of one trust, with members of every role, accounts, passwords and tokens. */
@Component
public class TestSchools {

    public static final String FIRST = "ashdown";
    public static final String SECOND = "birchwood";
    public static final String PASSWORD = "a long enough password";

    private final Database database;
    private final Schools schools;
    private final SignInRulings rulings;
    private final Members members;
    private final Channels channels;
    private final PasswordEncoder passwords;

    TestSchools(
            Database database,
            Schools schools,
            SignInRulings rulings,
            Members members,
            Channels channels,
            PasswordEncoder passwords) {
        this.database = database;
        this.schools = schools;
        this.rulings = rulings;
        this.members = members;
        this.channels = channels;
        this.passwords = passwords;
    }

    /** Adds both schools, once. */
    public void open() {
        database.inTransaction(() -> {
            if (schools.find(FIRST).isPresent()) {
                return;
            }
            schools.add(new Trust("trust", "The Trust"));
            open(FIRST, "Ashdown Primary School");
            open(SECOND, "Birchwood Primary School");
            add(FIRST, "author", Role.SUBMITTER);
            add(FIRST, "colleague", Role.SUBMITTER);
            add(FIRST, "head", Role.APPROVER);
            add(FIRST, "deputy", Role.APPROVER);
            add(FIRST, "both", Role.SUBMITTER, Role.APPROVER);
            add(FIRST, "admin", Role.ADMIN);
            add(FIRST, "dsl", Role.SAFEGUARDING_LEAD);
            add(FIRST, "governor", Role.AUDITOR);
            add(SECOND, "other-author", Role.SUBMITTER);
            add(SECOND, "other-head", Role.APPROVER);
            add(SECOND, "other-admin", Role.ADMIN);
            account(FIRST, Platform.X);
            account(FIRST, Platform.FACEBOOK);
            account(SECOND, Platform.X);
        });
    }

    /** A member's token, for the API. */
    public static String token(String id) {
        return "token-of-" + id;
    }

    public static String email(String id) {
        return id + "@school.example";
    }

    /** Gives a member these roles in the first school, in place of those before. */
    public void grant(String id, Role... roles) {
        database.inTransaction(() -> members.grant(
                new Membership(members.get(id), FIRST, Set.of(roles), Optional.empty(), Optional.empty()),
                Actor.COUNTERSIGN));
    }

    /** Gives a member of another school these roles too. */
    public void grantIn(String school, String id, Role... roles) {
        database.inTransaction(() -> members.grant(
                new Membership(members.get(id), school, Set.of(roles), Optional.empty(), Optional.empty()),
                Actor.COUNTERSIGN));
    }

    /** Adds a school with nobody in it. */
    public void openAnother(String id) {
        database.inTransaction(() -> open(id, "School of " + id));
    }

    private void open(String id, String name) {
        schools.add(
                new School(
                        id,
                        "trust",
                        name,
                        Nation.ENGLAND,
                        ZoneId.of("Europe/London"),
                        "default",
                        QuietHours.NONE,
                        School.Contacts.NONE,
                        List.of("x")),
                Actor.COUNTERSIGN);
        rulings.set(id, SignInRules.PASSWORD_ONLY, Actor.COUNTERSIGN);
    }

    /** Adds a member with a password and a token. */
    public void add(String school, String id, Role... roles) {
        database.inTransaction(() -> {
            var member = new Member(id, "trust", "The " + id, email(id));
            members.add(member, passwords.encode(PASSWORD));
            members.grant(
                    new Membership(member, school, Set.of(roles), Optional.empty(), Optional.empty()),
                    Actor.COUNTERSIGN);
            members.addToken(token(id), id, school);
        });
    }

    private void account(String school, Platform platform) {
        var channel = new Channel(
                school,
                platform.id(),
                platform,
                school,
                school,
                "1",
                List.of("head", "admin"),
                ChannelStatus.CONNECTED);
        channels.add(channel, new byte[] {1}, Actor.COUNTERSIGN);
    }
}
