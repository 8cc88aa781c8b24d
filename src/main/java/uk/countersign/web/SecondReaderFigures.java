package uk.countersign.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.countersign.draft.SecondReadings;
import uk.countersign.policy.SecondReaderCounts;
import uk.countersign.school.School;
import uk.countersign.screening.secondreader.SecondReading;

/** Tells who reads a second time, what it is sent, and how much that was. */
@Component
class SecondReaderFigures {

    private static final int DAYS = 30;

    private final SecondReading reading;
    private final SecondReaderCounts counts;
    private final Clock clock;

    SecondReaderFigures(SecondReading reading, SecondReaderCounts counts, Clock clock) {
        this.reading = reading;
        this.counts = counts;
        this.clock = clock;
    }

    /** In words, for a draft's page. */
    static String words(SecondReadings.Outcome outcome) {
        return switch (outcome) {
            case READ -> "The second reader has read it too.";
            case NO_ANSWER -> "The second reader did not answer. All other checks were made.";
            case DAY_IS_FULL ->
                "The second reader was not asked: the day’s limit had been reached. All other checks were made.";
        };
    }

    PolicyPage.SecondReader of(School school) {
        return reading.terms()
                .map(terms -> new PolicyPage.SecondReader(told(terms), figures(school)))
                .orElseGet(() -> new PolicyPage.SecondReader(
                        "There is none. No text leaves this program before it is signed. Whoever looks after this"
                                + " program can name one in its settings.",
                        List.of()));
    }

    private static String told(SecondReading.Terms terms) {
        return String.format(
                Locale.UK,
                "Each draft is also read by the machine “%s”. It is sent the text and the pictures’ descriptions, without"
                        + " names, numbers, addresses and links, and nothing else. What it remarks has to be confirmed; it"
                        + " stops nothing and takes nothing back. It has %.0f seconds for a draft, and all schools that"
                        + " use this program together send it at most %,d texts and %,d characters a day.",
                terms.host(),
                terms.timeout().toMillis() / 1000.0,
                terms.mostTexts(),
                terms.mostCharacters());
    }

    private List<PolicyPage.Figures> figures(School school) {
        var today = clock.instant().atZone(school.zone()).toLocalDate();
        return List.of(
                figures("Today", counts.of(school.id(), today, today)),
                figures("In " + DAYS + " days", counts.of(school.id(), today.minusDays(DAYS - 1), today)));
    }

    private static PolicyPage.Figures figures(String when, SecondReaderCounts.Count count) {
        return new PolicyPage.Figures(when, count.texts(), count.characters(), count.answers(), count.noAnswers());
    }
}
