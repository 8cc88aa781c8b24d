package uk.countersign.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import uk.countersign.draft.Finding;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Screener;
import uk.countersign.screening.meaning.Corpus;
import uk.countersign.screening.meaning.Example;
import uk.countersign.screening.meaning.Family;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.Training;

/** Trains without one writer's texts and judges these, for each writer in turn. */
final class MeaningBench implements Bench.Benchmark {

    private static final String BENCH = "meaning";
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final List<String> WRITERS = Arrays.stream(
                    System.getProperty("countersign.bench.writers", String.join(",", Corpus.WRITERS))
                            .split(","))
            .toList();
    private static final String TEXT_OF_300 =
            ("Year 4 walked to the library this morning and came back with a book each. "
                            + "Thank you to the volunteers who helped us cross the road, and to the librarians for the story about"
                            + " the bear. Our next visit is in the spring term; please send in a bag with your child's name on it,"
                            + " and a coat in case it rains on the day.")
                    .substring(0, 300);

    private final Desk desk = new Desk(MadeUpRoll.register(MadeUpRoll.of(200), NOW), NOW);
    private final Screener rules = Screener.withRulesAlone();

    @Override
    public void run(Report report) {
        var all = new ArrayList<Judged>();
        for (var writer : WRITERS) {
            var others = Corpus.whole().stream()
                    .filter(example -> !example.source().equals(writer))
                    .toList();
            long began = System.nanoTime();
            var reader = Training.on(others);
            double seconds = (System.nanoTime() - began) / 1e9;
            var judged = judged(reader, Corpus.of(writer));
            if (judged.stream().anyMatch(one -> !one.fit())) {
                found(report, writer, judged);
            }
            report.write(BENCH, "training without " + writer, seconds, "s", "nothing", 1);
            all.addAll(judged);
        }
        families(report, all);
        calibration(report, all);
        misses(all);
        learning(report);
        speed(report);
    }

    private List<Judged> judged(LinearReader reader, List<Example> examples) {
        var meaning = Meaning.by(reader);
        var screener = Screener.with(meaning);
        return examples.stream()
                .map(example -> {
                    var manuscript = manuscript(example.text());
                    var judgement = meaning.of(example.text(), List.of());
                    return new Judged(
                            example,
                            findings(rules, manuscript),
                            findings(screener, manuscript),
                            judgement.family(),
                            judgement.probability());
                })
                .toList();
    }

    private List<Finding> findings(Screener screener, Manuscript manuscript) {
        return desk.findings(screener, manuscript);
    }

