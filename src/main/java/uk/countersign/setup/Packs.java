package uk.countersign.setup;

import java.util.List;

/** The policy packs, with a line on each for whoever chooses. */
final class Packs {

    static final String USUAL = "default";

    private static final List<Pack> ALL = List.of(
            new Pack(
                    USUAL,
                    "Standard",
                    "The strictest sensible rule of each of the five policies below. Choose this if in doubt."),
            new Pack("fact", "FACT", "After the social media policy of the FACT trust (2024)."),
            new Pack("woodstock", "Woodstock", "After the policy of Woodstock CE Primary School (2024)."),
            new Pack("schoolshr", "Schools HR", "After the model policy of The Schools HR Co-operative (2015)."),
            new Pack("hamwic", "Hamwic", "After the policy of the Hamwic Education Trust (2025)."),
            new Pack("beam", "Beam", "After the policy of The Beam Trust (2024)."));

    private Packs() {}

    /** A pack. */
    record Pack(String id, String title, String says) {}

    static List<Pack> all() {
        return ALL;
    }

    static boolean has(String id) {
        return ALL.stream().anyMatch(pack -> pack.id().equals(id));
    }
}
