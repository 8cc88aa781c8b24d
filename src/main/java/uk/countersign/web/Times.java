package uk.countersign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as a school says them: "Today 08:30", "yesterday 17:12", "Mon 23 Nov 08:30". */
public record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    /** When something is to go out; nothing given means the next free slot. */
    String wanted(Optional<Instant> at) {
        return at.map(this::said).orElse("At the next free time");
    }

    /** At the beginning of a line. */
    String said(Instant at) {
        var words = past(at);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Inside of a sentence. */
    public String past(Instant at) {
        var day = day(at);
        var clock = clock(at);
        var today = day(now);
        if (day.equals(today)) {
            return "today " + clock;
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday " + clock;
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow " + clock;
        }
        return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day) + " " + clock;
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** As precise as forms are. */
    static Instant toMinute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    boolean isToday(Instant at) {
        return day(at).equals(day(now));
    }

    String greeting() {
        var hour = now.atZone(zone).getHour();
        if (hour < 12) {
            return "Good morning";
        }
        return hour < 18 ? "Good afternoon" : "Good evening";
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
