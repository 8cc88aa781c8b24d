package uk.countersign.connectors;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One platform, as the publisher sees it. An implementation holds no state of a post: what it must remember between
 * the two halves of sending is in {@link Prepared}.
 *
 * <p>Sending has two halves because only the second may be seen by anybody. Uploading can be repeated at will; the
 * call in {@link #create} happens at most once for each attempt that the caller has recorded.
 */
public interface Connector {

    /** The platform's id as channels and settings write it, for example {@code x}. */
    String platform();

    /** Whether the platform shows posts as a thread, each an answer to the one before. */
    default boolean chains() {
        return false;
    }

    /**
     * For how long after a call the platform answers another one with the same {@linkplain OutgoingPost#key() key} by
     * the post that it has, rather than by a second one. Nought where keys mean nothing to it.
     */
    default Duration remembersKeysFor() {
        return Duration.ZERO;
    }

    /** What keeps the platform from accepting this post, known without asking it; empty when nothing does. */
    List<String> objections(OutgoingPost post);

    /** Uploads what the post needs, for as long as the go-ahead stands. Nothing becomes visible. */
    Preparation prepare(Account account, OutgoingPost post, GoAhead goAhead);

    /** Uploads what the post needs, however long it takes. */
    default Preparation prepare(Account account, OutgoingPost post) {
        return prepare(account, post, GoAhead.ALWAYS);
    }

    /**
     * Makes the post visible, by one call. Never repeats that call by itself. Takes at most twice the call time-out: a
     * platform may have to be asked afterwards where the post stands.
     */
    Outcome create(Account account, Prepared prepared);

    /** The account's own posts made at or after {@code since}, newest first. */
    Lookup recent(Account account, Instant since);

    /** Reads the account's whole past, for platforms that show it. */
    default Optional<Past> past() {
        return Optional.empty();
    }

    /** Whether {@code seen} is what {@code sent} looks like once the platform has shortened links and the like. */
    boolean looksLike(OutgoingPost sent, RemotePost seen);

    /** Deletes a post and checks that it is gone. */
    Removal delete(Account account, String remoteId);

    /** Comments under the account's posts, where the platform lets a program see to them. */
    default Optional<Moderation> moderation() {
        return Optional.empty();
    }

    /** Whose account the credentials open, so that a person can check it before the first post. */
    Identity identify(Account account);
}
