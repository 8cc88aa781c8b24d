package uk.countersign.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.Timings;
import uk.countersign.draft.Titles;
import uk.countersign.recurring.Occurrence;
import uk.countersign.recurring.Occurrences;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.reminders.RecurringDates;
import uk.countersign.reminders.RecurringWriting;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Lays out a school's recurring posts. */
@Component
class RecurringPages {

    static final Map<String, String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(
                    DayOfWeek::name,
                    day -> day.getDisplayName(TextStyle.SHORT, Locale.UK),
                    (first, second) -> first,
                    LinkedHashMap::new));

    private static final int NEXT = 3;

    private final RecurringPosts recurring;
    private final Occurrences occurrences;
    private final RecurringDates dates;
    private final Channels channels;
    private final Timings timings;
    private final Clock clock;

    RecurringPages(
            RecurringPosts recurring,
            Occurrences occurrences,
            RecurringDates dates,
            Channels channels,
            Timings timings,
            Clock clock) {
        this.recurring = recurring;
        this.occurrences = occurrences;
        this.dates = dates;
        this.channels = channels;
        this.timings = timings;
        this.clock = clock;
    }

    /**
     * One recurring post.
     *
     * @param next its next days
     */
    record Line(
            String id,
            String text,
            String rhythm,
            String author,
            List<DraftCard.Account> accounts,
            List<Day> next,
            boolean ended,
            boolean mayChange) {}

    /**
     * A day to come.
     *
     * @param draft where its draft is; empty until it is written
     * @param waits when it is written, in words; empty once it is
     */
    record Day(String when, String draft, String waits) {}

    List<Line> list(SignedIn viewer) {
        Map<String, Channel> known =
                channels.of(viewer.schoolId()).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var readsAll = new Permissions(viewer.membership()).readAllDrafts();
        return recurring.of(viewer.schoolId()).stream()
                .filter(post -> readsAll
                        || post.authorId().equals(viewer.membership().member().id()))
                .sorted(Comparator.comparing(RecurringPost::ended))
                .map(post -> line(viewer, post, known))
                .toList();
    }

    private Line line(SignedIn viewer, RecurringPost post, Map<String, Channel> known) {
        var school = viewer.school();
        var now = clock.instant();
        var today = now.atZone(school.zone()).toLocalDate();
        var ids = post.wording().channels().isEmpty()
                ? school.defaultChannels()
                : post.wording().channels();
        return new Line(
                post.id(),
                Titles.of(post.wording().text()),
                RecurringWords.of(post.rhythm(), today),
                post.author(),
                DraftCards.accounts(ids, known),
                post.ended() ? List.of() : next(post, now, today, school.zone()),
                post.ended(),
                !post.ended() && RecurringWriting.mayChange(viewer.membership(), post));
    }

    private List<Day> next(RecurringPost post, Instant now, LocalDate today, ZoneId zone) {
        Map<LocalDate, Occurrence> written = occurrences.from(post.id(), today).stream()
                .collect(Collectors.toMap(Occurrence::day, Function.identity()));
        var times = new Times(zone, now);
        return dates.after(now, post.schoolId(), post.rhythm(), NEXT).stream()
                .map(date -> written.containsKey(date.day())
                        ? new Day(times.said(date.at()), written.get(date.day()).draftId(), "")
                        : new Day(times.said(date.at()), "", RecurringWords.day(date.draftedOn())))
                .toList();
    }

    RecurringForm empty(SignedIn viewer) {
        var school = viewer.school();
        return RecurringForm.empty(
                school.defaultChannels(), clock.instant().atZone(school.zone()).toLocalDate());
    }

    List<DraftPage.Choice> accounts(SignedIn viewer, RecurringForm form) {
        return DraftCards.choices(channels.of(viewer.schoolId()), form.what().channels());
    }

    int daysAhead(SignedIn viewer) {
        return timings.of(viewer.schoolId()).daysAhead();
    }
}
