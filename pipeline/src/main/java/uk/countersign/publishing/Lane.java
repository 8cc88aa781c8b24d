package uk.countersign.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.post.Post;
import uk.countersign.post.Sending;
import uk.countersign.school.Platform;

/** Sends one platform's due posts, several at the same time. Platforms have a lane each and never wait for another. */
final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final int CHUNKS_AHEAD = 4;

    private final Platform platform;
    private final Database database;
    private final Sending sending;
    private final Publisher publisher;
    private final PublishingSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ExecutorService senders;
    private final ExecutorService dispatcher;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closing;

    Lane(
            Platform platform,
            Database database,
            Sending sending,
            Publisher publisher,
            PublishingSettings settings,
            Ids ids,
            Clock clock) {
        this.platform = platform;
        this.database = database;
        this.sending = sending;
        this.publisher = publisher;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.senders =
                Executors.newFixedThreadPool(settings.atOnce(), task -> new Thread(task, "send-" + platform.id()));
        this.dispatcher = Executors.newSingleThreadExecutor(task -> new Thread(task, "lane-" + platform.id()));
    }

    /** Begins to send what is due, unless that is being done. Returns at once. */
    void wake() {
        if (!closing && busy.compareAndSet(false, true)) {
            dispatcher.execute(() -> {
                try {
                    drain();
                } catch (RuntimeException e) {
                    LOG.error("Due posts of {} could not be claimed: {}", platform.label(), e.toString());
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void drain() {
        while (!closing) {
            var owner = ids.next();
            var leaseUntil = clock.instant().plus(settings.lease());
            var limit = settings.atOnce() * CHUNKS_AHEAD;
            var due = database.inTransaction(() -> sending.claimDue(platform, owner, leaseUntil, limit));
            if (due.isEmpty()) {
                return;
            }
            sendAll(due, owner);
        }
    }

    private void sendAll(List<Post> due, String owner) {
        var results = new ArrayList<Future<?>>();
        due.forEach(post -> results.add(senders.submit(() -> publisher.send(post, owner))));
        for (int i = 0; i < results.size(); i++) {
            try {
                results.get(i).get();
            } catch (ExecutionException e) {
                // The claim runs out and the post is taken up again, or looked up if its call had begun.
                LOG.error("Post {} could not be worked on", due.get(i).id(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Takes no more posts and waits for those on their way. */
    @Override
    public void close() {
        closing = true;
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
