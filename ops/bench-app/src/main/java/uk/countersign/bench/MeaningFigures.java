package uk.countersign.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import uk.countersign.screening.meaning.Family;

/** What was found of judged texts, and what was not. */
final class MeaningFigures {

    private MeaningFigures() {}

    /** What was found, as the program stands and where just so many fit texts are stopped or warned of. */
    static void found(Report report, String writer, List<Judged> judged) {
        if (judged.stream().allMatch(Judged::fit)) {
            return;
        }
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
    static double at(List<Judged> fit, List<Judged> unfit, double most, BiPredicate<Judged, Double> found) {
        for (int step = 0; step <= 1000; step++) {
            double threshold = step / 1000.0;
            if (Judged.share(fit, one -> found.test(one, threshold)) <= most) {
                return Judged.share(unfit, one -> found.test(one, threshold));
            }
        }
        return 0;
    }

    static void families(Report report, List<Judged> all, String by) {
        for (var family : Family.values()) {
            var own = all.stream()
                    .filter(one -> one.example().family().filter(family::equals).isPresent())
                    .toList();
            var told = all.stream()
                    .filter(one -> one.told().filter(family::equals).isPresent())
                    .toList();
            var name = by + family.label();
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

    static void calibration(Report report, List<Judged> all, String by) {
        double brier = 0;
        for (var one : all) {
            double error = one.probability() - (one.fit() ? 0 : 1);
            brier += error * error / all.size();
        }
        report.write(MeaningBench.BENCH, by + "Brier score", brier, "squared error", "always 0.5", 0.25 / brier);
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
        share(report, by + "calibration error, ten steps", off);
    }

    static void misses(List<Judged> all) {
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

    private static void share(Report report, String metric, double share) {
        report.share(MeaningBench.BENCH, metric, share);
    }
}
