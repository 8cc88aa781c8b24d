package uk.countersign.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the benchmarks that are named, or all. Results go to standard output, one a line; all else to standard error. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var report = new Report(System.out);
        // What the application logs must not come between the results.
        System.setOut(System.err);
        var all = all(Path.of(System.getProperty("countersign.root", ".")));
        var wanted = args.length == 0 ? all.keySet() : Set.copyOf(List.of(args));
        if (!all.keySet().containsAll(wanted)) {
            System.err.println("There are these benchmarks: " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        for (var benchmark : all.entrySet()) {
            if (wanted.contains(benchmark.getKey())) {
                System.err.println("== " + benchmark.getKey());
                benchmark.getValue().run(report);
            }
        }
        // Pools of the platforms' clients end by themselves only after a while.
        System.exit(0);
    }

    private static Map<String, Benchmark> all(Path root) {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("start", new StartBench(root));
        all.put("intake", new IntakeBench(root.resolve("ops/sample-school/drafts")));
        all.put("publish", new PublishBench());
        all.put("screening", new ScreeningBench());
        all.put("batch", new BatchBench());
        all.put("meaning", new MeaningBench());
        return all;
    }

    /** One of them. */
    @FunctionalInterface
    interface Benchmark {
        void run(Report report) throws Exception;
    }
}
