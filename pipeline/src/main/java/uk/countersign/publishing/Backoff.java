package uk.countersign.publishing;

import java.time.Duration;

/** Waits that double with each failure, up to a longest one, each scattered over its second half. */
record Backoff(Duration first, Duration longest, Jitter jitter) {

    private static final int DOUBLED_AT_MOST = 20;

    /** How long to wait after so many failures before this one. */
    Duration after(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures, DOUBLED_AT_MOST));
        var wait = doubled.compareTo(longest) < 0 ? doubled : longest;
        var half = wait.dividedBy(2);
        return half.plus(Duration.ofNanos((long) (half.toNanos() * jitter.next())));
    }
}
