package uk.countersign.screening.detail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
    private static final Set<String> PLAIN_DAYS = Set.of("today", "tomorrow", "yesterday");
    private static final Set<String> IS = Set.of("is", "are", "its");
    private static final Set<String> ANOTHER_MATTER = Set.of(
            "and",
            "but",
            "then",
            "are",
            "was",
            "were",
            "before",
            "after",
            "for",
            "to",
            "of",
            "last",
            "until",
            "deadline",
            "final",
            "from",
            "when",
            "with",
            "ahead",
            "not",
            "chance");
    private static final Set<String> AGES = Set.of(
            "children",
            "child",
            "pupils",
            "learners",
            "students",
            "young",
            "youth",
            "teenagers",
            "world",
            "society",
            "generation",
            "leaders",
            "citizens",
            "adults",
            "scientists",
            "engineers",
            "readers",
            "skills",
            "technology",
            "workforce",
            "parents",
            "families");
    private static final int FURTHEST = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int LATE_AFTERNOON = 18;

    private final Passage passage;
    private final List<Token> tokens;
    private final ZonedDateTime publishing;
    private final LocalDate day;
    private final LocalDate written;
    private final SpokenDates dates;
    private final WeekdaysWithDates dated;
    private final PassingDays passing;
    private final List<Doubt> doubts = new ArrayList<>();

    SpokenDays(Passage passage, ZonedDateTime publishing, LocalDate written) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.publishing = publishing;
        this.day = publishing.toLocalDate();
        this.written = written;
        this.dates = new SpokenDates(tokens, day);
        this.dated = new WeekdaysWithDates(passage, dates, day, doubts);
        this.passing = new PassingDays(passage, dates, day, doubts);
    }

    /** What contradicts itself whenever it goes out: a weekday beside a date with its year. */
    static List<Doubt> whenever(Passage passage, LocalDate today) {
        var doubts = new ArrayList<Doubt>();
        var dated = new WeekdaysWithDates(passage, new SpokenDates(passage.tokens(), today), today, doubts);
        for (int i = 0; i < passage.tokens().size(); i++) {
            dated.lookWithYear(i);
        }
        return doubts;
    }

    List<Doubt> doubts() {
        for (int i = 0; i < tokens.size(); i++) {
            dated.look(i);
            relative(i);
            passing.look(i);
        }
        return doubts;
    }

    private void relative(int at) {
        var word = tokens.get(at).key();
        var offset = dayAfter(at) ? Integer.valueOf(word.equals("tomorrow") ? 2 : -2) : RELATIVE.get(word);
        boolean daypart = word.equals("this")
                && at + 1 < tokens.size()
                && Set.of("morning", "afternoon", "evening")
                        .contains(tokens.get(at + 1).key());
        if (offset == null && !daypart) {
            return;
        }
        int last = daypart ? at + 1 : at;
        var meant = day.plusDays(offset == null ? 0 : offset);
        if (contradicted(at, last, meant) || dated(at, last, meant)) {
            return;
        }
        if (day.isAfter(written) && !ageSpokenOf(at)) {
            doubts.add(new Doubt(
                    passage.between(at, last),
                    false,
                    "This goes out on " + day.format(DAY) + ", so \"" + passage.words(passage.between(at, last))
                            + "\" will mean " + meant.format(DAY) + ". If another day is meant, name it.",
                    named(at, meant)));
        } else if (daypart && tokens.get(last).key().equals("morning") && publishing.getHour() >= LATE_AFTERNOON) {
            doubts.add(new Doubt(
                    passage.between(at, last),
                    false,
                    "This goes out in the evening. Make sure that \"this morning\" still reads right.",
                    "today"));
        }
    }

    /** The day as the date that a reader will take it for, where it can stand in the place of the word. */
    private String named(int at, LocalDate meant) {
        var token = tokens.get(at);
        if (!PLAIN_DAYS.contains(token.key()) || token.possessive() || dayAfter(at)) {
            return "";
        }
        return (token.capital() ? "On " : "on ") + meant.format(DAY);
    }

    /** "Today's children need tomorrow's skills" speaks of no day. */
    private boolean ageSpokenOf(int at) {
        return tokens.get(at).possessive()
                && at + 1 < tokens.size()
                && AGES.contains(tokens.get(at + 1).key());
    }

    /** "tomorrow, Friday 27 November" and "tonight is the disco on 27 November" say themselves which day is meant. */
    private boolean dated(int at, int last, LocalDate meant) {
        boolean beside = true;
        boolean statement = (at > 0 && IS.contains(tokens.get(at - 1).full()))
                || (last + 1 < tokens.size() && IS.contains(tokens.get(last + 1).full()));
        for (int next = last + 1; next < Math.min(tokens.size(), last + FURTHEST); next++) {
            if (tokens.get(next).sentence() != tokens.get(at).sentence()) {
                return false;
            }
            var date = dates.date(next);
            if (date.isPresent() && date.get().date().equals(meant)) {
                return true;
            }
            if (date.isPresent()) {
                return statement && !beside && addDate(at, last, next, date.get());
            }
            boolean link = LINKS.contains(tokens.get(next).full())
                    || dates.weekday(next).isPresent();
            beside &= link;
            if (!link && (!statement || ANOTHER_MATTER.contains(tokens.get(next).full()))) {
                return false;
            }
        }
        return false;
    }

    private boolean addDate(int at, int last, int first, SpokenDates.Dated named) {
        doubts.add(new Doubt(
                passage.between(first, named.last()),
                true,
                "This goes out on " + day.format(DAY) + ", so \"" + passage.words(passage.between(at, last))
                        + "\" and this date are different days. Change one of them or the time.",
                ""));
        return true;
    }

    /** "the day after tomorrow", "the day before yesterday". */
    private boolean dayAfter(int at) {
        var word = tokens.get(at).key();
        return at >= 2
                && (word.equals("tomorrow") || word.equals("yesterday"))
                && tokens.get(at - 1).key().equals(word.equals("tomorrow") ? "after" : "before")
                && tokens.get(at - 2).key().equals("day");
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

    /** A bracket that opened within the words closes with them. */
    private Span withBracket(Span span) {
        var text = passage.text();
        boolean open =
                passage.words(span).indexOf('(') >= 0 && passage.words(span).indexOf(')') < 0;
        return open && span.end() < text.length() && text.charAt(span.end()) == ')'
                ? new Span(span.start(), span.end() + 1)
                : span;
    }

    private boolean add(int first, int last, LocalDate meant, LocalDate named) {
        doubts.add(new Doubt(
                withBracket(passage.between(first, last)),
                true,
                "This goes out on " + day.format(DAY) + ", so \"" + passage.words(passage.between(first, last))
                        + "\" does not fit: that would be " + meant.format(DAY) + ". Change the words or the time.",
                spoken(named)));
        return true;
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
}
