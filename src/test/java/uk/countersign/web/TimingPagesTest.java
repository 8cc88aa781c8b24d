package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.audit.Actor;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.calendar.Timing;
import uk.countersign.calendar.Timings;
import uk.countersign.database.Database;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Source;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.school.QuietHours;
import uk.countersign.school.Schools;

/** The pages of the school's calendar and of recurring posts. */
@RunningPages
class TimingPagesTest {

    private static final String CALENDAR = "/settings/calendar";
    private static final Actor HART = new Actor("hart", "Mrs Hart", "a test");

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private CalendarDays calendars;

    @Autowired
    private Timings timings;

    @Autowired
    private Schools schools;

    @Autowired
    private RecurringPosts recurring;

    @Autowired
    private Drafts drafts;

    @AfterEach
    void asItWas() {
        database.inTransaction(() -> {
            calendars.of(Oakfield.SCHOOL).days().forEach(day -> calendars.remove(Oakfield.SCHOOL, day.id(), HART));
            timings.set(Oakfield.SCHOOL, Timing.USUAL, HART);
            schools.setQuietHours(Oakfield.SCHOOL, Oakfield.QUIET, HART);
            recurring.of(Oakfield.SCHOOL).forEach(post -> recurring.end(post, HART));
        });
    }

    private String send(String member, String page, String path, String... fields) {
        var form = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return Reader.signedIn(port, member).post(page, path, form).body();
    }

    @Test
    void anAdministratorKeepsTheCalendarAndAllReadIt() {
        assertThat(send(
                        "hart",
                        CALENDAR,
                        CALENDAR + "/days",
                        "kind",
                        "HALF_TERM",
                        "name",
                        "October week",
                        "from",
                        "2026-10-26",
                        "to",
                        "2026-10-30"))
                .contains("Added to the calendar.", "October week", "Mon 26 Oct to Fri 30 Oct 2026");
        assertThat(Reader.signedIn(port, "bell").get(CALENDAR).body())
                .contains("October week", "An administrator of your school can change it")
                .doesNotContain("Take out");
        assertThat(send("hart", CALENDAR, CALENDAR + "/bank-holidays"))
                .contains("entries added to the calendar.", "Christmas Day");
        var day = calendars.of(Oakfield.SCHOOL).days().get(0);
        assertThat(send("hart", CALENDAR, CALENDAR + "/days/remove", "id", day.id()))
                .contains("Taken out of the calendar.")
                .doesNotContain("October week");
        assertThat(send(
                        "hart",
                        CALENDAR,
                        CALENDAR + "/days",
                        "kind",
                        "HOLIDAY",
                        "from",
                        "2026-12-24",
                        "to",
                        "2026-12-01"))
                .contains("The last day is before the first. Nothing was added.");
        assertThat(Reader.signedIn(port, "hart").get("/record").body())
                .contains("added days to the school’s calendar", "took days out of the school’s calendar");
    }

    @Test
    void quietHoursAndHolidaysAreSavedOrRefusedInWords() {
        assertThat(send(
                        "hart",
                        CALENDAR,
                        CALENDAR + "/timing",
                        "quiet-from",
                        "19:30",
                        "quiet-to",
                        "07:15",
                        "days-ahead",
                        "3"))
                .contains("Saved.", "value=\"19:30\"");
        assertThat(schools.get(Oakfield.SCHOOL).quietHours())
                .isEqualTo(new QuietHours(LocalTime.of(19, 30), LocalTime.of(7, 15)));
        assertThat(timings.of(Oakfield.SCHOOL)).isEqualTo(new Timing(false, 3));

        assertThat(send("hart", CALENDAR, CALENDAR + "/timing", "quiet-from", "19:30", "quiet-to", ""))
                .contains("Give both ends of the quiet hours");
        assertThat(send("hart", CALENDAR, CALENDAR + "/timing", "days-ahead", "99"))
                .contains("between 0 and 20");
    }

