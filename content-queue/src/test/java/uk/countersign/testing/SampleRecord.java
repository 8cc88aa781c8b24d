package uk.countersign.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.countersign.audit.Actor;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonDetails;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.RegisterEntry;
import uk.countersign.register.RegisterRow;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Member;
import uk.countersign.school.Membership;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.Role;
import uk.countersign.school.School;
import uk.countersign.school.Trust;

/** Two schools of one trust, with members, accounts and a small register. Tokens are {@code token-} and the member's id. */
public final class SampleRecord {

    public static final String SCHOOL = "ash-lane";
    public static final String OTHER_SCHOOL = "birch-road";
    public static final String AUTHOR = "doyle";
    public static final String COLLEAGUE = "ellis";
    public static final String APPROVER = "hart";
    public static final String DEPUTY = "iqbal";
    public static final String ADMIN = "jones";
    public static final String LEAD = "khan";
    public static final String AUDITOR = "lowe";
    public static final String OTHER_AUTHOR = "mills";
    public static final String OTHER_APPROVER = "nash";

    /** A pupil who may be named and pictured everywhere. */
    public static final String WILLING_PUPIL = "p1";
    /** A pupil of whom only photographs may be shown, and not on X. */
    public static final String PICTURE_PUPIL = "p2";
    /** A pupil who may not appear. */
    public static final String REFUSING_PUPIL = "p3";

    private static final String TRUST = "oak-trust";

    private final RecordFixture record;

    private SampleRecord(RecordFixture record) {
        this.record = record;
    }

    /** Adds the sample to an empty record. */
    public static SampleRecord in(RecordFixture record) {
        var sample = new SampleRecord(record);
        record.write(sample::addAll);
        return sample;
    }

    public RecordFixture record() {
        return record;
    }

    public SampleDrafts drafts() {
        return new SampleDrafts(record);
    }

    public SamplePosts posts() {
        return new SamplePosts(record);
    }

    /** A member of that id, acting on a page. */
    public Actor actor(String memberId) {
        return actor(record, memberId);
    }

    static Actor actor(RecordFixture record, String memberId) {
        return new Actor(memberId, record.members().get(memberId).name(), "a page");
    }

    public RegisterEntry person(String externalId) {
        return record.register().find(SCHOOL, externalId).orElseThrow();
    }

    private void addAll() {
        record.schools().add(new Trust(TRUST, "Oak Trust"));
        addSchool(SCHOOL, "Ash Lane Primary School", List.of("x", "facebook"));
        addSchool(OTHER_SCHOOL, "Birch Road Primary School", List.of("x"));
        addMember(AUTHOR, "Miss Doyle", SCHOOL, Role.SUBMITTER);
        addMember(COLLEAGUE, "Mr Ellis", SCHOOL, Role.SUBMITTER);
        addMember(APPROVER, "Mrs Hart", SCHOOL, Role.APPROVER);
        addMember(DEPUTY, "Dr Iqbal", SCHOOL, Role.APPROVER, Role.SUBMITTER);
        addMember(ADMIN, "Ms Jones", SCHOOL, Role.ADMIN);
        addMember(LEAD, "Mr Khan", SCHOOL, Role.SAFEGUARDING_LEAD);
        addMember(AUDITOR, "Mr Lowe", SCHOOL, Role.AUDITOR);
        addMember(OTHER_AUTHOR, "Mr Mills", OTHER_SCHOOL, Role.SUBMITTER);
        addMember(OTHER_APPROVER, "Mrs Nash", OTHER_SCHOOL, Role.APPROVER);
        addChannel(SCHOOL, Platform.X, List.of(ADMIN, APPROVER));
        addChannel(SCHOOL, Platform.FACEBOOK, List.of(ADMIN, APPROVER));
        addChannel(OTHER_SCHOOL, Platform.X, List.of(OTHER_AUTHOR, OTHER_APPROVER));
        record.consents().write(SCHOOL, register(), "the sample", actor(ADMIN));
    }

    private void addSchool(String id, String name, List<String> channels) {
        record.schools()
                .add(
                        new School(
                                id,
                                TRUST,
                                name,
                                Nation.ENGLAND,
                                ZoneId.of("Europe/London"),
                                "default",
                                QuietHours.NONE,
                                School.Contacts.NONE,
                                channels),
                        Actor.COUNTERSIGN);
    }

    private void addMember(String id, String name, String schoolId, Role... roles) {
        var member = new Member(id, TRUST, name, id + "@" + schoolId + ".example");
        record.members().add(member, "no password");
        var trained = Optional.of(LocalDate.of(2026, 9, 1));
        record.members().grant(new Membership(member, schoolId, Set.of(roles), trained, trained), Actor.COUNTERSIGN);
        record.members().addToken("token-" + id, id, schoolId);
    }

    private void addChannel(String schoolId, Platform platform, List<String> administrators) {
        var handle = schoolId.replace("-", "");
        record.channels()
                .add(
                        new Channel(
                                schoolId,
                                platform.id(),
                                platform,
                                handle,
                                handle,
                                "remote-" + handle,
                                administrators,
                                ChannelStatus.CONNECTED),
                        new byte[] {1, 2, 3},
                        Actor.COUNTERSIGN);
    }

    private static List<RegisterRow> register() {
        var willing = pupil(WILLING_PUPIL, "Amelia", "Hughes");
        var pictured = pupil(PICTURE_PUPIL, "Noah", "Okafor");
        var refusing = pupil(REFUSING_PUPIL, "Isla", "Novak");
        return List.of(
                new RegisterRow(willing, answer(Purpose.NAME, true)),
                new RegisterRow(willing, answer(Purpose.IMAGE, true)),
                new RegisterRow(pictured, answer(Purpose.IMAGE, true)),
                new RegisterRow(
                        pictured,
                        new Consent(
                                Purpose.IMAGE,
                                Optional.of(Platform.X),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                new RegisterRow(refusing, answer(Purpose.NAME, false)));
    }

    private static PersonDetails pupil(String externalId, String forename, String surname) {
        return new PersonDetails(externalId, PersonKind.PUPIL, forename, surname, forename, "4", "4B");
    }

    private static Consent answer(Purpose purpose, boolean given) {
        return new Consent(purpose, Optional.empty(), given, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
