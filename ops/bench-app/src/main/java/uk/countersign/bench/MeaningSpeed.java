package uk.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import uk.countersign.reading.Sentences;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.Script;

/** What reading one text takes: processor time, which a busy machine does not change much, memory and place in the jar. */
final class MeaningSpeed {

    private static final String TEXT_OF_300 =
            ("Year 4 walked to the library this morning and came back with a book each. "
                            + "Thank you to the volunteers who helped us cross the road, and to the librarians for the story about"
                            + " the bear. Our next visit is in the spring term; please send in a bag with your child's name on it,"
                            + " and a coat in case it rains on the day.")
                    .substring(0, 300);
    private static final int ROUNDS = 10;
    private static final int TEXTS = 1000;
    private static final int SENTENCES = 50;

    private MeaningSpeed() {}

    static void linear(Report report) {
        var meaning = Meaning.by(LinearReader.ofTheProgram());
        var threads = ManagementFactory.getThreadMXBean();
        var took = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < TEXTS; i++) {
                meaning.of(TEXT_OF_300, List.of());
            }
            took.add((threads.getCurrentThreadCpuTime() - began) / 1e3 / TEXTS);
        }
        double microseconds = Report.median(took);
        write(report, "linear reader, a text of 300 characters", microseconds, "µs", "500 µs", 500 / microseconds);
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        var another = LinearReader.another();
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        write(report, "memory of the linear reader", (after - before) / 1e6, "MB", "nothing", 1);
        write(report, "size of the linear reader in the jar", size("weights.bin") / 1e6, "MB", "nothing", 1);
        if (another.scores(Script.of(TEXT_OF_300)).length == 0) {
            throw new IllegalStateException("The reader has no families");
        }
    }

    /** By the only child process that runs meanwhile. */
    static void sentences(Report report, Sentences sentences) {
        for (int i = 0; i < SENTENCES; i++) {
            sentences.of(i + " to warm up. " + TEXT_OF_300);
        }
        var child = ProcessHandle.current().children().findFirst().orElseThrow();
        var before = child.info().totalCpuDuration().orElse(Duration.ZERO);
        for (int i = 0; i < SENTENCES; i++) {
            sentences.of(i + TEXT_OF_300.substring(2));
        }
        var after = child.info().totalCpuDuration().orElse(Duration.ZERO);
        write(
                report,
                "sentence reader, a text of 300 characters",
                (double) after.minus(before).toMillis() / SENTENCES,
                "ms of processor time",
                "nothing",
                1);
        write(report, "memory of the sentence reader's process", resident(child.pid()), "MB", "nothing", 1);
        write(report, "size of what the sentence reader learnt", size("sentence-heads.bin") / 1e6, "MB", "nothing", 1);
    }

    private static double resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
                    .findFirst()
                    .orElse(0);
        } catch (IOException otherSystem) {
            return 0;
        }
    }

    private static int size(String kept) {
        try (var in = LinearReader.class.getResourceAsStream(kept)) {
            return in == null ? 0 : in.readAllBytes().length;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Report report, String metric, double value, String unit, String against, double ratio) {
        report.write(MeaningBench.BENCH, metric, value, unit, against, ratio);
    }
}
