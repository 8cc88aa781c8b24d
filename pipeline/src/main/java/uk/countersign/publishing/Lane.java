package uk.countersign.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.countersign.post.PostClaims.Shares;
import uk.countersign.school.Platform;

/**
 * Sends one platform's due posts, several at the same time. Whenever a post has ended the next one starts, of another
 * account if one waits; no platform and no account waits for another.
 */
final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    /** How many posts wait here for each that is on its way. */
    private static final int AHEAD = 8;
    /** The most that wait here of one account. */
    private static final int EACH = 8;
    /** What stands among the accounts whose post has ended when nothing has ended: look what is due. */
    private static final String WAKE = "";

    private final Platform platform;
    private final DuePosts due;
    private final Publisher publisher;
    private final PlatformHealth health;
    private final PublishingSettings settings;
    private final ExecutorService senders;
    private final ScheduledThreadPoolExecutor dispatcher;
    private final BlockingQueue<String> signals = new LinkedBlockingQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closing;

    // All below belongs to the dispatcher's thread.
    private final FairQueue waiting = new FairQueue();
    private final Map<String, Integer> onTheirWay = new HashMap<>();
    private int started;
    private boolean mayBeDue;
    private Set<String> fullAtLastClaim = Set.of();

    Lane(Platform platform, DuePosts due, Publisher publisher, PlatformHealth health, PublishingSettings settings) {
        this.platform = platform;
        this.due = due;
        this.publisher = publisher;
        this.health = health;
        this.settings = settings;
        this.senders =
                Executors.newFixedThreadPool(settings.atOnce(), task -> new Thread(task, "send-" + platform.id()));
        this.dispatcher = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "lane-" + platform.id()));
        dispatcher.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Looks what is due and begins to send it. Returns at once. */
    void wake() {
        if (!closing) {
            signal();
        }
    }

    private void signal() {
        // One that is not seen yet is as good as two.
        if (woken.compareAndSet(false, true)) {
            signals.add(WAKE);
        }
        if (busy.compareAndSet(false, true)) {
            dispatcher.execute(this::dispatch);
        }
    }

    private void dispatch() {
        do {
            try {
                work();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                busy.set(false);
            }
        } while (!signals.isEmpty() && busy.compareAndSet(false, true));
    }

    /** Until nothing is on its way and nothing more may be started. */
    private void work() throws InterruptedException {
        do {
            var signal = signals.take();
            if (signal.equals(WAKE)) {
                woken.set(false);
                mayBeDue = true;
                safely(this::holdOverdue);
            } else {
                started--;
                onTheirWay.computeIfPresent(signal, (account, count) -> count == 1 ? null : count - 1);
            }
            safely(closing ? () -> due.letGo(waiting.drain()) : this::startWhatMay);
        } while (started > 0 || !signals.isEmpty());
        if (!closing) {
            safely(() -> due.untilNext(platform)
                    .ifPresent(wait -> dispatcher.schedule(this::wake, wait.toMillis(), TimeUnit.MILLISECONDS)));
        }
    }

    private void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("The posts of {} could not be looked at: {}", platform.label(), e.toString());
        }
    }

    private void holdOverdue() {
        due.overdue(platform).forEach(late -> publisher.tooLate(late.post(), late.owner()));
    }

    private void startWhatMay() {
        while (started < settings.atOnce()) {
            var next = waiting.next(account -> onTheirWay.getOrDefault(account, 0) < settings.atOnceEach());
            if (next.isEmpty()) {
                if (!claimMore()) {
                    return;
                }
            } else if (!due.hasLapsed(next.get())) {
                if (!health.mayStart(platform)) {
                    waiting.putBack(next.get());
                    return;
                }
                start(next.get());
            }
        }
    }

    /** Whether there is anything new to start. */
    private boolean claimMore() {
        var full = waiting.full(EACH);
        if (!mayBeDue && full.equals(fullAtLastClaim)) {
            return false;
        }
        var claimed = due.claim(platform, settings.atOnce() * AHEAD, new Shares(EACH, full));
        claimed.forEach(waiting::add);
        mayBeDue = !claimed.isEmpty();
        fullAtLastClaim = full;
        return !claimed.isEmpty();
    }

    private void start(Claimed next) {
        var account = next.post().account();
        started++;
        onTheirWay.merge(account, 1, Integer::sum);
        senders.execute(() -> {
            try {
                publisher.send(next.post(), next.owner());
            } catch (RuntimeException e) {
                // The claim runs out and the post is taken up again, or looked up if its call had begun.
                LOG.error("Post {} could not be worked on", next.post().id(), e);
            } finally {
                health.over(platform);
                signals.add(account);
            }
        });
    }

    /** Takes no more posts and waits for those on their way. */
    @Override
    public void close() {
        closing = true;
        signal();
        dispatcher.shutdown();
        try {
            if (!dispatcher.awaitTermination(settings.lease().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Posts to {} are still on their way; they will be looked up", platform.label());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        senders.shutdown();
    }
}
