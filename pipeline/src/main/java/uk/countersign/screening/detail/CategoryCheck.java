package uk.countersign.screening.detail;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
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

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var given = reading.manuscript().category().map(String::strip).filter(category -> !category.isEmpty());
        if (given.filter(CategoryCheck::permitted).isPresent()) {
            return List.of();
        }
        var guess = guess(reading.text());
        return reading.rule("category")
                .map(rule -> given.isPresent() && guess.isEmpty()
                        ? rule.about(Part.SETTINGS, unknown(given.get()))
                        : rule.about(Severity.INFO, new Place(Part.SETTINGS, 0), guessed(guess)))
                .map(List::of)
                .orElse(List.of());
    }

    private static String unknown(String category) {
        return "“" + category + "” is no kind of post that the school publishes. Choose one of "
                + String.join(", ", CUES.keySet().stream().sorted().toList()) + ".";
    }

    private static String guessed(Optional<Guess> guess) {
        return guess.map(found -> "This looks like a post of the category “" + found.category() + "”; we are "
                        + (found.sure() ? "fairly sure." : "not sure."))
                .orElse(
                        "No category was chosen, and we could not tell what kind of post this is. Make sure that it serves"
                                + " one of the school's aims.");
    }

    private static boolean permitted(String category) {
        return CUES.containsKey(category.strip().toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    /**
     * The likeliest category of a text.
     *
     * @param sure whether at least two words speak for it, and twice as many as for any other
     */
    public record Guess(String category, boolean sure) {}

    /** Empty when nothing speaks for any. */
    public static Optional<Guess> guess(Passage passage) {
        var found = new TreeMap<String, Long>();
        CUES.forEach((category, cues) ->
                found.put(category, cues.stream().filter(passage::holds).count()));
        var ranked = found.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        long most = ranked.get(0).getValue();
        long next = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        return Optional.of(new Guess(ranked.get(0).getKey(), most > 1 && most >= 2 * next));
    }
}
