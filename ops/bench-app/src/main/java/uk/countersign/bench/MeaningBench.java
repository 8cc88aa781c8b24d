package uk.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Screener;
import uk.countersign.screening.meaning.Corpus;
import uk.countersign.screening.meaning.Example;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.SentenceReader;
import uk.countersign.screening.meaning.Training;
import uk.countersign.worker.SentenceSettings;
import uk.countersign.worker.SentenceWorker;

/** Trains without one writer's texts and judges these, for each writer in turn; without the sentence reader, and with it. */
final class MeaningBench implements Bench.Benchmark {

    static final String BENCH = "meaning";

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    /** On a busy machine the model may be long in loading: a figure late is better than none. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int HEAP_MEGABYTES = 64;
    private static final List<String> WRITERS = Arrays.stream(
                    System.getProperty("countersign.bench.writers", String.join(",", Corpus.WRITERS))
                            .split(","))
            .toList();
    /** Some 20 ms of work for each text of the corpus, once, and a minute or two for each writer. */
    private static final boolean SENTENCES =
            Boolean.parseBoolean(System.getProperty("countersign.bench.sentences", "true"));

    private final Desk desk = new Desk(MadeUpRoll.register(MadeUpRoll.of(200), NOW), NOW);
    private final Screener rules = Screener.withRulesAlone();

    @Override
    public void run(Report report) {
        var folder = modelFolder();
        try (var worker = new SentenceWorker(
                new SentenceSettings(folder, HEAP_MEGABYTES, PATIENCE, PATIENCE, PATIENCE, PATIENCE))) {
            var sentences = new RememberedSentences(worker);
            var alone = new ArrayList<Judged>();
            var both = new ArrayList<Judged>();
            for (var writer : WRITERS) {
                var others = without(writer);
                long began = System.nanoTime();
                var reader = Training.on(others);
                double seconds = (System.nanoTime() - began) / 1e9;
                report.write(BENCH, "training without " + writer, seconds, "s", "nothing", 1);
                alone.addAll(judged(report, writer, Meaning.by(reader)));
                if (SENTENCES) {
                    var meaning = Meaning.by(reader, SentenceReader.learnt(others, reader, sentences));
                    both.addAll(judged(report, writer + ", with sentences", meaning));
                }
            }
            MeaningFigures.families(report, alone, "");
            MeaningFigures.calibration(report, alone, "");
            if (SENTENCES) {
                MeaningFigures.families(report, both, "with sentences, ");
                MeaningFigures.calibration(report, both, "with sentences, ");
            }
            MeaningFigures.misses(alone);
            if (SENTENCES) {
                MeaningSpeed.sentences(report, worker);
            }
        } finally {
            delete(folder);
        }
        learning(report);
        MeaningSpeed.linear(report);
    }

    private List<Judged> judged(Report report, String reader, Meaning meaning) {
        var judged = judged(meaning, Corpus.of(reader.replaceFirst(",.*", "")));
        MeaningFigures.found(report, reader, judged);
        return judged;
    }

    private List<Judged> judged(Meaning meaning, List<Example> examples) {
        var screener = Screener.with(meaning);
        return examples.stream()
                .map(example -> {
                    var manuscript = manuscript(example.text());
                    var judgement = meaning.of(example.text(), List.of());
                    return new Judged(
                            example,
                            desk.findings(rules, manuscript),
                            desk.findings(screener, manuscript),
                            judgement.family(),
                            judgement.probability());
                })
                .toList();
    }

    private static Manuscript manuscript(String text) {
        return new Manuscript(
                text, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    private static List<Example> without(String writer) {
        return Corpus.whole().stream()
                .filter(example -> !example.source().equals(writer))
                .toList();
    }

    /** How much is found by a reader that learnt from a part of the corpus. */
    private void learning(Report report) {
        var writer = "secondary";
        var others = without(writer);
        for (int part : List.of(8, 4, 2, 1)) {
            var some = new ArrayList<Example>();
            for (int i = 0; i < others.size(); i++) {
                // By a stride that shares no factor with the files' lengths, so that every writer has a part.
                if (i * 7L % others.size() % part == 0) {
                    some.add(others.get(i));
                }
            }
            var judged = judged(Meaning.by(Training.on(some)), Corpus.of(writer));
            var fit = judged.stream().filter(Judged::fit).toList();
            var unfit = judged.stream().filter(one -> !one.fit()).toList();
            report.share(
                    BENCH,
                    writer + " from " + some.size() + " texts: unfit stopped when 4% of the fit are",
                    MeaningFigures.at(fit, unfit, 0.04, Judged::stoppedFrom));
        }
    }

    private static Path modelFolder() {
        try {
            return Files.createTempDirectory("sentence-model");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
