package uk.countersign.publishing.accounts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * About to leave for a platform's consent screen.
 *
 * @param channelId the account that is connected again; nothing for a new one
 * @param permissions what is asked for there
 */
public record Leaving(Platform platform, Optional<String> channelId, List<String> permissions, URI consent) {

    public Leaving {
        permissions = List.copyOf(permissions);
    }
}
