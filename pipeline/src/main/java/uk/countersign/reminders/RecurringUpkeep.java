package uk.countersign.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.recurring.Occurrence;
import uk.countersign.recurring.Occurrences;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.reminders.RecurringDates.Date;
import uk.countersign.school.School;
import uk.countersign.school.Schools;

/**
 * Makes the drafts of recurring posts agree with their rules and the school's calendar: what is due is written, what no
 * longer holds is withdrawn. May run at any time, on several nodes at once, and be cut off anywhere.
 */
@Component
public class RecurringUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringUpkeep.class);

    private final Schools schools;
    private final RecurringPosts recurring;
    private final Occurrences occurrences;
    private final RecurringDates dates;
    private final RecurringDrafts drafts;
    private final Clock clock;

    RecurringUpkeep(
            Schools schools,
            RecurringPosts recurring,
            Occurrences occurrences,
            RecurringDates dates,
            RecurringDrafts drafts,
            Clock clock) {
        this.schools = schools;
        this.recurring = recurring;
        this.occurrences = occurrences;
        this.dates = dates;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Looks after all schools; one that fails never stops the others. */
    public void run() {
        for (var school : schools.all()) {
            try {
                run(school);
            } catch (RuntimeException e) {
                LOG.error("The recurring posts of school {} were not looked after", school.id(), e);
            }
        }
    }

    /** Looks after one school, after its calendar or one of its recurring posts has changed. */
    public void run(String schoolId) {
        run(schools.get(schoolId));
    }

    private void run(School school) {
        recurring.of(school.id()).forEach(post -> run(school, post));
    }

    private void run(School school, RecurringPost post) {
        var now = clock.instant();
        var today = now.atZone(school.zone()).toLocalDate();
        NavigableMap<LocalDate, Occurrence> written = new TreeMap<>();
        occurrences.from(post.id(), today).stream()
                .filter(occurrence -> occurrence.publishAt().isAfter(now))
                .forEach(occurrence -> written.put(occurrence.day(), occurrence));
        if (post.ended() && written.isEmpty()) {
            return;
        }
        var last = written.isEmpty() ? today : written.lastKey();
        var wanted = post.ended() ? Map.<LocalDate, Date>of() : dates.byDay(now, school.id(), post.rhythm(), last);
        for (var occurrence : List.copyOf(written.values())) {
            if (!holds(occurrence, post, Optional.ofNullable(wanted.get(occurrence.day())))) {
                drafts.withdraw(post, occurrence);
                written.remove(occurrence.day());
            }
        }
        wanted.values().stream()
                .filter(date -> !date.draftedOn().isAfter(today) && !written.containsKey(date.day()))
                .forEach(date -> drafts.write(post, date));
    }

    private static boolean holds(Occurrence occurrence, RecurringPost post, Optional<Date> wanted) {
        return occurrence.version() == post.version()
                && wanted.filter(date -> date.at().equals(occurrence.publishAt()))
                        .isPresent();
    }
}
