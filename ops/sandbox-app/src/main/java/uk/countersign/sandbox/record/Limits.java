package uk.countersign.sandbox.record;

/**
 * How much a platform takes from one account.
 *
 * @param factor on X's limits for a quarter of an hour
 * @param instagramPosts on Instagram in 24 hours
 */
public record Limits(int factor, int instagramPosts) {

    /** As on the platforms. */
    public static final Limits OF_THE_PLATFORMS = new Limits(1, 100);

    /** Wide enough that trials with many posts do not stop at them. */
    public static final Limits ROOMY = new Limits(1_000, 100_000);
}
