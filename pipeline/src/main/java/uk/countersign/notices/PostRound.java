package uk.countersign.notices;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The postman's own thread: a mail server that does not answer keeps nobody else waiting. */
@Component
class PostRound implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostRound.class);
    private static final int SECONDS = 30;

    private final Postman postman;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "post-round"));

    PostRound(Postman postman) {
        this.postman = postman;
    }

    /** Sends the postman out, unless he is on his way. Returns at once. */
    void wake() {
        if (!thread.isShutdown() && busy.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        try {
            postman.run();
        } catch (RuntimeException e) {
            LOG.error("No mail could be sent: {}", e.toString());
        } finally {
            busy.set(false);
        }
    }

    /** Begins no more rounds and waits for the one on its way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
