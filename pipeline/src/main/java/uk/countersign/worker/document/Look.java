package uk.countersign.worker.document;

import java.util.Locale;
import java.util.Optional;

/**
 * What decides whether a reader sees a piece of text. Absent = not said here, ask what stands behind it.
 *
 * @param hidden marked as not to be shown
 * @param white in the paper's colour
 * @param shaded on a colour of its own, so that white is seen
 */
record Look(Optional<Boolean> hidden, Optional<Boolean> white, Optional<Boolean> shaded) {

    static final Look UNSAID = new Look(Optional.empty(), Optional.empty(), Optional.empty());

    Look hidden(boolean value) {
        return new Look(Optional.of(value), white, shaded);
    }

    Look white(boolean value) {
        return new Look(hidden, Optional.of(value), shaded);
    }

    Look shaded(boolean value) {
        return new Look(hidden, white, Optional.of(value));
    }

    /** This, and where it says nothing the other. */
    Look orElse(Look behind) {
        return new Look(hidden.or(behind::hidden), white.or(behind::white), shaded.or(behind::shaded));
    }

    boolean isHidden() {
        return hidden.orElse(false);
    }

    boolean isWhite() {
        return white.orElse(false) && !shaded.orElse(false);
    }

    /** Whether a colour such as {@code FFFFFF}, {@code #fffffe} or {@code white} cannot be told from paper. */
    static boolean isPaper(String colour) {
        String value = colour.strip().toLowerCase(Locale.ROOT);
        if (value.equals("white")) {
            return true;
        }
        String hex = value.startsWith("#") ? value.substring(1) : value;
        if (hex.length() != 6) {
            return hex.equals("fff");
        }
        for (int i = 0; i < 6; i += 2) {
            int digit = Character.digit(hex.charAt(i), 16);
            if (digit != 15 || Character.digit(hex.charAt(i + 1), 16) < 8) {
                return false;
            }
        }
        return true;
    }
}
