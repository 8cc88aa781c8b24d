package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Map;

/**
 * What {@link LearningCommand} is asked.
 *
 * @param limits what the school's policy asks of its reader, by family
 */
public record Lesson(List<Text> texts, Map<String, Limit> limits) {

    public Lesson {
        texts = List.copyOf(texts);
        limits = Map.copyOf(limits);
    }

    /**
     * One of the school's own texts, without names.
     *
     * @param label its family, or {@code ok}
     * @param second which of two halves it belongs to: what was written for one draft belongs to one
     */
    public record Text(String label, String text, boolean second) {}

    /** What was learnt, and what it changes. */
    public record Learnt(byte[] weights, String base, Figures figures) {}
}
