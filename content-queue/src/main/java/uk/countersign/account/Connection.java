package uk.countersign.account;

import java.time.Instant;
import java.util.Optional;
import uk.countersign.school.Platform;

/**
 * An account on its way to being connected.
 *
 * @param channelId the account that is connected again; nothing for a new one
 * @param sealed encrypted; this module cannot read it
 */
public record Connection(
        String id,
        String schoolId,
        String memberId,
        Platform platform,
        Optional<String> channelId,
        Stage stage,
        byte[] sealed,
        Instant endsAt) {

    /** How far it has come. Each is reached once. */
    public enum Stage {
        /** The consent screen is open. */
        BEGUN,
        /** The answer came; what it is worth is being asked. */
        RETURNED,
        /** Accounts are on offer. */
        OFFERED
    }
}
