package uk.countersign.worker.document;

import java.util.Optional;

/**
 * What decides whether a reader sees a piece of text. Absent = not said here, ask what stands behind it.
 *
 * @param hidden marked as not to be shown
 * @param struck crossed out
 * @param ink the text's colour
 * @param ground the colour that it stands on
 * @param marker a highlighter's colour over the ground
 */
record Look(
        Optional<Boolean> hidden,
        Optional<Boolean> struck,
        Optional<Integer> ink,
        Optional<Integer> ground,
        Optional<Integer> marker) {

    static final Look UNSAID =
            new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Look hidden(boolean value) {
        return new Look(Optional.of(value), struck, ink, ground, marker);
    }

    Look struck(boolean value) {
        return new Look(hidden, Optional.of(value), ink, ground, marker);
    }

    Look ink(Optional<Integer> colour) {
        return new Look(hidden, struck, colour, ground, marker);
    }

    Look ground(Optional<Integer> colour) {
        return new Look(hidden, struck, ink, colour, marker);
    }

    Look marker(Optional<Integer> colour) {
        return new Look(hidden, struck, ink, ground, colour);
    }

    /** This, and where it says nothing the other. */
    Look orElse(Look behind) {
        return new Look(
                hidden.or(behind::hidden),
                struck.or(behind::struck),
                ink.or(behind::ink),
                ground.or(behind::ground),
                marker.or(behind::marker));
    }

    boolean isHidden() {
        return hidden.orElse(false);
    }

    /** What is to be said of text that looks so, absent when it is seen. */
    Optional<Note> unseen() {
        if (isHidden()) {
            return Optional.of(Note.HIDDEN);
        }
        if (struck.orElse(false)) {
            return Optional.of(Note.STRUCK);
        }
        return isBlended() ? Optional.of(Note.BLENDED) : Optional.empty();
    }

    /** White on white, or blacked out. Ink of no said colour is chosen to suit the ground, but not the marker. */
    private boolean isBlended() {
        int pen = ink.orElse(Colour.NONE);
        int over = marker.orElse(Colour.NONE);
        if (over != Colour.NONE) {
            return Colour.near(pen == Colour.NONE ? Colour.BLACK : pen, over);
        }
        int under = ground.orElse(Colour.NONE);
        return Colour.near(pen, under == Colour.NONE ? Colour.WHITE : under);
    }
}
