package uk.countersign.audit;

/** What checking the chain gave. */
public sealed interface Verification {

    /** The number of entries that were checked. */
    long entries();

    /** Every entry is as it was written. */
    record Intact(long entries) implements Verification {}

    /** The entry of that number, or the end of the log, is not what was written. */
    record Broken(long entries, long at) implements Verification {}
}
