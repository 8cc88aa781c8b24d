package uk.countersign.worker;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.countersign.reading.ReadingUnavailable;
import uk.countersign.reading.Sentences;

/**
 * Reads sentences in a child process of its own, which is started when needed and ended when idle. Not in the one that
 * reads files: a file may take half a minute or take the process over. Whatever goes wrong with it, the caller goes on
 * without an answer, at once while it is paused.
 */
public final class SentenceWorker implements Sentences, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SentenceWorker.class);

    /** The model reads the first 254 pieces of words; more is not sent. */
    private static final int MOST_CHARACTERS = 8_000;

    private static final int KEPT = 1_000;
    /** A draft is judged stage by stage, and without an answer in one it should have none in the next. */
    private static final Duration MISSED_FOR = Duration.ofMinutes(10);

    private final SentenceSettings settings;
    private final ScheduledExecutorService timer;
    private final Lane lane;
    private final ReentrantLock asking = new ReentrantLock();
    private long pausedUntil = System.nanoTime();
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > KEPT;
        }
    };

    public SentenceWorker(SentenceSettings settings) {
        this.settings = settings;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "sentence-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        this.lane = new Lane(
                settings.process(),
                new Watchdog(timer),
                List.of(WorkerMain.SENTENCES, settings.folder().toAbsolutePath().toString()));
        long every = Math.max(50, settings.idle().toMillis() / 4);
        timer.scheduleWithFixedDelay(lane::endIfIdle, every, every, TimeUnit.MILLISECONDS);
    }

    /** What was answered; with nothing, from when on it may be asked again. */
    private record Answer(Optional<float[]> vector, long forgotten) {
        boolean stands() {
            return vector.isPresent() || System.nanoTime() - forgotten < 0;
        }
    }

    @Override
    public Optional<float[]> of(String text) {
        var sent = shortened(text);
        var kept = kept(sent);
        if (kept.isPresent()) {
            return kept.get().vector().map(float[]::clone);
        }
        var vector = answered(sent);
        keep(sent, new Answer(vector, System.nanoTime() + MISSED_FOR.toNanos()));
        return vector.map(float[]::clone);
    }

    /** The process that runs just now. */
    Optional<Long> pid() {
        return lane.pid();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lane.close();
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        return text.substring(0, MOST_CHARACTERS);
    }

    private Optional<Answer> kept(String text) {
        synchronized (answers) {
            return Optional.ofNullable(answers.get(text)).filter(Answer::stands);
        }
    }

    private void keep(String text, Answer answer) {
        synchronized (answers) {
            answers.put(text, answer);
        }
    }

    private Optional<float[]> answered(String text) {
        try {
            if (!asking.tryLock(settings.startTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            if (System.nanoTime() - pausedUntil < 0) {
                return Optional.empty();
            }
            var vector = asked(text);
            if (vector.isEmpty()) {
                pausedUntil = System.nanoTime() + settings.pause().toNanos();
                LOG.warn(
                        "The sentence reader does not answer; drafts are read without it. It is tried again in {} s",
                        settings.pause().toSeconds());
            }
            return vector;
        } finally {
            asking.unlock();
        }
    }

    private Optional<float[]> asked(String text) {
        try {
            return lane.ask(new Request.ReadSentence(text))
                    .filter(Reply.Sentence.class::isInstance)
                    .map(reply -> ((Reply.Sentence) reply).vector())
                    .filter(vector -> vector.length == SIZE);
        } catch (ReadingUnavailable notStarted) {
            return Optional.empty();
        }
    }
}
