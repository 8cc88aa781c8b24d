package uk.countersign.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that waits for a second signature, as one member sees it.
 *
 * @param judgement what somebody must look at, gravest first
 * @param ready what has no findings left, or was corrected
 * @param others what this member has written or edited, so that somebody else must sign
 * @param stopped what cannot go out as it is and is back with its author
 * @param expired how many drafts' times have passed unsigned
 * @param first when the first of all goes out, in words; empty if none has a time
 * @param more how many wait beyond those shown
 */
record Queue(
        List<DraftCard> judgement,
        List<DraftCard> ready,
        List<DraftCard> others,
        List<DraftCard> stopped,
        int expired,
        String first,
        int more) {

    /** How many this member could sign. */
    public int waiting() {
        return judgement.size() + ready.size() + more;
    }

    /** What is read first. */
    Optional<DraftCard> firstCard() {
        return Stream.of(judgement, ready, others, stopped)
                .flatMap(List::stream)
                .findFirst();
    }

    public boolean empty() {
        return judgement.isEmpty() && ready.isEmpty() && others.isEmpty() && stopped.isEmpty();
    }
}
