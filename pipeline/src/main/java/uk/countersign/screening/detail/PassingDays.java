package uk.countersign.screening.detail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;

/** Days that will be over, or are not there yet, when it goes out. */
final class PassingDays {

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
            "apply",
            "shuts",
            "close",
            "still",
            "last",
            "hurry",
            "miss",
            "save",
            "begins",
            "ends",
            "now",
            "open");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Passage passage;
    private final List<Token> tokens;
    private final SpokenDates dates;
    private final LocalDate day;
    private final List<Doubt> doubts;

    PassingDays(Passage passage, SpokenDates dates, LocalDate day, List<Doubt> doubts) {
        this.passage = passage;
        this.tokens = passage.tokens();
        this.dates = dates;
        this.day = day;
        this.doubts = doubts;
    }

    /** An invitation to a date that will be over. */
    void look(int at) {
        past(at);
        greeting(at);
    }

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
                    "This goes out on a " + WeekdaysWithDates.name(day.getDayOfWeek())
                            + ". Change the day or the time.",
                    WeekdaysWithDates.name(day.getDayOfWeek())));
        }
    }
}
