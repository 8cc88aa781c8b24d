package uk.countersign.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A school's term dates as calendar programs write them: whole days, told apart by their words. A term stands in two
 * entries, for its first day and its last. What repeats, or has a time of day, is left, and said.
 */
final class TermDates {

    private static final String SOURCE = "a calendar file";
    private static final Pattern TERM_EDGE = Pattern.compile(
            "(?i)\\b(autumn|winter|spring|summer|michaelmas|lent|trinity)\\b.*\\bterm\\b.*?\\b(starts?|begins?|ends?|finish(?:es)?)\\b.*");

    private final List<CalendarDay.Wanted> days = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Map<String, LocalDate> begun = new LinkedHashMap<>();

    private TermDates() {}

    static CalendarFile read(String text) {
        var reading = new TermDates();
        // A line that begins with a space goes on from the one before.
        var unfolded = text.replace("\r\n", "\n").replaceAll("\n[ \t]", "");
        Map<String, String> event = new LinkedHashMap<>();
        for (var line : unfolded.split("\n", -1)) {
            if (line.startsWith("BEGIN:VEVENT")) {
                event.clear();
            } else if (line.startsWith("END:VEVENT")) {
                reading.take(event);
            } else if (line.indexOf(':') > 0) {
                var colon = line.indexOf(':');
                event.put(line.substring(0, colon).split(";", 2)[0], line.substring(colon + 1));
            }
        }
        reading.begun
                .keySet()
                .forEach(term -> reading.left.add("The " + term + " term has a first day and no last one."));
        return new CalendarFile(SOURCE, reading.days, reading.left);
    }

    private void take(Map<String, String> event) {
        var name = unescaped(event.getOrDefault("SUMMARY", "")).strip();
        var from = date(event.getOrDefault("DTSTART", ""));
        if (from.isEmpty() || event.containsKey("RRULE")) {
            left.add("“" + name + "” has a time of day or repeats, and was left out.");
            return;
        }
        // The end of a whole-day entry is the day after it.
        var to = date(event.getOrDefault("DTEND", ""))
                .map(end -> end.minusDays(1))
                .filter(end -> !end.isBefore(from.get()))
                .orElse(from.get());
        var edge = TERM_EDGE.matcher(name);
        if (edge.matches()) {
            atEdge(edge.group(1).toLowerCase(Locale.UK), edge.group(2).toLowerCase(Locale.UK), from.get());
            return;
        }
        kind(name)
                .ifPresentOrElse(
                        kind -> days.add(new CalendarDay.Wanted(kind, name, from.get(), to)),
                        () -> left.add("“" + name + "” was not understood as a term date, and was left out."));
    }

    /** Year groups that begin on days of their own make several first days: the term begins with the first of them. */
    private void atEdge(String term, String word, LocalDate day) {
        if (word.startsWith("start") || word.startsWith("begin")) {
            begun.merge(term, day, (one, other) -> one.isBefore(other) ? one : other);
            return;
        }
        Optional.ofNullable(begun.remove(term))
                .filter(first -> !first.isAfter(day))
                .ifPresentOrElse(
                        first -> days.add(new CalendarDay.Wanted(
                                DayKind.TERM,
                                term.substring(0, 1).toUpperCase(Locale.UK) + term.substring(1) + " term",
                                first,
                                day)),
                        () -> left.add("The " + term + " term has a last day and no first one."));
    }

    private static Optional<DayKind> kind(String name) {
        var words = name.toLowerCase(Locale.UK).replace('-', ' ');
        if (words.matches(".*\\b(inset|training day|staff day|in service|baker day)\\b.*")) {
            return Optional.of(DayKind.INSET);
        }
        if (words.matches(".*\\bhalf\\s?term\\b.*")) {
            return Optional.of(DayKind.HALF_TERM);
        }
        if (words.matches(".*\\b(bank|public) holiday\\b.*")) {
            return Optional.of(DayKind.BANK_HOLIDAY);
        }
        return words.matches(".*\\b(holidays?|break|vacation)\\b.*") ? Optional.of(DayKind.HOLIDAY) : Optional.empty();
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip(), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException notAWholeDay) {
            return Optional.empty();
        }
    }

    private static String unescaped(String text) {
        return text.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
    }
}
