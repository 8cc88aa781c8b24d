package uk.countersign.screening.batch;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.draft.Finding;
import uk.countersign.school.Schools;

/** What is to be said of the time that somebody chose for a draft. */
@Component
class TimeFindings {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private final Schools schools;
    private final CalendarDays calendars;

    TimeFindings(Schools schools, CalendarDays calendars) {
        this.schools = schools;
        this.calendars = calendars;
    }

    List<Finding> of(String schoolId, Optional<Instant> publishAt) {
        var found = new ArrayList<Finding>();
        publishAt.ifPresent(at -> {
            var school = schools.get(schoolId);
            var local = at.atZone(school.zone());
            var quiet = school.quietHours();
            if (quiet.contains(local.toLocalTime())) {
                found.add(SubmissionFindings.time(
                        "%s is in your school’s quiet hours, %s to %s. Choose another time, unless it has to be then."
                                .formatted(MOMENT.format(local), quiet.from(), quiet.to())));
            }
            calendars
                    .of(schoolId)
                    .holiday(local.toLocalDate())
                    .ifPresent(day -> found.add(SubmissionFindings.time(
                            "%s is not a school day: %s. Choose another day, unless it has to be then."
                                    .formatted(MOMENT.format(local), day.name()))));
        });
        return found;
    }
}
