package uk.countersign.screening.detail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;

/** Compares the days that a text speaks of with each other and with the day on which it goes out. */
final class SpokenDays {

    private static final Map<String, Integer> RELATIVE =
            Map.of("today", 0, "tonight", 0, "tomorrow", 1, "yesterday", -1);
    private static final Set<String> LINKS = Set.of("is", "on", "this", "being", "that", "its");
    private static final Set<String> AHEAD = Set.of(
            "join",
            "will",
            "see",
            "invited",
            "reminder",
            "remember",
            "forget",
            "dont",
            "deadline",
            "upcoming",
            "coming",
            "tickets",
            "please",
            "starts",
            "opens",
            "closes",
            "until",
            "by",
            "closed",
            "reopens",
            "welcome",
            "bring",
            "book",
            "apply");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int LATE_AFTERNOON = 18;

    private final Passage passage;
    private final List<Token> tokens;
    private final ZonedDateTime publishing;
    private final LocalDate day;
    private final LocalDate written;
    private final SpokenDates dates;
    private final List<Doubt> doubts = new ArrayList<>();

    SpokenDays(Passage passage, ZonedDateTime publishing, LocalDate written) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.publishing = publishing;
        this.day = publishing.toLocalDate();
        this.written = written;
        this.dates = new SpokenDates(tokens, day);
    }

    /**
     * A day that may be wrong.
     *
     * @param certain whether it contradicts something, rather than being open to doubt
     * @param proposal the right word; empty if there is none
     */
    record Doubt(Span span, boolean certain, String message, String proposal) {}

    List<Doubt> doubts() {
        for (int i = 0; i < tokens.size(); i++) {
            weekdayWithDate(i);
            relative(i);
            past(i);
            greeting(i);
        }
        return doubts;
    }

    /** "Saturday 28 June" that is a Sunday. */
    private void weekdayWithDate(int at) {
        var weekday = dates.weekday(at);
        if (weekday.isEmpty() || at + 1 >= tokens.size() || tokens.get(at + 1).joint() == Token.Joint.END) {
            return;
        }
        int next = tokens.get(at + 1).key().equals("the") ? at + 2 : at + 1;
        var dated = dates.date(next);
        if (dated.isEmpty() && dates.impossible(next)) {
            doubts.add(
                    new Doubt(passage.between(at, next + 1), true, "There is no such day. Check which is right.", ""));
        } else if (dated.isPresent()) {
            var date = dated.get().date();
            if (date.getDayOfWeek() != weekday.get()) {
                doubts.add(new Doubt(
                        passage.between(at, dated.get().last()),
                        true,
                        date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)) + " is a "
                                + name(date.getDayOfWeek()) + ", not a " + name(weekday.get())
                                + ". Check which is right.",
                        date.format(DAY)));
            }
        } else if (tokens.get(next < tokens.size() ? next : at).key().matches("[0-9]{1,2}(?:st|nd|rd|th)")) {
            numbered(at, next, weekday.get());
        }
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

    private void relative(int at) {
        var word = tokens.get(at).key();
        var offset = RELATIVE.get(word);
        boolean daypart = word.equals("this")
                && at + 1 < tokens.size()
                && Set.of("morning", "afternoon", "evening")
                        .contains(tokens.get(at + 1).key());
        if (offset == null && !daypart) {
            return;
        }
        int last = daypart ? at + 1 : at;
        var meant = day.plusDays(offset == null ? 0 : offset);
        if (contradicted(at, last, meant)) {
            return;
        }
        if (day.isAfter(written)) {
            var then = written.plusDays(offset == null ? 0 : offset);
            doubts.add(new Doubt(
                    passage.between(at, last),
                    false,
                    "This goes out on " + day.format(DAY) + ", so \"" + passage.words(passage.between(at, last))
                            + "\" will mean " + meant.format(DAY) + ". If another day is meant, name it.",
                    then.equals(meant) ? "" : spoken(then)));
        } else if (daypart && tokens.get(last).key().equals("morning") && publishing.getHour() >= LATE_AFTERNOON) {
            doubts.add(new Doubt(
                    passage.between(at, last),
                    false,
                    "This goes out in the evening. Make sure that \"this morning\" still reads right.",
                    "today"));
        }
    }

    /** "tomorrow (Friday)", "Friday, tomorrow", "today 14 January" that contradict the day of publishing. */
    private boolean contradicted(int at, int last, LocalDate meant) {
        int next = last + 1;
        while (next < tokens.size() && LINKS.contains(tokens.get(next).full()) && next - last < 3) {
            next++;
        }
        int sentence = tokens.get(at).sentence();
        if (next < tokens.size() && tokens.get(next).sentence() == sentence) {
            var date = dates.date(next);
            if (date.isPresent() && !date.get().date().equals(meant)) {
                return add(at, date.get().last(), meant, date.get().date());
            }
            var weekday = dates.weekday(next);
            var dated = weekday.isPresent() ? dates.date(next + 1) : date;
            if (dated.isPresent() && !dated.get().date().equals(meant)) {
                return add(at, dated.get().last(), meant, dated.get().date());
            }
            if (weekday.isPresent() && tokenNear(last, next) && weekday.get() != meant.getDayOfWeek()) {
                return add(at, next, meant, closest(weekday.get()));
            }
        }
        if (at > 0
                && tokens.get(at - 1).sentence() == sentence
                && tokens.get(at).joint() != Token.Joint.SPACE) {
            var before = dates.weekday(at - 1);
            if (before.isPresent() && before.get() != meant.getDayOfWeek()) {
                return add(at - 1, last, meant, closest(before.get()));
            }
        }
        return false;
    }

    /** "today's Friday quiz" and "today, on Friday" are told apart by how near the words stand. */
    private boolean tokenNear(int last, int next) {
        return !tokens.get(last).possessive()
                && (next == last + 1
                        || tokens.get(next - 1).full().equals("is")
                        || tokens.get(next - 1).full().equals("being"));
    }

    private boolean add(int first, int last, LocalDate meant, LocalDate named) {
        doubts.add(new Doubt(
                passage.between(first, last),
                true,
                "This goes out on " + day.format(DAY) + ", so \"" + passage.words(passage.between(first, last))
                        + "\" does not fit: that would be " + meant.format(DAY) + ". Change the words or the time.",
                spoken(named)));
        return true;
    }

    /** An invitation to a date that will be over. */
    private void past(int at) {
        var date = dates.date(at);
        if (date.isPresent()
                && date.get().date().isBefore(day)
                && date.get().date().isAfter(day.minusDays(60))
                && ahead(tokens.get(at).sentence(), at)) {
            doubts.add(new Doubt(
                    passage.between(at, date.get().last()),
                    true,
                    "This goes out on " + day.format(DAY) + ", when "
                            + date.get().date().format(DAY) + " is over. Change the date or the time.",
                    ""));
        }
    }

    private boolean ahead(int sentence, int at) {
        for (int i = Math.max(0, at - 15); i < Math.min(tokens.size(), at + 15); i++) {
            if (tokens.get(i).sentence() == sentence
                    && AHEAD.contains(tokens.get(i).full())) {
                return true;
            }
        }
        return false;
    }

    /** "Happy Friday!" on a Saturday. */
    private void greeting(int at) {
        var weekday = dates.weekday(at);
        boolean itIs = at > 0
                && tokens.get(at - 1).full().equals("its")
                && tokens.get(at - 1).opensSentence();
        boolean happy = at > 0
                && tokens.get(at - 1).key().equals("happy")
                && tokens.get(at).joint() == Token.Joint.SPACE;
        boolean feeling = at + 1 < tokens.size() && tokens.get(at + 1).key().equals("feeling");
        if (weekday.isPresent() && (happy || feeling || itIs) && weekday.get() != day.getDayOfWeek()) {
            doubts.add(new Doubt(
                    tokens.get(at).span(),
                    true,
                    "This goes out on a " + name(day.getDayOfWeek()) + ". Change the day or the time.",
                    name(day.getDayOfWeek())));
        }
    }

    private LocalDate closest(DayOfWeek weekday) {
        for (int distance = 0; distance < 7; distance++) {
            if (day.plusDays(distance).getDayOfWeek() == weekday) {
                return day.plusDays(distance);
            }
        }
        return day;
    }

    /** A day as one would say it on the day of publishing. */
    private String spoken(LocalDate named) {
        if (named.equals(day)) {
            return "today";
        }
        return named.equals(day.plusDays(1))
                ? "tomorrow"
                : named.equals(day.minusDays(1)) ? "yesterday" : "on " + named.format(DAY);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
