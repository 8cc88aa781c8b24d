package uk.countersign.sandbox.x;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Limits;

/** Counts each account's calls in windows of a quarter of an hour. */
final class Rates {

    /** The kinds of call that X counts apart, with X's limit for a user. */
    enum Kind {
        /** Making a post. */
        CREATE(100),
        /** Deleting a post. */
        DELETE(50),
        /** Hiding a reply. */
        HIDE(50),
        /** Who am I. */
        ME(75),
        /** Reading posts. */
        READ(900),
        /** Everything about media. */
        MEDIA(500);

        private final int limit;

        Kind(int limit) {
            this.limit = limit;
        }
    }

    /** Where an account stands in its window. */
    record Allowance(boolean granted, int limit, int remaining, long reset) {

        Reply on(Reply reply) {
            return reply.with("x-rate-limit-limit", Integer.toString(limit))
                    .with("x-rate-limit-remaining", Integer.toString(remaining))
                    .with("x-rate-limit-reset", Long.toString(reset));
        }
    }

    private record Window(Instant ends, int used) {}

    private static final Duration LENGTH = Duration.ofMinutes(15);

    private final Map<String, Window> windows = new HashMap<>();
    private final Clock clock;
    private final Limits limits;

    Rates(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Counts a call. */
    synchronized Allowance count(String account, Kind kind) {
        var now = clock.instant();
        var key = account + " " + kind;
        var window = windows.get(key);
        if (window == null || !now.isBefore(window.ends())) {
            window = new Window(now.plus(LENGTH), 0);
        }
        int limit = kind.limit * limits.factor();
        boolean granted = window.used() < limit;
        var next = granted ? new Window(window.ends(), window.used() + 1) : window;
        windows.put(key, next);
        return new Allowance(granted, limit, limit - next.used(), next.ends().getEpochSecond() + 1);
    }
}
