package uk.countersign.screening;

import java.util.List;
import uk.countersign.screening.policy.PolicyFault;

/** What became of a wish to change a school's policy. */
public sealed interface PolicyChange {

    /**
     * It counts from now on.
     *
     * @param rechecked how many drafts that wait are checked again because something became stricter
     */
    record Done(int rechecked) implements PolicyChange {}

    /**
     * Nothing was changed.
     *
     * @param why in words for whoever asked
     * @param faults of a pack, by line; empty when it was not a pack
     */
    record Refused(String why, List<PolicyFault> faults) implements PolicyChange {
        public Refused {
            faults = List.copyOf(faults);
        }

        Refused(String why) {
            this(why, List.of());
        }
    }
}
