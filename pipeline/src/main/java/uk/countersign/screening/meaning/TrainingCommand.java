package uk.countersign.screening.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import uk.countersign.worker.SentenceSettings;
import uk.countersign.worker.SentenceWorker;

/** Trains the readers that come with the program from the corpus, and writes what they learnt. Run by {@code ops/train}. */
final class TrainingCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TrainingCommand() {}

    /** @param arguments the folder of this package's resources, and one to unpack the sentence model in */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("Name the folder to write weights.bin, weights.sha256 and sentence-heads.bin to, and one"
                    + " to unpack the sentence model in.");
            System.exit(2);
        }
        var folder = Path.of(arguments[0]);
        var corpus = Corpus.whole();
        var reader = Training.on(corpus);
        var weights = reader.weights();
        Files.write(folder.resolve("weights.bin"), weights.written());
        Files.writeString(folder.resolve("weights.sha256"), weights.digest() + "\n");
        System.out.println("Learnt from " + corpus.size() + " texts; weights " + weights.digest());
        try (var worker =
                new SentenceWorker(SentenceSettings.in(Path.of(arguments[1]), PATIENCE, PATIENCE, PATIENCE))) {
            var heads = SentenceReader.learnt(corpus, reader, worker).heads();
            Files.write(folder.resolve("sentence-heads.bin"), heads.written());
        }
    }
}
