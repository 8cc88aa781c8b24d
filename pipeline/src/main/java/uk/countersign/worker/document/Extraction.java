package uk.countersign.worker.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.countersign.reading.ReadingLimits;

/** What a parser fills beside the text that it returns. */
final class Extraction {

    private static final int PROPERTY_LENGTH = 500;

    private final ReadingLimits limits;
    private final PictureShelf pictures;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final Map<String, String> properties = new TreeMap<>();

    Extraction(ReadingLimits limits, PictureShelf pictures) {
        this.limits = limits;
        this.pictures = pictures;
    }

    ReadingLimits limits() {
        return limits;
    }

    PictureShelf pictures() {
        return pictures;
    }

    TextFlow newText() {
        return new TextFlow(limits.characters());
    }

    void note(Note note) {
        notes.add(note);
    }

    /** Libraries give null for what a file does not say. */
    void property(String name, @Nullable String value) {
        String line = value == null ? "" : value.strip();
        if (!line.isEmpty()) {
            properties.put(name, line.substring(0, Math.min(line.length(), PROPERTY_LENGTH)));
        }
    }

    Map<String, String> properties() {
        return properties;
    }

    List<String> noteSentences() {
        return notes.stream().map(Note::sentence).toList();
    }
}
