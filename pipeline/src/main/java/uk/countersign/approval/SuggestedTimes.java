package uk.countersign.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.post.Post;
import uk.countersign.post.Posts;
import uk.countersign.school.School;

/** Times that an author may choose from: soon, when people read, outside quiet hours, holidays and other posts' times. */
@Component
public class SuggestedTimes {

    /** On the way to school, and at the gate. */
    private static final List<LocalTime> WHEN_PEOPLE_READ = List.of(LocalTime.of(8, 30), LocalTime.of(16, 0));

    /** A second person has to read it first. */
    private static final Duration NOTICE = Duration.ofHours(2);

    private static final Duration APART = Duration.ofMinutes(15);
    private static final int DAYS_LOOKED_AT = 28;
    private static final int OFFERED = 3;

    private final CalendarDays calendars;
    private final Posts posts;
    private final Clock clock;

    SuggestedTimes(CalendarDays calendars, Posts posts, Clock clock) {
        this.calendars = calendars;
        this.posts = posts;
        this.clock = clock;
    }

    /** The next few, the first one first; none where the school has holidays for weeks. */
    public List<Instant> of(School school) {
        var calendar = calendars.of(school.id());
        var taken = posts.scheduled(school.id()).stream().map(Post::due).toList();
        var earliest = clock.instant().plus(NOTICE);
        var today = clock.instant().atZone(school.zone()).toLocalDate();
        return Stream.iterate(today, (LocalDate day) -> day.plusDays(1))
                .limit(DAYS_LOOKED_AT)
                .filter(calendar::isWorkingDay)
                .flatMap(day -> WHEN_PEOPLE_READ.stream().map(day::atTime))
                .filter(local -> !school.quietHours().contains(local.toLocalTime()))
                .map(local -> local.atZone(school.zone()).toInstant())
                .filter(moment -> moment.isAfter(earliest))
                .filter(moment -> taken.stream()
                        .noneMatch(
                                other -> Duration.between(other, moment).abs().compareTo(APART) < 0))
                .limit(OFFERED)
                .toList();
    }
}
