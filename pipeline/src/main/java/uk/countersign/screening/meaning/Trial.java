package uk.countersign.screening.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Learns from a school's own examples beside the program's, and measures what that changes. */
final class Trial {

    /** So much more than one of the program's texts one of the school's own weighs. */
    static final int OWN_WEIGHS = 3;

    /** Nobody learns from these while it is measured, before or after. */
    private static final Set<String> LEFT_OUT = Set.of("secondary", "tweets-and-newsletters");

    private static final int ALARMS_PERCENT = 4;

    private final List<Example> own;
    private final Map<String, Limit> limits;
    private final List<Example> corpus;
    private final List<Example> learnt;
    private final List<Example> judged;

    /** @param own each with one of two sources, which are never on both sides of a test */
    Trial(List<Example> own, Map<String, Limit> limits) {
        this(own, limits, Corpus.whole());
    }

    /** Beside these texts of the program's. */
    Trial(List<Example> own, Map<String, Limit> limits, List<Example> corpus) {
        this.corpus = List.copyOf(corpus);
        this.own = List.copyOf(own);
        this.limits = Map.copyOf(limits);
        this.learnt = corpus.stream()
                .filter(example -> !LEFT_OUT.contains(example.source()))
                .toList();
        this.judged = corpus.stream()
                .filter(example -> LEFT_OUT.contains(example.source()))
                .toList();
    }

    /** The reader, from all the examples. */
    LinearReader reader() {
        return Training.on(corpus, own, OWN_WEIGHS);
    }

    /** Puts texts in an order, and knows from where on four in a hundred harmless ones would be stopped. */
    private record Judge(LinearReader reader, double from) {

        private record Verdict(double score, int family) {}

        static Judge of(Weights weights, List<Example> judged) {
            var reader = new LinearReader(weights);
            var fit = judged.stream()
                    .filter(example -> example.family().isEmpty())
                    .mapToDouble(example -> verdict(reader, example).score())
                    .sorted()
                    .toArray();
            return new Judge(reader, fit[fit.length - 1 - fit.length * ALARMS_PERCENT / 100]);
        }

        private static Verdict verdict(LinearReader reader, Example example) {
            var scores = reader.scores(Script.of(example.text()));
            int strongest = LinearReader.strongest(scores);
            return new Verdict(scores[strongest], strongest);
        }

        boolean stops(Example example) {
            return verdict(reader, example).score() > from;
        }

        Optional<Family> says(Example example) {
            var verdict = verdict(reader, example);
            return verdict.score() > from ? Optional.of(Family.values()[verdict.family()]) : Optional.empty();
        }
    }

    /** What it changes. */
    Figures figures(LinearReader reader) {
        var before = Judge.of(Training.uncalibrated(learnt), judged);
        var after = Judge.of(Training.uncalibrated(learnt, own, OWN_WEIGHS), judged);
        var saidBefore = judged.stream().map(before::says).toList();
        var saidAfter = judged.stream().map(after::says).toList();
        var unfit = judged.stream().filter(one -> one.family().isPresent()).toList();
        var halves = halves();
        return new Figures(
                new Figures.Change(unfit.size(), stopped(unfit, before), stopped(unfit, after)),
                ownChange(before, halves, true),
                ownChange(before, halves, false),
                Arrays.stream(Family.values())
                        .map(family -> ofFamily(family, saidBefore, saidAfter, reader))
                        .toList(),
                limits);
    }

    private static int stopped(List<Example> examples, Judge judge) {
        return (int) examples.stream().filter(judge::stops).count();
    }

    /** A part of the school's own texts, and a judge that has learnt from the others. */
    private record Half(List<Example> texts, Judge judge) {}

    private List<Half> halves() {
        var halves = new ArrayList<Half>();
        for (var source : own.stream().map(Example::source).distinct().toList()) {
            var texts = own.stream().filter(one -> one.source().equals(source)).toList();
            var others =
                    own.stream().filter(one -> !one.source().equals(source)).toList();
            halves.add(new Half(texts, Judge.of(Training.uncalibrated(learnt, others, OWN_WEIGHS), judged)));
        }
        return halves;
    }

    private static Figures.Change ownChange(Judge before, List<Half> halves, boolean unfit) {
        int of = 0;
        int was = 0;
        int is = 0;
        for (var half : halves) {
            var texts = half.texts().stream()
                    .filter(one -> one.family().isPresent() == unfit)
                    .toList();
            of += texts.size();
            was += stopped(texts, before);
            is += stopped(texts, half.judge());
        }
        return new Figures.Change(of, was, is);
    }

    private Figures.OfFamily ofFamily(
            Family family, List<Optional<Family>> before, List<Optional<Family>> after, LinearReader reader) {
        var all = corpus.stream()
                .filter(one -> one.family().filter(family::equals).isPresent())
                .toList();
        var found = all.stream()
                .filter(one -> finds(LinearReader.ofTheProgram(), one))
                .toList();
        int held = (int) found.stream().filter(one -> finds(reader, one)).count();
        return new Figures.OfFamily(
                family.label(),
                new Figures.Said(said(family, before), said(family, after)),
                new Figures.Said(right(family, before), right(family, after)),
                new Figures.Change(all.size(), found.size(), held),
                unseen(family, before, after),
                Optional.ofNullable(limits.get(family.label())).map(Limit::floor));
    }

    private Figures.Change unseen(Family family, List<Optional<Family>> before, List<Optional<Family>> after) {
        int of = 0;
        int found = 0;
        int kept = 0;
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i).family().filter(family::equals).isPresent()) {
                of++;
                found += before.get(i).isPresent() ? 1 : 0;
                kept += before.get(i).isPresent() && after.get(i).isPresent() ? 1 : 0;
            }
        }
        return new Figures.Change(of, found, kept);
    }

    private static int said(Family family, List<Optional<Family>> verdicts) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.filter(family::equals).isPresent())
                .count();
    }

    private int right(Family family, List<Optional<Family>> verdicts) {
        int right = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            var truth = judged.get(i).family();
            right += verdicts.get(i).isPresent() && verdicts.get(i).equals(truth) && truth.get() == family ? 1 : 0;
        }
        return right;
    }

    /** Whether a reader says anything of a text at the school's settings. */
    private boolean finds(LinearReader reader, Example example) {
        var scores = reader.scores(Script.of(example.text()));
        var family = Family.values()[LinearReader.strongest(scores)];
        return Stream.ofNullable(limits.get(family.label()))
                .anyMatch(limit -> reader.probability(scores) >= limit.from());
    }
}
