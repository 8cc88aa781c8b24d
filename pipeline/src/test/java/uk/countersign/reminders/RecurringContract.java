package uk.countersign.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.DEPUTY;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.calendar.CalendarDay.Wanted;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.DayKind;
import uk.countersign.database.Database;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.recurring.Occurrence;
import uk.countersign.recurring.Occurrences;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.recurring.Rhythm;
import uk.countersign.recurring.Wording;
import uk.countersign.rig.Rig;
import uk.countersign.testing.Race;
import uk.countersign.testing.SettableClock;

/** What comes of recurring posts. */
interface RecurringContract {

    LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    Rig rig();

    @AfterEach
    default void nothingGoesOn() {
        var record = rig().record();
        rig().record().get(RecurringPosts.class).of(SCHOOL).stream()
                .filter(post -> !post.ended())
                .forEach(post -> record.write(
                        () -> rig().record().get(RecurringPosts.class).end(post, rig().actor(ADMIN))));
        var calendar = rig().record().get(CalendarDays.class);
        calendar.of(SCHOOL)
                .days()
                .forEach(day -> record.write(() -> calendar.remove(SCHOOL, day.id(), rig().actor(ADMIN))));
        record.clock().set(SettableClock.MONDAY_MORNING);
        upkeep();
    }

    private void upkeep() {
        rig().get(RecurringUpkeep.class).run(SCHOOL);
    }

    private static Wording saying(String text) {
        return new Wording(text, Optional.empty(), List.of("x"), List.of(), Optional.empty(), List.of());
    }

    private static Rhythm each(Rhythm.Days days, DayOfWeek... weekdays) {
        return new Rhythm(Arrays.asList(weekdays), LocalTime.of(8, 30), MONDAY, Optional.empty(), days);
    }

    private RecurringPost written(String member, Wording wording, Rhythm rhythm) {
        return rig().get(RecurringWriting.class).add(rig().member(member), rig().actor(member), wording, rhythm);
    }

    private List<Occurrence> days(RecurringPost post) {
        return rig().record().get(Occurrences.class).from(post.id(), LocalDate.EPOCH);
    }

    private Draft draft(Occurrence occurrence) {
        return rig().record().drafts().get(occurrence.draftId());
    }

    private Instant time(Occurrence occurrence) {
        return rig().record()
                .revisions()
                .get(draft(occurrence).revisionId())
                .submitted()
                .publishAt()
                .orElseThrow();
    }

    private void calendar(DayKind kind, String from, String to) {
        var days = List.of(new Wanted(kind, kind.label(), LocalDate.parse(from), LocalDate.parse(to)));
        rig().record()
                .write(() -> rig().record().get(CalendarDays.class).add(SCHOOL, days, "a test", rig().actor(ADMIN)));
    }

