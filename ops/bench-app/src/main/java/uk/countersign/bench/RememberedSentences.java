package uk.countersign.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.countersign.reading.Sentences;

/** Asks for each text once in a run: each is learnt from and judged many times over. */
final class RememberedSentences implements Sentences {

    private final Sentences sentences;
    private final Map<String, float[]> vectors = new HashMap<>();

    RememberedSentences(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Optional<float[]> of(String text) {
        var known = Optional.ofNullable(vectors.get(text));
        if (known.isPresent()) {
            return known;
        }
        var vector = sentences.of(text);
        vector.ifPresent(numbers -> vectors.put(text, numbers));
        return vector;
    }
}
