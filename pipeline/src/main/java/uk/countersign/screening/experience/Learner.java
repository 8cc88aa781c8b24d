package uk.countersign.screening.experience;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import uk.countersign.database.JsonText;
import uk.countersign.screening.meaning.LearningCommand;
import uk.countersign.screening.meaning.Lesson;
import uk.countersign.worker.ChildJava;

/** Has a child process learn, so that the application itself needs no memory for it. One at a time. */
@Component
class Learner implements DisposableBean {

    /** Enough for the corpus of the program and several thousand texts of the school's own. */
    private static final int HEAP_MEGABYTES = 384;

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private volatile boolean closed;
    private volatile Runnable ending = () -> {};

    /** Learning did not come to an end. */
    static final class NothingLearnt extends Exception {
        private static final long serialVersionUID = 1;

        NothingLearnt(String message) {
            super(message);
        }
    }

    /** @throws NothingLearnt when it took too long, or too much memory, or the program was ended */
    synchronized Lesson.Learnt learn(Lesson lesson) throws NothingLearnt {
        try {
            return ask(ChildJava.of(LearningCommand.class, HEAP_MEGABYTES).start(), lesson);
        } catch (IOException gone) {
            throw new NothingLearnt("The process that learns did not come to an end");
        }
    }

    private Lesson.Learnt ask(Process process, Lesson lesson) throws IOException, NothingLearnt {
        ending = process::destroyForcibly;
        if (closed) {
            process.destroyForcibly();
        }
        process.onExit().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).exceptionally(late -> {
            process.destroyForcibly();
            return process;
        });
        try {
            try (var in = process.getOutputStream()) {
                in.write(JsonText.write(lesson).getBytes(StandardCharsets.UTF_8));
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new NothingLearnt("The process that learns ended with " + process.exitValue());
            }
            return JsonText.read(answer, Lesson.Learnt.class);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NothingLearnt("The program was ended meanwhile");
        } finally {
            process.destroyForcibly();
        }
    }

    @Override
    public void destroy() {
        closed = true;
        ending.run();
    }
}
