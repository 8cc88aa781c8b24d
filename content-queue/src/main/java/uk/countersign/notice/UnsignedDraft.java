package uk.countersign.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import uk.countersign.draft.CheckName;

/**
 * A draft that waits for a second signature, without anything that it says.
 *
 * @param hands everybody who wrote any of it: they cannot sign it
 * @param toJudge the checks that want a person's judgement
 */
public record UnsignedDraft(String id, Set<String> hands, Optional<Instant> due, Set<CheckName> toJudge) {

    public UnsignedDraft {
        hands = Set.copyOf(hands);
        toJudge = Set.copyOf(toJudge);
    }
}
