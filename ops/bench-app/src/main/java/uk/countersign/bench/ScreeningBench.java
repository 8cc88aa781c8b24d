package uk.countersign.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import uk.countersign.school.Platform;
import uk.countersign.screening.Manuscript;

/** All checks on texts, with rolls of three sizes, against a list of regular expressions of the roll's full names. */
final class ScreeningBench implements Bench.Benchmark {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final List<Integer> ROLLS = Arrays.stream(
                    System.getProperty("countersign.bench.rolls", "200,2000,50000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 1_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Override
    public void run(Report report) throws Exception {
        new NamesTrial().run(report);
        labelled("samples", "", report);
        labelled("everyday", " of everyday", report);
        var more = System.getProperty("countersign.bench.samples");
        if (more != null) {
            new LabelledTrial(Path.of(more), " of your own").run(report);
        }
        if (!Boolean.getBoolean("countersign.bench.found-only")) {
            speed(report);
        }
    }

    private static void labelled(String samples, String of, Report report) throws Exception {
        uk.countersign.bench.Trial.inFolder(folder -> {
            ListOf.copy(samples, folder, "posts.jsonl", "roll.csv", "school.yaml");
            new LabelledTrial(folder, of).run(report);
            return folder;
        });
    }

    private static void speed(Report report) {
        var trials = ROLLS.stream().map(Trial::new).toList();
        // In turns, so that a busy minute of the machine is everybody's.
        for (int round = 0; round < ROUNDS; round++) {
            trials.forEach(Trial::round);
        }
        var smallest = trials.get(0).checks();
        for (var trial : trials) {
            var metric = "characters a second of processor time through all checks, roll of " + trial.size;
            report.write("screening", metric, trial.checks(), "chars/s", "roll of 200", trial.checks() / smallest);
            report.write(
                    "screening",
                    metric,
                    trial.checks(),
                    "chars/s",
                    "a regular expression for each full name, nothing else checked",
                    trial.checks() / trial.expressions());
        }
    }

    /** One size of roll. */
    private static final class Trial {

        private final int size;
        private final List<String> texts;
        private final Desk desk;
        private final List<Pattern> names;
        private final List<Double> checks = new ArrayList<>();
        private final List<Double> expressions = new ArrayList<>();
        private int findings;

        Trial(int size) {
            this.size = size;
            var roll = MadeUpRoll.of(size);
            this.texts = MadeUpPosts.about(roll);
            this.desk = new Desk(MadeUpRoll.register(roll, NOW), NOW);
            this.names = roll.stream()
                    .map(pupil -> Pattern.compile(
                            "\\b" + Pattern.quote(pupil.forename()) + "\\s+" + Pattern.quote(pupil.surname()) + "\\b",
                            Pattern.CASE_INSENSITIVE))
                    .toList();
            // Warm, with the index made.
            perSecond(this::check);
            perSecond(this::match);
        }

        void round() {
            checks.add(perSecond(this::check));
            expressions.add(perSecond(this::match));
            System.err.printf(
                    "roll of %d: %.0f, expressions %.0f chars/s%n",
                    size, checks.get(checks.size() - 1), expressions.get(expressions.size() - 1));
        }

        double checks() {
            return Report.median(checks);
        }

        double expressions() {
            return Report.median(expressions);
        }

        /** Text after text until the time is over, at least one. Only this thread's own time counts. */
        private double perSecond(Consumer<String> work) {
            long began = THREADS.getCurrentThreadCpuTime();
            long characters = 0;
            for (int i = 0; i == 0 || THREADS.getCurrentThreadCpuTime() - began < ROUND_NANOS; i++) {
                var text = texts.get(i % texts.size());
                work.accept(text);
                characters += text.length();
            }
            return characters / ((THREADS.getCurrentThreadCpuTime() - began) / 1e9);
        }

        private void check(String text) {
            var manuscript = new Manuscript(
                    text,
                    Optional.of("achievement"),
                    List.of(
                            new Manuscript.Target("x", Platform.X),
                            new Manuscript.Target("facebook", Platform.FACEBOOK)),
                    Optional.of(NOW),
                    List.of(),
                    List.of(),
                    Optional.empty());
            findings += desk.findings(manuscript).size();
        }

        private void match(String text) {
            for (var name : names) {
                var matcher = name.matcher(text);
                while (matcher.find()) {
                    findings++;
                }
            }
        }
    }
}
