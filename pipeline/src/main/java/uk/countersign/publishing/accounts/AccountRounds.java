package uk.countersign.publishing.accounts;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is done for accounts from time to time. Renewing tokens never waits for the rest. */
@Component
class AccountRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRounds.class);

    private final List<Round> rounds;

    AccountRounds(TokenRenewal renewal, Probing probing, Comparing comparing, PastReading past, PastSearch search) {
        this.rounds = List.of(
                new Round("renew-tokens", renewal::run),
                new Round("probe-accounts", probing::run),
                new Round("compare-accounts", comparing::run),
                new Round("read-accounts", past::run),
                new Round("search-accounts", search::run));
    }

    /** Begins whatever is not being done. Returns at once. */
    void wake() {
        rounds.forEach(Round::wake);
    }

    @Override
    public void close() {
        rounds.forEach(Round::close);
    }

    /** One kind of work, on a thread of its own and never twice at a time. */
    private static final class Round {

        private final String name;
        private final Runnable work;
        private final ExecutorService thread;
        private final AtomicBoolean busy = new AtomicBoolean();

        Round(String name, Runnable work) {
            this.name = name;
            this.work = work;
            this.thread = Executors.newSingleThreadExecutor(task -> {
                var worker = new Thread(task, name);
                worker.setDaemon(true);
                return worker;
            });
        }

        void wake() {
            if (!thread.isShutdown() && busy.compareAndSet(false, true)) {
                thread.execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.error("{} could not be done", name, e);
                    } finally {
                        busy.set(false);
                    }
                });
            }
        }

        /** A renewal that has begun is to be kept. */
        void close() {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(35, TimeUnit.SECONDS)) {
                    LOG.warn("{} was not over when the program stopped", name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