    @Test
    void aRecurringPostIsWrittenChangedAndEnded() {
        var tomorrow = LocalDate.now(schools.get(Oakfield.SCHOOL).zone()).plus(1, ChronoUnit.DAYS);
        assertThat(send("bell", "/recurring/new", "/recurring/new", "text", "PE kit tomorrow.", "from", "soon"))
                .contains(
                        "Choose at least one day of the week.",
                        "Give the first day, like",
                        "Choose at least one account.",
                        "PE kit tomorrow.");
        var added = send(
                "bell",
                "/recurring/new",
                "/recurring/new",
                "text",
                "PE kit tomorrow.",
                "weekday",
                tomorrow.getDayOfWeek().name(),
                "clock",
                "12:30",
                "from",
                tomorrow.toString(),
                "until",
                "",
                "days",
                "EVERY",
                "channels",
                "x");
        assertThat(added)
                .contains("Saved. Its drafts are put before an approver", "PE kit tomorrow.", "at 12:30", "Mr Bell");
        assertThat(fromRecurring("bell")).isOne();
        var post = recurring.of(Oakfield.SCHOOL).stream()
                .filter(one -> !one.ended())
                .findFirst()
                .orElseThrow();
        var page = "/recurring/" + post.id();
        assertThat(Reader.signedIn(port, "doyle").get(page).statusCode())
                .as("another submitter's")
                .isEqualTo(404);
        assertThat(Reader.signedIn(port, "adeyemi").get(page).statusCode())
                .as("another school's")
                .isEqualTo(404);

        assertThat(send(
                        "okafor",
                        page,
                        page,
                        "version",
                        "1",
                        "text",
                        "PE kit, please.",
                        "weekday",
                        tomorrow.getDayOfWeek().name(),
                        "clock",
                        "12:30",
                        "from",
                        tomorrow.toString(),
                        "days",
                        "EVERY",
                        "channels",
                        "x"))
                .contains("Drafts that have not gone out are written anew.", "PE kit, please.", "Mrs Okafor");
        assertThat(fromRecurring("okafor")).isOne();
        assertThat(send("okafor", "/recurring", page + "/end")).contains("Ended. What had not gone out is withdrawn.");
        assertThat(Reader.signedIn(port, "okafor").get(page).statusCode()).isEqualTo(404);
    }

    private long fromRecurring(String author) {
        return drafts.list(new DraftQuery(Oakfield.SCHOOL, Optional.empty(), Optional.of(author), "", 500)).stream()
                .filter(draft -> draft.source() == Source.REMINDER)
                .count();
    }

    @Test
    void theSchoolPageLeavesQuietHoursToTheCalendar() {
        var before = schools.get(Oakfield.SCHOOL);
        try {
            assertThat(send(
                            "hart",
                            "/settings/school",
                            "/settings/school",
                            "name",
                            before.name(),
                            "nation",
                            "ENGLAND",
                            "zone",
                            "Europe/Gibraltar",
                            "quietFrom",
                            "01:00",
                            "quietTo",
                            "02:00",
                            "channels",
                            "x"))
                    .contains("Kept. It counts from now on.", "href=\"/settings/calendar\"");
            assertThat(schools.get(Oakfield.SCHOOL).quietHours()).isEqualTo(Oakfield.QUIET);
        } finally {
            database.inTransaction(() -> schools.change(before, HART));
        }
    }

    @Test
    void everyPageIsForItsRolesOnly() {
        for (var member : List.of("hart", "osei", "whitlock")) {
            assertThat(Reader.signedIn(port, member).get("/recurring").statusCode())
                    .as(member)
                    .isEqualTo(403);
        }
        for (var path : List.of("/record/posts", "/record/posts.csv", "/record/posts.pdf")) {
            for (var member : List.of("bell", "osei")) {
                assertThat(Reader.signedIn(port, member).get(path).statusCode())
                        .as(member + " " + path)
                        .isEqualTo(403);
            }
        }
        assertThat(Reader.signedIn(port, "okafor")
                        .post("/check", CALENDAR + "/timing", List.of())
                        .statusCode())
                .isEqualTo(403);
    }
}
