package uk.countersign.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.notice.Letters;
import uk.countersign.notice.Mornings;
import uk.countersign.notice.Notices;

/** Everything that happens by itself so that people are told, up to the letters that wait to be sent. */
@Component
class Telling {

    private static final Duration FORGETTING = Duration.ofHours(6);

    private final Database database;
    private final LogReading reading;
    private final Gathering gathering;
    private final Digests digests;
    private final Notices notices;
    private final Letters letters;
    private final Mornings mornings;
    private final NoticesSettings settings;
    private final Clock clock;
    private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.EPOCH);

    Telling(
            Database database,
            LogReading reading,
            Gathering gathering,
            Digests digests,
            Notices notices,
            Letters letters,
            Mornings mornings,
            NoticesSettings settings,
            Clock clock) {
        this.database = database;
        this.reading = reading;
        this.gathering = gathering;
        this.digests = digests;
        this.notices = notices;
        this.letters = letters;
        this.mornings = mornings;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        reading.run();
        gathering.run();
        digests.run();
        var now = clock.instant();
        if (now.isAfter(forgotten.get().plus(FORGETTING))) {
            forget(now.minus(settings.keep()));
            forgotten.set(now);
        }
    }

    private void forget(Instant before) {
        database.inTransaction(() -> {
            notices.forget(before);
            letters.forget(before);
            mornings.forget(before.atZone(ZoneOffset.UTC).toLocalDate());
        });
    }
}