    @Test
    default void aYearOfDailyPostsKeepsTheClockOnTheWallOverBothChanges() {
        var clock = rig().record().clock();
        clock.set(Instant.parse("2026-01-01T00:10:00Z"));
        var rhythm = new Rhythm(
                List.of(DayOfWeek.values()),
                LocalTime.of(8, 30),
                LocalDate.of(2026, 1, 1),
                Optional.of(LocalDate.of(2026, 12, 31)),
                Rhythm.Days.EVERY);
        var post = written(AUTHOR, saying("Good morning from all of us."), rhythm);
        for (int day = 0; day < 366; day++) {
            upkeep();
            clock.advance(Duration.ofDays(1));
        }
        // Summer time is from 29 March to 25 October: half past eight on the wall is then half past seven at Greenwich.
        var right = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .map(day -> {
                    var summer = !day.isBefore(LocalDate.of(2026, 3, 29)) && day.isBefore(LocalDate.of(2026, 10, 25));
                    return Instant.parse(day + (summer ? "T07:30:00Z" : "T08:30:00Z"));
                })
                .toList();
        assertThat(right).hasSize(365);
        assertThat(days(post)).extracting(this::time).containsExactlyElementsOf(right);
        assertThat(rig().record()
                        .database()
                        .sql("select count(*) from draft where school_id = ? and source = 'REMINDER' and title like ?")
                        .params(SCHOOL, "Good morning%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(365);
    }

    @Test
    default void aDraftIsThereTwoWorkingDaysAhead() {
        calendar(DayKind.TERM, "2026-09-03", "2026-12-18");
        calendar(DayKind.INSET, "2026-11-27", "2026-11-27");
        var post = written(AUTHOR, saying("PE tomorrow."), each(Rhythm.Days.TERM_TIME, DayOfWeek.MONDAY));
        assertThat(days(post)).as("the same moment is past").isEmpty();

        rig().record().clock().set(Instant.parse("2026-11-25T23:59:00Z"));
        upkeep();
        assertThat(days(post)).isEmpty();
        rig().record().clock().set(Instant.parse("2026-11-26T00:00:00Z"));
        upkeep();

        assertThat(days(post)).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(draft(day).authorId()).isEqualTo(AUTHOR);
            assertThat(time(day)).isEqualTo(Instant.parse("2026-11-30T08:30:00Z"));
        });
    }

    @Test
    default void theCalendarDecidesWhichDaysCount() {
        calendar(DayKind.TERM, "2026-09-03", "2026-12-18");
        calendar(DayKind.INSET, "2026-11-27", "2026-11-27");
        calendar(DayKind.HOLIDAY, "2026-12-21", "2027-01-01");
        var dates = rig().get(RecurringDates.class);
        var from = Instant.parse("2026-11-20T12:00:00Z");
        var fridays = Stream.of(Rhythm.Days.values())
                .map(days -> dates.after(from, SCHOOL, each(days, DayOfWeek.FRIDAY), 7).stream()
                        .map(date -> date.day().toString().substring(5))
                        .toList())
                .toList();

        assertThat(fridays)
                .containsExactly(
                        List.of("11-27", "12-04", "12-11", "12-18", "12-25", "01-01", "01-08"),
                        List.of("11-27", "12-04", "12-11", "12-18", "01-08", "01-15", "01-22"),
                        List.of("12-04", "12-11", "12-18"));
    }

