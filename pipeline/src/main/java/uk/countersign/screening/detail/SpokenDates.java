package uk.countersign.screening.detail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;

/** Reads weekdays and dates as people write them: "Friday", "Fri 24 Oct", "24th October 2026", "24/10", "2026-10-24". */
final class SpokenDates {

    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final int FURTHEST_DAYS = 190;

    static {
        for (var day : DayOfWeek.values()) {
            var name = day.name().toLowerCase(java.util.Locale.ROOT);
            WEEKDAYS.put(name, day);
            WEEKDAYS.put(name.substring(0, 3), day);
        }
        WEEKDAYS.putAll(Map.of(
                "tues",
                DayOfWeek.TUESDAY,
                "weds",
                DayOfWeek.WEDNESDAY,
                "thur",
                DayOfWeek.THURSDAY,
                "thurs",
                DayOfWeek.THURSDAY));
        for (var month : Month.values()) {
            var name = month.name().toLowerCase(java.util.Locale.ROOT);
            MONTHS.put(name, month);
            MONTHS.put(name.substring(0, 3), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
    }

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int CENTURY = 2000;

    private final List<Token> tokens;
    private final LocalDate near;

    /**
     * @param near the day of publishing: a date without a year is the one closest to it
     */
    SpokenDates(List<Token> tokens, LocalDate near) {
        this.tokens = tokens;
        this.near = near;
    }

    /**
     * A date that is written out.
     *
     * @param last the last of its tokens
     * @param year whether its year is written too
     */
    record Dated(LocalDate date, int last, boolean year) {}

    /** The weekday that a token names. Short forms that are words ("sun", "sat", "wed") need a capital. */
    Optional<DayOfWeek> weekday(int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        var token = tokens.get(at);
        boolean plural = token.key().length() > 5 && token.key().endsWith("days");
        return plural || (!token.capital() && token.key().length() < 6)
                ? Optional.empty()
                : Optional.ofNullable(WEEKDAYS.get(token.key()));
    }

    /** The date that begins at a token. */
    Optional<Dated> date(int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        var standard = standard(at);
        if (standard.isPresent()) {
            return standard;
        }
        var number = day(at);
        if (number > 0 && at + 1 < tokens.size()) {
            int next = tokens.get(at + 1).key().equals("of") ? at + 2 : at + 1;
            var month = month(next);
            return month.isPresent() ? dated(number, month.get(), next) : inNumbers(at, number);
        }
        var month = month(at);
        if (month.isPresent() && day(at + 1) > 0 && tokens.get(at + 1).joint() == Joint.SPACE) {
            return dated(day(at + 1), month.get(), at + 1);
        }
        return Optional.empty();
    }

    /** "2026-10-24". */
    private Optional<Dated> standard(int at) {
        boolean whole = at + 2 < tokens.size()
                && tokens.get(at).key().length() == 4
                && year(at) > 0
                && close(at + 1)
                && close(at + 2);
        int month = whole ? day(at + 1) : 0;
        return month > 0 && month <= 12 && day(at + 2) > 0
                ? exactly(year(at), Month.of(month), day(at + 2), at + 2)
                : Optional.empty();
    }

    /** "24/10", "24/10/2026", "24.10.26". */
    private Optional<Dated> inNumbers(int at, int number) {
        int month = close(at + 1) ? day(at + 1) : 0;
        if (month == 0 || month > 12) {
            return Optional.empty();
        }
        if (at + 2 < tokens.size() && close(at + 2) && year(at + 2) > 0) {
            return exactly(year(at + 2), Month.of(month), number, at + 2);
        }
        // "3.30" and "2-1" are a time and a score.
        boolean day = tokens.get(at + 1).joint() == Joint.MARK
                && tokens.get(at).key().length() <= 2
                && tokens.get(at + 1).key().length() == 2
                && at >= 1
                && weekday(at - 1).isPresent();
        return day ? dated(number, Month.of(month), at + 1) : Optional.empty();
    }

    /** Whether one sign and nothing else parts a token from the one before. */
    private boolean close(int at) {
        return tokens.get(at).start() - tokens.get(at - 1).end() == 1
                && (tokens.get(at).joint() == Joint.MARK || tokens.get(at).joint() == Joint.HYPHEN);
    }

    /** Whether a day stands here that its month does not have: "31 November". */
    boolean impossible(int at) {
        int number = day(at);
        var month = month(at + 1);
        if (number == 0 || month.isEmpty()) {
            return false;
        }
        int year = at + 2 < tokens.size() ? year(at + 2) : 0;
        return number
                > (year > 0
                        ? month.get().length(Year.isLeap(year))
                        : month.get().length(Year.isLeap(near.getYear()) || Year.isLeap(near.getYear() + 1L)));
    }

    /** Whether a year stands after the day and month that begin at a token. */
    boolean yearAfter(int at) {
        return at + 2 < tokens.size() && year(at + 2) > 0;
    }

    /** A day of the month: "24", "24th"; 0 if it is none. */
    int day(int at) {
        var key = at < tokens.size() ? tokens.get(at).key() : "";
        int digits = digits(key);
        if (digits == 0 || digits > 2 || !(digits == key.length() || ORDINALS.contains(key.substring(digits)))) {
            return 0;
        }
        int number = Integer.parseInt(key.substring(0, digits));
        return number <= 31 ? number : 0;
    }

    /** A year of four figures of this century, or of two after day and month; 0 if it is none. */
    private int year(int at) {
        var key = tokens.get(at).key();
        if (digits(key) != key.length()) {
            return 0;
        }
        boolean whole = key.length() == 4 && key.startsWith("20");
        return whole || (key.length() == 2 && close(at)) ? CENTURY + Integer.parseInt(key) % 100 : 0;
    }

    private static int digits(String key) {
        int digits = 0;
        while (digits < key.length() && key.charAt(digits) >= '0' && key.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private Optional<Month> month(int at) {
        return at < tokens.size() && tokens.get(at).capital() && tokens.get(at).joint() != Joint.END
                ? Optional.ofNullable(MONTHS.get(tokens.get(at).key()))
                : Optional.empty();
    }

    private Optional<Dated> dated(int day, Month month, int last) {
        if (last + 1 < tokens.size() && year(last + 1) > 0) {
            return exactly(year(last + 1), month, day, last + 1);
        }
        for (int offset : new int[] {0, 1, -1}) {
            var candidate = LocalDate.of(near.getYear() + offset, month, 1).plusDays(day - 1L);
            if (candidate.getMonth() == month && Math.abs(ChronoUnit.DAYS.between(near, candidate)) <= FURTHEST_DAYS) {
                return Optional.of(new Dated(candidate, last, false));
            }
        }
        return Optional.empty();
    }

    private static Optional<Dated> exactly(int year, Month month, int day, int last) {
        return day <= month.length(Year.isLeap(year))
                ? Optional.of(new Dated(LocalDate.of(year, month, day), last, true))
                : Optional.empty();
    }
}
