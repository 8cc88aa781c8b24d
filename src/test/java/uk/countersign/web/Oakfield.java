package uk.countersign.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
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

/** Two schools of a trust, with a member for each role. */
final class Oakfield {

    static final String SCHOOL = "oakfield";
    static final String OTHER_SCHOOL = "harbourview";
    static final QuietHours QUIET = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0));
    static final String PASSWORD = "correct horse battery staple";

    private final Database database;
    private final Schools schools;
    private final SignInRulings rulings;
    private final Members members;
    private final Channels channels;
    private final PasswordEncoder passwords;

    Oakfield(
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

    void open() {
        if (schools.find(SCHOOL).isPresent()) {
            return;
        }
        database.inTransaction(() -> {
            schools.add(new Trust("saltmarsh", "Saltmarsh Learning Trust"));
            school(SCHOOL, "Oakfield Primary School", List.of("x", "facebook"));
            school(OTHER_SCHOOL, "Harbour View Academy", List.of("x"));
            var hash = passwords.encode(PASSWORD);
            member(SCHOOL, "okafor", "Mrs Okafor", hash, Role.APPROVER);
            member(SCHOOL, "lund", "Mr Lund", hash, Role.APPROVER);
            member(SCHOOL, "doyle", "Miss Doyle", hash, Role.SUBMITTER);
            member(SCHOOL, "bell", "Mr Bell", hash, Role.SUBMITTER);
            member(SCHOOL, "ahmed", "Ms Ahmed", hash, Role.SUBMITTER, Role.APPROVER);
            member(SCHOOL, "hart", "Mrs Hart", hash, Role.ADMIN);
            member(SCHOOL, "osei", "Mr Osei", hash, Role.SAFEGUARDING_LEAD);
            member(SCHOOL, "whitlock", "Dr Whitlock", hash, Role.AUDITOR);
            member(OTHER_SCHOOL, "adeyemi", "Mr Adeyemi", hash, Role.APPROVER);
            member(OTHER_SCHOOL, "carrow", "Ms Carrow", hash, Role.SUBMITTER);
            account(SCHOOL, Platform.X, "OakfieldPri", ChannelStatus.CONNECTED);
            account(SCHOOL, Platform.FACEBOOK, "OakfieldPrimarySchool", ChannelStatus.CONNECTED);
            account(SCHOOL, Platform.INSTAGRAM, "oakfieldprimary", ChannelStatus.NEEDS_ATTENTION);
            account(OTHER_SCHOOL, Platform.X, "HarbourViewAcad", ChannelStatus.CONNECTED);
        });
    }

    static String email(String member) {
        return member + "@oakfield.example";
    }

    private void school(String id, String name, List<String> defaultChannels) {
        schools.add(
                new School(
                        id,
                        "saltmarsh",
                        name,
                        Nation.ENGLAND,
                        ZoneId.of("Europe/London"),
                        "default",
                        QUIET,
                        School.Contacts.NONE,
                        defaultChannels),
                Actor.COUNTERSIGN);
        rulings.set(id, SignInRules.PASSWORD_ONLY, Actor.COUNTERSIGN);
    }

    private void member(String school, String id, String name, String hash, Role... roles) {
        var member = new Member(id, "saltmarsh", name, email(id));
        members.add(member, hash);
        members.grant(
                new Membership(member, school, Set.of(roles), Optional.empty(), Optional.empty()), Actor.COUNTERSIGN);
    }

    private void account(String school, Platform platform, String handle, ChannelStatus status) {
        channels.add(
                new Channel(
                        school,
                        platform.id(),
                        platform,
                        handle,
                        schools.get(school).name(),
                        "remote",
                        List.of("okafor", "hart"),
                        status),
                new byte[] {1},
                Actor.COUNTERSIGN);
    }
}
