package uk.countersign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.screening.MarkedCheck.CONFIRM;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.OTHER_APPROVER;
import static uk.countersign.testing.SampleRecord.OTHER_AUTHOR;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.countersign.audit.Actor;
import uk.countersign.calendar.CalendarDay.Wanted;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.DayKind;
import uk.countersign.draft.DraftState;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notice.Topic;
import uk.countersign.notices.PostOffice.Received;
import uk.countersign.rig.Rig;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordFixture;

/** The morning's email. The tests begin on a Monday at half past six. */
interface DigestContract {

    ZoneId LONDON = ZoneId.of("Europe/London");

    PostOffice office();

    private Rig rig() {
        return office().rig();
    }

    private RecordFixture record() {
        return rig().record();
    }

    @BeforeEach
    default void monday() {
        office().nextMonday();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(record().clock().instant(), LONDON);
    }

    private Instant at(String time) {
        return today().atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }

    private void when(String time) {
        record().clock().set(at(time));
        office().round();
    }

    private void when(int daysOn, String time) {
        record().clock().set(at(time).plus(Duration.ofDays(daysOn)));
        office().round();
    }

    private static String subject(Received email) {
        return email.subject();
    }

    @Test
    default void itSaysHowManyWaitWhatNeedsJudgementAndWhenTheFirstIsDue() {
        rig().screened(AUTHOR, "The fair is on Saturday." + CONFIRM, Optional.of(at("12:00")), "x");
        rig().screened(AUTHOR, "Our choir sang at the town hall.", Optional.of(at("08:30")), "x");
        rig().screened(DEPUTY, "Year 4 planted a tree.", Optional.empty(), "x");
        when("06:59");
        assertThat(office().to(APPROVER)).isEmpty();
        when("07:00");
        when("07:01");
        when("12:00");

        assertThat(office().to(APPROVER)).hasSize(1);
        var email = office().to(APPROVER).get(0);
        assertThat(email.subject()).isEqualTo("3 drafts wait for your signature, 1 needs your judgement");
        assertThat(email.text()).startsWith("""
                        3 drafts wait for your signature.

                        1 needs your judgement: 1 on tone.

                        The first is to go out at 08:30.
                        https://posts.example/queue

                        """);
        assertThat(office().to(DEPUTY))
                .extracting(DigestContract::subject)
                .containsExactly("2 drafts wait for your signature, 1 needs your judgement");
        assertThat(office().to(ADMIN)).isEmpty();
        assertThat(office().to(OTHER_APPROVER)).isEmpty();

        when(1, "07:00");
        assertThat(office().to(APPROVER)).hasSize(2);
    }

    @Test
    default void whereNothingWaitsNothingIsSentAndNothingLaterThatDay() {
        when("07:00");
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        when("07:10");
        assertThat(office().all()).isEmpty();
        when(1, "07:00");
        assertThat(office().to(APPROVER)).hasSize(1);
    }

    @Test
    default void onDaysWithoutSchoolNobodyIsWoken() {
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        var days = record().get(CalendarDays.class);
        var off = List.of(new Wanted(DayKind.HALF_TERM, "Half term", today(), today()));
        record().write(() -> days.add(SCHOOL, off, "a test", rig().actor(ADMIN)));
        when("07:00");
        when(-1, "07:00");
        assertThat(office().all()).isEmpty();
        days.of(SCHOOL).days().forEach(day -> record().write(() -> days.remove(SCHOOL, day.id(), rig().actor(ADMIN))));
        when(2, "07:00");
        assertThat(office().to(APPROVER)).hasSize(1);
    }

    @Test
    default void aProgramThatStartsLateStillTellsButNotInTheAfternoon() {
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        when("11:01");
        assertThat(office().all()).isEmpty();
        when(1, "10:59");
        assertThat(office().to(APPROVER)).hasSize(1);
    }

    @Test
    default void aSchoolChoosesItsTimeAndKeepsItOverTheChangeOfTheClocks() {
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        rig().get(SchoolMail.class).chooseMorning(SCHOOL, LocalTime.of(7, 45), rig().actor(ADMIN));
        when("07:44");
        assertThat(office().all()).isEmpty();
        record().clock().set(Instant.parse("2027-03-29T06:44:00Z"));
        office().round();
        assertThat(office().all()).isEmpty();
        record().clock().set(Instant.parse("2027-03-29T06:45:00Z"));
        office().round();
        assertThat(office().to(APPROVER)).hasSize(1);
    }

    @Test
    default void whoeverDoesNotWantItGetsNone() {
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        record().write(() -> record().get(NoticeChoices.class).choose(APPROVER, EnumSet.of(Topic.MORNING), Set.of()));
        when("07:00");
        assertThat(office().to(APPROVER)).isEmpty();
        assertThat(office().to(DEPUTY)).hasSize(1);
    }

    @Test
    default void severalNodesSendOneToEachMemberEvenOfSeveralSchools() {
        var head = rig().member(APPROVER);
        record().write(() -> record().members().grant(elsewhere(head, Set.of(Role.APPROVER)), Actor.COUNTERSIGN));
        rig().sample().drafts().in(DraftState.AWAITING_APPROVAL);
        rig().screened(OTHER_AUTHOR, "Our choir sang at the town hall.", Optional.empty(), "x");
        record().clock().set(at("07:00"));
        var other = office().anotherNode();
        try {
            for (int i = 0; i < 3; i++) {
                Race.of(List.of(() -> told(rig()), () -> told(other), () -> told(rig()), () -> told(other)));
            }
        } finally {
            other.closeNode();
            record().write(() -> record().members().grant(elsewhere(head, Set.of()), Actor.COUNTERSIGN));
        }
        assertThat(office().to(APPROVER)).hasSize(1);
        assertThat(office().to(APPROVER).get(0).text())
                .contains(
                        "Ash Lane Primary School: 1 draft waits for your signature.",
                        "Birch Road Primary School: 1 draft waits for your signature.");
        assertThat(office().to(OTHER_APPROVER)).hasSize(1);
    }

    private static Membership elsewhere(Membership head, Set<Role> roles) {
        return new Membership(head.member(), OTHER_SCHOOL, roles, head.trainedOn(), head.policyAcknowledgedOn());
    }

    private static boolean told(Rig node) {
        PostOffice.round(node);
        return true;
    }
}
