package uk.countersign.screening.meaning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What learning from a school's own examples changes, in numbers of texts. "Before" is by a reader without them. A text
 * counts as found when it is more suspicious than 96 in 100 of the harmless texts that the reader had not seen.
 *
 * @param found of the program's texts that should be stopped, by writers from whom neither reader had learnt
 * @param ownFound of the school's own texts that were returned or rejected, by readers that had not seen them
 * @param ownAlarms of the school's own texts that were approved, how many are stopped all the same
 * @param limits what the policy asked when it was measured, by family
 */
public record Figures(
        Change found, Change ownFound, Change ownAlarms, List<OfFamily> families, Map<String, Limit> limits) {

    public Figures {
        families = List.copyOf(families);
        limits = Map.copyOf(limits);
    }

    /** So many of so many texts, before and after. */
    public record Change(int of, int before, int after) {}

    /**
     * The figures of one family.
     *
     * @param family its label
     * @param said how often a text was said to be of this family
     * @param right how often that was so
     * @param held of the program's texts of this family that the program's own reader finds at the school's settings, how
     *     many the new one finds too
     * @param unseen the same of the texts of writers from whom nobody had learnt
     * @param floor the share that the school's policy asks for; absent where it does not speak of this family
     */
    public record OfFamily(String family, Said said, Said right, Change held, Change unseen, Optional<Double> floor) {

        /** Whether the new reader loses more of this family than the school's policy allows. */
        public boolean falls() {
            return floor.isPresent() && (falls(held, floor.get()) || falls(unseen, floor.get()));
        }

        private static boolean falls(Change kept, double floor) {
            return kept.after() < floor * kept.before();
        }
    }

    /** A count before and after. */
    public record Said(int before, int after) {}

    /** The labels of the families that the new reader loses. */
    public List<String> falling() {
        return families.stream().filter(OfFamily::falls).map(OfFamily::family).toList();
    }
}
