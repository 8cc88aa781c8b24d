package uk.countersign.screening.experience;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.experience.OwnReader;
import uk.countersign.experience.OwnReaders;
import uk.countersign.screening.meaning.LinearReader;

/** The reader that has learnt from each school's own examples, where a person accepted one. */
@Component
public class SchoolReaders {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolReaders.class);

    /** So many are kept ready; each takes some 5 MB. */
    private static final int READY = 8;

    private final OwnReaders readers;
    private final Map<String, Known> known = new LinkedHashMap<>(READY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > READY;
        }
    };

    SchoolReaders(OwnReaders readers) {
        this.readers = readers;
    }

    private record Known(int version, Optional<LinearReader> reader) {}

    /** The school's own; absent while the program's own counts. */
    public Optional<LinearReader> of(String schoolId) {
        int version = readers.versionInForce(schoolId);
        if (version == 0) {
            return Optional.empty();
        }
        Optional<Known> before;
        synchronized (known) {
            before = Optional.ofNullable(known.get(schoolId));
        }
        return before.filter(one -> one.version() == version)
                .orElseGet(() -> read(schoolId))
                .reader();
    }

    private Known read(String schoolId) {
        var read = readers.inForce(schoolId)
                .map(reader -> new Known(reader.version(), reader(reader)))
                .orElseGet(() -> new Known(0, Optional.empty()));
        synchronized (known) {
            known.put(schoolId, read);
        }
        return read;
    }

    private Optional<LinearReader> reader(OwnReader own) {
        if (!stillMeasured(own)) {
            LOG.warn(
                    "School {}: its own reader was measured beside an earlier version of this program, so the program's own"
                            + " counts until it learns anew",
                    own.schoolId());
            return Optional.empty();
        }
        try {
            return Optional.of(LinearReader.by(readers.weights(own.schoolId(), own.version())));
        } catch (UncheckedIOException otherForm) {
            LOG.warn("School {}: its own reader cannot be read; the program's own counts", own.schoolId());
            return Optional.empty();
        }
    }

    /** Whether the program still reads as it did when this one was measured beside it. */
    static boolean stillMeasured(OwnReader own) {
        return own.base().equals(LinearReader.ofTheProgram().digest());
    }
}
