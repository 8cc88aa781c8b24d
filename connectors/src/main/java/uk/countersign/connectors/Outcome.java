package uk.countersign.connectors;

import java.time.Duration;
import java.util.Optional;

/** How the one visible call ended. There is no fifth way, and none of these may be taken for another. */
public sealed interface Outcome {

    /** An outcome without the platform's word that it has the post; says why in words for a person. */
    sealed interface Unaccepted extends Outcome {
        /** In words for the person who can act on it. */
        String message();
    }

    /** An outcome after which nothing of this attempt stands on the platform. */
    sealed interface Unsent extends Unaccepted {}

    /** The platform has it. */
    record Accepted(String remoteId, String permalink) implements Outcome {}

    /** The platform will not take it, now or later, as it stands. */
    record Refused(Cause cause, String message) implements Unsent {}

    /**
     * It surely was not taken, and the same call may succeed later.
     *
     * @param retryAfter if the platform said when; then nothing more is asked of it for this account before
     * @param ofTheApp whether what it says holds for all accounts, because the limit is our app's
     */
    record NotSent(String message, Optional<Duration> retryAfter, boolean ofTheApp) implements Unsent {

        /** Not sent, for a reason that is this account's or this post's own. */
        public NotSent(String message, Optional<Duration> retryAfter) {
            this(message, retryAfter, false);
        }

        /** Not sent, and nothing said about when to try again. */
        public NotSent(String message) {
            this(message, Optional.empty());
        }
    }

    /** It may or may not stand on the platform. */
    record Unknown(String message) implements Unaccepted {}

    /** What is at fault when a post is refused: tells who has to act. */
    enum Cause {
        /** The content: too long, a picture of the wrong kind. */
        CONTENT,
        /** The account or its token: a person must connect it again. */
        ACCOUNT,
        /** The platform says that it has this post already: perhaps our own, so read back. */
        DUPLICATE,
        /** The platform's rules or a block by it. */
        POLICY
    }
}
