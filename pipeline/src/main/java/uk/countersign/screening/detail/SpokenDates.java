package uk.countersign.screening.detail;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;

/** Reads weekdays and dates as people write them: "Friday", "Fri 24 Oct", "24th October 2026", "24/10". */
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

    private final List<Token> tokens;
    private final LocalDate near;

    /**
     * @param near the day of publishing: a date without a year is the one closest to it
     */
    SpokenDates(List<Token> tokens, LocalDate near) {
        this.tokens = tokens;
        this.near = near;
    }

    /** A date and the last of its tokens. */
    record Dated(LocalDate date, int last) {}

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
        var number = day(at);
        if (number > 0 && at + 1 < tokens.size()) {
            int next = tokens.get(at + 1).key().equals("of") ? at + 2 : at + 1;
            var month = month(next);
            if (month.isPresent()) {
                return dated(number, month.get(), next);
            }
            int slashed = day(at + 1);
            if (slashed > 0 && slashed <= 12 && tokens.get(at + 1).joint() == Joint.MARK && slash(at + 1)) {
                return dated(number, Month.of(slashed), at + 1);
            }
        }
        var month = month(at);
        if (month.isPresent() && day(at + 1) > 0 && tokens.get(at + 1).joint() == Joint.SPACE) {
            return dated(day(at + 1), month.get(), at + 1);
        }
        return Optional.empty();
    }

    /** Whether a day stands here that its month does not have: "31 November". */
    boolean impossible(int at) {
        int number = day(at);
        return number > 0
                && month(at + 1).map(month -> number > month.maxLength()).orElse(false);
    }

    private boolean slash(int at) {
        // "24/10" stands close; "3.30" and "2-1" are a time and a score.
        return tokens.get(at).start() - tokens.get(at - 1).end() == 1
                && tokens.get(at - 1).key().length() <= 2
                && tokens.get(at).key().length() == 2
                && at >= 2
                && weekday(at - 2).isPresent();
    }

    /** A day of the month: "24", "24th"; 0 if it is none. */
    int day(int at) {
        if (at >= tokens.size() || !tokens.get(at).key().matches("[0-9]{1,2}(?:st|nd|rd|th)?")) {
            return 0;
        }
        int number = Integer.parseInt(tokens.get(at).key().replaceAll("[a-z]", ""));
        return number <= 31 ? number : 0;
    }

    private Optional<Month> month(int at) {
        return at < tokens.size() && tokens.get(at).capital() && tokens.get(at).joint() != Joint.END
                ? Optional.ofNullable(MONTHS.get(tokens.get(at).key()))
                : Optional.empty();
    }

    private Optional<Dated> dated(int day, Month month, int last) {
        boolean year = last + 1 < tokens.size() && tokens.get(last + 1).key().matches("20[0-9]{2}");
        try {
            if (year) {
                return Optional.of(new Dated(
                        LocalDate.of(Integer.parseInt(tokens.get(last + 1).key()), month, day), last + 1));
            }
            for (int offset : new int[] {0, 1, -1}) {
                var candidate = LocalDate.of(near.getYear() + offset, month, 1).plusDays(day - 1L);
                if (candidate.getMonth() == month
                        && Math.abs(ChronoUnit.DAYS.between(near, candidate)) <= FURTHEST_DAYS) {
                    return Optional.of(new Dated(candidate, last));
                }
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
