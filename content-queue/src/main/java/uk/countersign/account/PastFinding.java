package uk.countersign.account;

/**
 * A post that is none of ours, and a person who may not appear in it any more.
 *
 * @param note what became of the last try to delete it; empty when nobody has tried
 */
public record PastFinding(AccountPost post, String personId, Why why, String note) {

    /** A finding that nobody has acted on. */
    public PastFinding(AccountPost post, String personId, Why why) {
        this(post, personId, why, "");
    }

    /** Why it was found, the surest first. */
    public enum Why {
        /** It names the person. */
        NAMED,
        /** It shows a picture on which the person is, or that stands in a post which names the person. */
        SAME_PICTURE,
        /** It may name the person, or somebody or something else. */
        MAYBE_NAMED
    }

    /** What a person did about it. */
    public enum Settled {
        /** It does not stand there any more. */
        REMOVED,
        /** It may stay. */
        KEPT
    }
}
