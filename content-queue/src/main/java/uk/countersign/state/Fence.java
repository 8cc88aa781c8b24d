package uk.countersign.state;

import java.time.Instant;

/**
 * What must still be true of a row for a change to be written, checked in the statement that writes it.
 *
 * @param condition a fragment of SQL with one parameter
 */
public record Fence(String condition, Object value) {

    public static final Fence NONE = new Fence("? = ''", "");

    /** The newest revision of a draft is still this one. */
    public static Fence revision(String revisionId) {
        return new Fence("revision_id = ?", revisionId);
    }

    /** The claim is still held by this owner. */
    public static Fence lease(String owner) {
        return new Fence("lease_owner = ?", owner);
    }

    /** The claim ran out before that instant. */
    public static Fence expired(Instant now) {
        return new Fence("lease_until < ?", now);
    }

    /** No newer attempt has begun. */
    public static Fence attempt(int number) {
        return new Fence("attempts = ?", number);
    }
}
