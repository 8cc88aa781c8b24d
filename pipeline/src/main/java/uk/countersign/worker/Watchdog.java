package uk.countersign.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something unless it is stopped in time. */
final class Watchdog {

    private final ScheduledExecutorService timer;

    Watchdog(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    Watch after(Duration time, Runnable action) {
        return new Watch(timer.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** One watch that is running. */
    static final class Watch {
        private final Future<?> action;

        private Watch(Future<?> action) {
            this.action = action;
        }

        /** Whether it was stopped in time: then the action never happens. */
        boolean stop() {
            return action.cancel(false);
        }
    }
}