    @Test
    default void manyNodesAtOnceWriteEachDayOnce() {
        var post = rig().record()
                .write(() -> rig().record()
                        .get(RecurringPosts.class)
                        .add(
                                SCHOOL,
                                saying("Once and once only."),
                                each(Rhythm.Days.EVERY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                                rig().actor(AUTHOR)));
        var second = rig().another();
        try {
            Supplier<Boolean> here = () -> {
                upkeep();
                return true;
            };
            Supplier<Boolean> there = () -> {
                second.get(RecurringUpkeep.class).run(SCHOOL);
                return true;
            };
            Race.of(List.of(here, there, here, there));
        } finally {
            second.closeNode();
        }

        assertThat(days(post)).hasSize(2);
        assertThat(written("Once and once only%")).isEqualTo(2);
    }

    @Test
    default void whatIsCutOffLeavesNothingBehindAndIsMadeGood() {
        var post = rig().record()
                .write(() -> rig().record()
                        .get(RecurringPosts.class)
                        .add(
                                SCHOOL,
                                saying("Cut off in the middle."),
                                each(Rhythm.Days.EVERY, DayOfWeek.TUESDAY),
                                rig().actor(AUTHOR)));
        assertThatThrownBy(() -> rig().get(Database.class).inTransaction(() -> {
                    upkeep();
                    throw new IllegalStateException("the power went");
                }))
                .hasMessage("the power went");
        assertThat(days(post)).isEmpty();
        assertThat(written("Cut off%")).isZero();

        upkeep();
        upkeep();
        assertThat(days(post)).hasSize(1);
        assertThat(written("Cut off%")).isOne();
    }

    private int written(String like) {
        return rig().record()
                .database()
                .sql("select count(*) from draft where school_id = ? and title like ?")
                .params(SCHOOL, like)
                .query(Integer.class)
                .single();
    }

    @Test
    default void aDayThatFallsOutOfTheCalendarIsWithdrawnEvenWhenSigned() {
        calendar(DayKind.TERM, "2026-09-03", "2026-12-18");
        var post = written(AUTHOR, saying("Choir after school."), each(Rhythm.Days.TERM_TIME, DayOfWeek.TUESDAY));
        rig().screen();
        var approved = rig().approved(draft(days(post).get(0)));
        assertThat(rig().posts(approved)).extracting(Post::state).containsExactly(PostState.SCHEDULED);

        calendar(DayKind.INSET, "2026-11-24", "2026-11-24");
        upkeep();
        assertThat(rig().state(approved)).isEqualTo(DraftState.WITHDRAWN);
        assertThat(rig().posts(approved)).extracting(Post::state).containsExactly(PostState.CANCELLED);
        assertThat(days(post)).isEmpty();

        var calendar = rig().record().get(CalendarDays.class);
        calendar.of(SCHOOL).days().stream()
                .filter(day -> day.kind() == DayKind.INSET)
                .forEach(day -> rig().record().write(() -> calendar.remove(SCHOOL, day.id(), rig().actor(ADMIN))));
        upkeep();
        assertThat(days(post)).singleElement().satisfies(day -> {
            assertThat(day.draftId()).isNotEqualTo(approved.id());
            assertThat(draft(day).state()).isEqualTo(DraftState.RECEIVED);
        });
    }

    @Test
    default void theEndOfTheRuleTakesBackWhatHasNotGoneOut() {
        var post = written(AUTHOR, saying("Breakfast club."), each(Rhythm.Days.EVERY, DayOfWeek.TUESDAY));
        var day = days(post).get(0);
        assertThat(rig().get(RecurringWriting.class).end(rig().member(AUTHOR), rig().actor(AUTHOR), post))
                .isTrue();

        assertThat(draft(day).state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(days(post)).isEmpty();
        upkeep();
        assertThat(days(post)).isEmpty();
    }

    @Test
    default void whoWroteTheRuleLastMayNotCountersignWhatComesOfIt() {
        var writing = rig().get(RecurringWriting.class);
        var post = written(AUTHOR, saying("Library open."), each(Rhythm.Days.EVERY, DayOfWeek.TUESDAY));
        var first = days(post).get(0);
        assertThat(writing.change(
                        rig().member(DEPUTY),
                        rig().actor(DEPUTY),
                        post,
                        saying("Library open until four."),
                        post.rhythm()))
                .isTrue();

        assertThat(draft(first).state()).isEqualTo(DraftState.WITHDRAWN);
        rig().screen();
        var anew = draft(days(post).get(0));
        assertThat(anew.authorId()).isEqualTo(DEPUTY);
        assertThat(rig().decide(DEPUTY, Decision.Kind.APPROVE, anew).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(rig().decide(APPROVER, Decision.Kind.APPROVE, anew).outcome())
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    default void aSubmitterChangesTheirOwnOnly() {
        var writing = rig().get(RecurringWriting.class);
        var post = written(AUTHOR, saying("Recorder group."), each(Rhythm.Days.EVERY, DayOfWeek.TUESDAY));

        assertThatThrownBy(() -> writing.end(rig().member(COLLEAGUE), rig().actor(COLLEAGUE), post))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writing.add(rig().member(ADMIN), rig().actor(ADMIN), post.wording(), post.rhythm()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(writing.problems(
                        SCHOOL,
                        saying(" "),
                        new Rhythm(
                                List.of(DayOfWeek.MONDAY),
                                LocalTime.NOON,
                                MONDAY,
                                Optional.of(MONDAY.minusDays(1)),
                                Rhythm.Days.EVERY)))
                .extracting(problem -> problem.field())
                .containsExactly("text", "until");
    }
}
