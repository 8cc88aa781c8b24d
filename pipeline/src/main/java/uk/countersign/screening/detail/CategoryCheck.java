package uk.countersign.screening.detail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Words;

/** Whether a post is one of the kinds that the school publishes; guessed where the author did not say. */
public final class CategoryCheck implements Check {

    private static final Map<String, Set<String>> CUES = new HashMap<>();

    static {
        for (var line : Words.lines(CategoryCheck.class, "categories.txt")) {
            var parts = line.split(": ");
            CUES.put(parts[0], Set.copyOf(Arrays.asList(parts[1].split(" "))));
        }
    }

    private static final String UNCLEAR =
            "We could not tell what kind of post this is. Choose a category, or make sure "
                    + "that it serves one of the school's aims.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        boolean permitted =
                reading.manuscript().category().map(CategoryCheck::permitted).orElse(false);
        if (permitted || guess(reading.text()).isPresent()) {
            return List.of();
        }
        return reading.rule("category")
                .map(rule -> List.of(rule.about(Part.SETTINGS, UNCLEAR)))
                .orElse(List.of());
    }

    private static boolean permitted(String category) {
        return CUES.containsKey(category.strip().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /** The likeliest category of a text; empty when nothing speaks for one. */
    public static Optional<String> guess(Passage passage) {
        Optional<String> best = Optional.empty();
        int most = 0;
        for (var category : CUES.entrySet()) {
            int found = 0;
            for (var cue : category.getValue()) {
                found += passage.holds(cue) ? 1 : 0;
            }
            if (found > most || (found == most && found > 0 && category.getKey().compareTo(best.orElse("")) < 0)) {
                best = Optional.of(category.getKey());
                most = found;
            }
        }
        return best;
    }
}