    private static Manuscript manuscript(String text) {
        return new Manuscript(
                text, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** What was found, as the program stands and where just so many fit texts are stopped or warned of. */
    private static void found(Report report, String writer, List<Judged> judged) {
        var fit = judged.stream().filter(Judged::fit).toList();
        var unfit = judged.stream().filter(one -> !one.fit()).toList();
        share(report, writer + ": unfit texts stopped", Judged.share(unfit, Judged::stopped));
        share(report, writer + ": fit texts stopped", Judged.share(fit, Judged::stopped));
        share(report, writer + ": unfit texts raised", Judged.share(unfit, Judged::raised));
        share(report, writer + ": fit texts raised", Judged.share(fit, Judged::raised));
        share(
                report,
                writer + ": unfit texts stopped when 4% of the fit are",
                at(fit, unfit, 0.04, Judged::stoppedFrom));
        share(
                report,
                writer + ": unfit texts raised when 10% of the fit are",
                at(fit, unfit, 0.10, Judged::raisedFrom));
        share(
                report,
                writer + ": unfit texts stopped by the rules alone",
                Judged.share(unfit, one -> one.stoppedFrom(2)));
        share(report, writer + ": fit texts stopped by the rules alone", Judged.share(fit, one -> one.stoppedFrom(2)));
    }

    /** The share of the unfit that is found by the lowest threshold at which at most that share of the fit is. */
    private static double at(List<Judged> fit, List<Judged> unfit, double most, BiPredicate<Judged, Double> found) {
        for (int step = 0; step <= 1000; step++) {
            double threshold = step / 1000.0;
            if (Judged.share(fit, one -> found.test(one, threshold)) <= most) {
                return Judged.share(unfit, one -> found.test(one, threshold));
            }
        }
        return 0;
    }

    private static void families(Report report, List<Judged> all) {
        for (var family : Family.values()) {
            var own = all.stream()
                    .filter(one -> one.example().family().filter(family::equals).isPresent())
                    .toList();
            var told = all.stream()
                    .filter(one -> one.told().filter(family::equals).isPresent())
                    .toList();
            var name = family.label();
            share(report, name + ": recall, stopped", Judged.share(own, Judged::stopped));
            share(report, name + ": recall, raised", Judged.share(own, Judged::raised));
            share(report, name + ": precision, not fit at all", Judged.share(told, one -> !one.fit()));
            share(
                    report,
                    name + ": precision, of this family",
                    Judged.share(
                            told,
                            one -> one.example().family().filter(family::equals).isPresent()));
        }
    }

    private static void calibration(Report report, List<Judged> all) {
        double brier = 0;
        for (var one : all) {
            double error = one.probability() - (one.fit() ? 0 : 1);
            brier += error * error / all.size();
        }
        report.write(BENCH, "Brier score", brier, "squared error", "always 0.5", 0.25 / brier);
        double off = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            double from = tenth / 10.0;
            var within = all.stream()
                    .filter(one -> one.probability() >= from && one.probability() < from + 0.1)
                    .toList();
            double said =
                    within.stream().mapToDouble(Judged::probability).average().orElse(0);
            double was = Judged.share(within, one -> !one.fit());
            System.err.printf(
                    Locale.UK,
                    "probability %.1f to %.1f: %d texts, said %.2f, was %.2f%n",
                    from,
                    from + 0.1,
                    within.size(),
                    said,
                    was);
            off += Math.abs(said - was) * within.size() / all.size();
        }
        share(report, "calibration error, ten steps", off);
    }

    private static void misses(List<Judged> all) {
        for (var one : all) {
            var said = one.told().map(Family::label).orElse(one.likely().label());
            if (one.fit() && one.stopped()) {
                System.err.printf(
                        Locale.UK,
                        "stopped wrongly (%s, %.2f): %s%n",
                        said,
                        one.probability(),
                        one.example().text());
            } else if (!one.fit() && !one.stopped()) {
                System.err.printf(
                        Locale.UK,
                        "%s, %s (%s, %.2f): %s%n",
                        one.raised() ? "warned of only" : "missed",
                        one.example().family().map(Family::label).orElse(""),
                        said,
                        one.probability(),
                        one.example().text());
            }
        }
    }

    /** How much is found by a reader that learnt from a part of the corpus. */
    private void learning(Report report) {
        var writer = "secondary";
        var others = Corpus.whole().stream()
                .filter(example -> !example.source().equals(writer))
                .toList();
        for (int part : List.of(8, 4, 2, 1)) {
            var some = new ArrayList<Example>();
            for (int i = 0; i < others.size(); i++) {
                // By a stride that shares no factor with the files' lengths, so that every writer has a part.
                if (i * 7L % others.size() % part == 0) {
                    some.add(others.get(i));
                }
            }
            var judged = judged(Training.on(some), Corpus.of(writer));
            var fit = judged.stream().filter(Judged::fit).toList();
            var unfit = judged.stream().filter(one -> !one.fit()).toList();
            share(
                    report,
                    writer + " from " + some.size() + " texts: unfit stopped when 4% of the fit are",
                    at(fit, unfit, 0.04, Judged::stoppedFrom));
        }
    }

    private static void speed(Report report) {
        var meaning = Meaning.by(LinearReader.ofTheProgram());
        var took = new ArrayList<Double>();
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < 1000; i++) {
                meaning.of(TEXT_OF_300, List.of());
            }
            took.add((System.nanoTime() - began) / 1e6);
        }
        double microseconds = Report.median(took);
        report.write(
                BENCH, "linear reader, a text of 300 characters", microseconds, "µs", "500 µs", 500 / microseconds);
        var runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        var another = LinearReader.another();
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        report.write(BENCH, "memory of the linear reader", (after - before) / 1e6, "MB", "nothing", 1);
        if (another.scores(uk.countersign.screening.meaning.Script.of(TEXT_OF_300)).length == 0) {
            throw new IllegalStateException("The reader has no families");
        }
    }

    private static void share(Report report, String metric, double share) {
        report.share(BENCH, metric, share);
    }
}
