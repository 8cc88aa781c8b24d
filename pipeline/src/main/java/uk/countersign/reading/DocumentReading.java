package uk.countersign.reading;

import java.util.List;
import java.util.Map;

/** What came of reading a document. */
public sealed interface DocumentReading {

    /**
     * The text, one paragraph a line.
     *
     * @param properties what the file says of itself (author and such): for the record only, never for publishing
     * @param notes plain sentences for the author on what was left out
     */
    record Read(String text, List<ExtractedPicture> pictures, Map<String, String> properties, List<String> notes)
            implements DocumentReading {
        public Read {
            pictures = List.copyOf(pictures);
            properties = Map.copyOf(properties);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing of it can be used. */
    record Unreadable(Problem problem, String message) implements DocumentReading {
        public Unreadable(Problem problem) {
            this(problem, problem.message());
        }
    }
}
