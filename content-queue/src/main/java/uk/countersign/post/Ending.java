package uk.countersign.post;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known when a call has ended, or when it has been found out how it ended.
 *
 * @param reason in words for a person; empty when it went well
 * @param notBefore when to try, or to look, again
 * @param detail for the audit log
 */
public record Ending(
        String reason,
        Optional<Instant> notBefore,
        Optional<Instant> sentAt,
        Optional<String> remoteId,
        Optional<String> permalink,
        String detail) {

    /** It went out. */
    public static Ending sent(Instant at, String remoteId, String permalink, String detail) {
        return new Ending("", Optional.empty(), Optional.of(at), Optional.of(remoteId), Optional.of(permalink), detail);
    }

    /** It did not, and nothing more happens by itself. */
    public static Ending because(String reason) {
        return new Ending(reason, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** It is tried, or looked up, again. */
    public static Ending again(String reason, Instant notBefore) {
        return new Ending(reason, Optional.of(notBefore), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
