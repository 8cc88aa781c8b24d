package uk.countersign.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.countersign.recurring.Rhythm;

/** A rhythm as people say it: "Mondays and Thursdays at 08:30, in term time". */
final class RecurringWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private RecurringWords() {}

    static String of(Rhythm rhythm, LocalDate today) {
        var words = days(rhythm.weekdays()) + " at " + rhythm.time() + which(rhythm.days());
        if (rhythm.from().isAfter(today)) {
            words += ", from " + DAY.format(rhythm.from());
        }
        return words + rhythm.until().map(last -> ", until " + DAY.format(last)).orElse("");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String days(List<DayOfWeek> weekdays) {
        if (weekdays.size() == DayOfWeek.values().length) {
            return "Every day";
        }
        if (EnumSet.copyOf(weekdays).equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
            return "Monday to Friday";
        }
        var names = weekdays.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK) + "s")
                .toList();
        var last = names.get(names.size() - 1);
        return names.size() == 1
                ? last
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + last;
    }

    static String which(Rhythm.Days days) {
        return switch (days) {
            case EVERY -> "";
            case OUTSIDE_HOLIDAYS -> ", not in holidays";
            case TERM_TIME -> ", in term time";
        };
    }
}
