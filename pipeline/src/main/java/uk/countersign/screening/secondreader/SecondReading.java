package uk.countersign.screening.secondreader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.draft.Finding;
import uk.countersign.draft.SecondReadings.Outcome;
import uk.countersign.policy.SecondReaderCounts;
import uk.countersign.screening.Reading;

/** Asks the second reader about a draft, where there is one: within the day's limits, and not when it seems dead. */
@Component
public class SecondReading {

    private static final int MISSES_IN_A_ROW = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SecondReaderSettings settings;
    private final Optional<SecondReader> reader;
    private final SecondReaderCounts counts;
    private final Database database;
    private final Clock clock;
    private final Remembered remembered = new Remembered();
    private int misses;
    private Instant pausedUntil = Instant.MIN;

    SecondReading(SecondReaderSettings settings, SecondReaderCounts counts, Database database, Clock clock) {
        this.settings = settings;
        this.reader = settings.enabled() ? Optional.of(new ChatReader(settings)) : Optional.empty();
        this.counts = counts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param outcome absent where there is no second reader
     */
    public record Seen(Optional<Outcome> outcome, List<Finding> findings) {

        public Seen {
            findings = List.copyOf(findings);
        }

        static Seen as(Outcome outcome) {
            return new Seen(Optional.of(outcome), List.of());
        }
    }

    /**
     * Who reads a second time and how much may be sent.
     *
     * @param host the machine's name
     * @param mostTexts in a day, of all schools together
     */
    public record Terms(String host, Duration timeout, long mostTexts, long mostCharacters) {}

    /** Absent where there is no second reader. */
    public Optional<Terms> terms() {
        return reader.map(any -> new Terms(
                ReaderAddress.of(settings.address()).url().host(),
                settings.timeout(),
                settings.textsADay(),
                settings.charactersADay()));
    }

    /** What the second reader would have looked at again. Slow: never in a transaction, nor while somebody types. */
    public synchronized Seen of(Reading reading) {
        if (reader.isEmpty()) {
            return new Seen(Optional.empty(), List.of());
        }
        var sent = AsSent.of(reading);
        if (!sent.saysAnything()) {
            return Seen.as(Outcome.READ);
        }
        var known = remembered.of(sent.text());
        if (known.isPresent()) {
            return read(reading, sent, known.get());
        }
        if (clock.instant().isBefore(pausedUntil)) {
            return Seen.as(Outcome.NO_ANSWER);
        }
        return ask(reader.get(), reading, sent);
    }

    private Seen ask(SecondReader second, Reading reading, AsSent sent) {
        var school = reading.context().school();
        var day = clock.instant().atZone(school.zone()).toLocalDate();
        var taken = database.inTransaction(() ->
                counts.take(school.id(), day, sent.text().length(), settings.textsADay(), settings.charactersADay()));
        if (!taken) {
            return Seen.as(Outcome.DAY_IS_FULL);
        }
        var answer = second.read(sent.text());
        database.inTransaction(() -> counts.answered(school.id(), day, answer.isPresent()));
        misses = answer.isPresent() ? 0 : misses + 1;
        if (misses >= MISSES_IN_A_ROW) {
            misses = 0;
            pausedUntil = clock.instant().plus(PAUSE);
        }
        answer.ifPresent(remarks -> remembered.keep(sent.text(), remarks));
        return answer.map(remarks -> read(reading, sent, remarks)).orElseGet(() -> Seen.as(Outcome.NO_ANSWER));
    }

    private static Seen read(Reading reading, AsSent sent, List<Remark> remarks) {
        return new Seen(Optional.of(Outcome.READ), SecondReaderCheck.findings(reading, sent, remarks));
    }
}
