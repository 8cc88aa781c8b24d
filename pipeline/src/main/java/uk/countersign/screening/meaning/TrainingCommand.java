package uk.countersign.screening.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trains the reader that comes with the program from the corpus, and writes its weights. Run by {@code ops/train}. */
final class TrainingCommand {

    private TrainingCommand() {}

    /** @param arguments the folder of this package's resources */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Name the folder to write weights.bin and weights.sha256 to.");
            System.exit(2);
        }
        var folder = Path.of(arguments[0]);
        var weights = Training.on(Corpus.whole()).weights();
        Files.write(folder.resolve("weights.bin"), weights.written());
        Files.writeString(folder.resolve("weights.sha256"), weights.digest() + "\n");
        System.out.println("Learnt from " + Corpus.whole().size() + " texts; weights " + weights.digest());
    }
}
