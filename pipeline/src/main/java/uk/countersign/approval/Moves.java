package uk.countersign.approval;

import uk.countersign.state.Move;

/** Turns what became of a command into words. */
final class Moves {

    private Moves() {}

    static void mustBeDone(Move<?> move) {
        if (!move.done()) {
            throw new Refusal("Somebody else has just changed this draft. Read it again, then decide.");
        }
    }
}
