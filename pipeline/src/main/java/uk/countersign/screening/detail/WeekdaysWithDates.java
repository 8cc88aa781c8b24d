package uk.countersign.screening.detail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;

/** Whether a weekday fits the date beside it. */
final class WeekdaysWithDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,2}(?:st|nd|rd|th)");
    private static final int LONGEST_DATE = 4;

    private final Passage passage;
    private final List<Token> tokens;
    private final SpokenDates dates;
    private final LocalDate day;
    private final List<Doubt> doubts;

    WeekdaysWithDates(Passage passage, SpokenDates dates, LocalDate day, List<Doubt> doubts) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.dates = dates;
        this.day = day;
        this.doubts = doubts;
    }

    /** "Saturday 28 June" that is a Sunday. */
    void look(int at) {
        look(at, false);
    }

    /** The same, only where the year is written, so that it does not matter when it is read. */
    void lookWithYear(int at) {
        look(at, true);
    }

    private void look(int at, boolean withYear) {
        var weekday = dates.weekday(at);
        weekday.ifPresent(day -> dateBefore(at)
                .filter(dated -> dated.year() || !withYear)
                .filter(dated -> dated.date().getDayOfWeek() != day)
                .ifPresent(dated -> doubts.add(mismatch(
                        tokens.get(at).span(),
                        dated.date(),
                        day,
                        name(dated.date().getDayOfWeek())))));
        if (weekday.isEmpty() || at + 1 >= tokens.size() || tokens.get(at + 1).joint() == Token.Joint.END) {
            return;
        }
        int next = tokens.get(at + 1).key().equals("the") ? at + 2 : at + 1;
        var dated = dates.date(next);
        if (withYear && !dated.map(SpokenDates.Dated::year).orElseGet(() -> dates.yearAfter(next))) {
            return;
        }
        if (dated.isEmpty() && dates.impossible(next)) {
            doubts.add(
                    new Doubt(passage.between(at, next + 1), true, "There is no such day. Check which is right.", ""));
        } else if (dated.isPresent()) {
            var date = dated.get().date();
            if (date.getDayOfWeek() != weekday.get()) {
                doubts.add(mismatch(passage.between(at, dated.get().last()), date, weekday.get(), date.format(DAY)));
            }
        } else if (ORDINAL.matcher(tokens.get(next < tokens.size() ? next : at).key())
                .matches()) {
            numbered(at, next, weekday.get());
        }
    }

    /** The date that a weekday is added to: "28/11/26 (Saturday)", "2026-11-28, a Saturday". */
    private Optional<SpokenDates.Dated> dateBefore(int at) {
        if (at == 0 || tokens.get(at).joint() == Token.Joint.END) {
            return Optional.empty();
        }
        boolean article = tokens.get(at - 1).key().equals("a") && tokens.get(at).joint() == Token.Joint.SPACE;
        int end = tokens.get(at).end();
        boolean bracket = passage.text().charAt(tokens.get(at).start() - 1) == '('
                && end < passage.text().length()
                && passage.text().charAt(end) == ')';
        boolean between = tokens.get(at).joint() == Token.Joint.COMMA
                && (at + 1 == tokens.size() || tokens.get(at + 1).joint() != Token.Joint.SPACE);
        if (!article && !bracket && !between) {
            return Optional.empty();
        }
        int last = article ? at - 2 : at - 1;
        for (int first = Math.max(0, last - LONGEST_DATE + 1); first <= last; first++) {
            var dated = dates.date(first).filter(date -> date.last() == last);
            if (dated.isPresent()) {
                return dated;
            }
        }
        return Optional.empty();
    }

    private static Doubt mismatch(Span span, LocalDate date, DayOfWeek named, String proposal) {
        return new Doubt(
                span,
                true,
                date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)) + " is a "
                        + name(date.getDayOfWeek()) + ", not a " + name(named) + ". Check which is right.",
                proposal);
    }

    /** "Monday 3rd", of this month or the next. */
    private void numbered(int at, int next, DayOfWeek weekday) {
        int number = dates.day(next);
        var first = day.withDayOfMonth(1);
        for (int month = -1; month <= 2; month++) {
            var start = first.plusMonths(month);
            if (number > 0
                    && number <= start.lengthOfMonth()
                    && start.withDayOfMonth(number).getDayOfWeek() == weekday) {
                return;
            }
        }
        doubts.add(new Doubt(
                passage.between(at, next),
                true,
                "There is no " + name(weekday) + " the " + tokens.get(next).key()
                        + " in these months. Check which is right.",
                ""));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
