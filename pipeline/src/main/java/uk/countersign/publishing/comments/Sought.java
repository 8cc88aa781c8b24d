package uk.countersign.publishing.comments;

import uk.countersign.connectors.Account;
import uk.countersign.connectors.Moderation;

/**
 * What looking for one comment under a post gave. Nothing is done to a comment that was not seen there just before: a
 * platform would do it to whatever else has that id.
 */
sealed interface Sought {

    /** It stands there. */
    record Here(Remark remark, Moderation moderation, Account account) implements Sought {}

    /** Nothing with that id stands under the post. */
    record Gone() implements Sought {}

    /** It cannot be looked for at the moment; says why. */
    record Unreachable(String why) implements Sought {}
}
