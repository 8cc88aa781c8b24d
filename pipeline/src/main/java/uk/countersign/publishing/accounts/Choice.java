package uk.countersign.publishing.accounts;

import java.util.List;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * Accounts to choose from, for a person to look at.
 *
 * @param channelId the account that is connected again; nothing for a new one
 */
public record Choice(Platform platform, Optional<String> channelId, List<Candidate> candidates) {

    public Choice {
        candidates = List.copyOf(candidates);
    }

    /** An account that could be connected. */
    public record Candidate(String remoteId, String handle, String name, boolean hasPicture) {}
}
