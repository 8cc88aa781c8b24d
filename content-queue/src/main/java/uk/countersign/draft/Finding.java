package uk.countersign.draft;

import java.util.Optional;

/**
 * What one check found in a revision.
 *
 * @param rule the id of the policy pack's rule
 * @param clause {@code pack:section.n} in the coverage document
 * @param place where it was found
 * @param span the words, when it was found in a text; in the text as it was written
 * @param channel id of the only channel that it concerns; absent if all
 * @param message what is wrong, why, and what to do, in a teacher's words
 * @param fix the words to write instead, proposed or, for {@link Severity#FIX}, already written
 */
public record Finding(
        CheckName check,
        String rule,
        String clause,
        Severity severity,
        Place place,
        Optional<Span> span,
        Optional<String> channel,
        String message,
        Optional<String> fix,
        Finality finality) {

    /**
     * Where in a draft something is.
     *
     * @param index which one, from zero, where there can be several
     */
    public record Place(Part part, int index) {
        public static final Place TEXT = new Place(Part.TEXT, 0);

        public static Place altText(int picture) {
            return new Place(Part.ALT_TEXT, picture);
        }

        public static Place picture(int picture) {
            return new Place(Part.PICTURE, picture);
        }
    }

    /** The parts of a draft. */
    public enum Part {
        TEXT,
        ALT_TEXT,
        PICTURE,
        /** The list of people said to be pictured. */
        PICTURED,
        /** Category, channels, time. */
        SETTINGS
    }

    /** Whether an approver may lift a block, with a reason. */
    public enum Finality {
        LIFTABLE,
        /** Consent, a name on the roll, the never-publish marker, a platform's limit. */
        FINAL
    }

    /** Whether this changed the text by itself. */
    public boolean corrects() {
        return severity == Severity.FIX && span.isPresent() && fix.isPresent();
    }
}
