package uk.countersign.reading;

import java.util.List;

/** What came of reading a picture. */
public sealed interface PictureReading {

    /**
     * The picture's renditions, in the order of the profiles asked for.
     *
     * @param width of the original, upright
     * @param height of the original, upright
     * @param notes plain sentences for the author on what was changed
     */
    record Rendered(int width, int height, List<Rendition> renditions, List<String> notes) implements PictureReading {
        public Rendered {
            renditions = List.copyOf(renditions);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing of it can be used. */
    record Unreadable(Problem problem, String message) implements PictureReading {
        public Unreadable(Problem problem) {
            this(problem, problem.message());
        }
    }
}
