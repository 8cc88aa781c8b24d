package uk.countersign.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several threads that begin at the same moment. */
public final class Race {

    /** Only what hangs for good takes longer, however busy the machine is. */
    private static final int SECONDS = 300;

    private Race() {}

    /** Lets them all run at once, and gives what each gave, in their order; what one threw is thrown. */
    public static <T> List<T> of(List<Supplier<T>> runners) {
        var threads = Executors.newFixedThreadPool(runners.size());
        try {
            var start = new CountDownLatch(1);
            var running = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        start.await();
                        return runner.get();
                    }))
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> run : running) {
                results.add(run.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("A thread did not come through", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets that many run at once. */
    public static <T> List<T> of(int count, IntFunction<T> runner) {
        return of(IntStream.range(0, count)
                .<Supplier<T>>mapToObj(number -> () -> runner.apply(number))
                .toList());
    }
}
