package uk.countersign.worker.picture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Has an outside program turn HEIC, the iPhone's format, into JPEG. */
final class HeicConverter {

    private static final int MOST_SECONDS = 25;

    private final String command;

    HeicConverter(String command) {
        this.command = command;
    }

    void convert(Path heic, Path jpeg) throws IOException {
        Process program = start(heic, jpeg);
        try {
            if (!program.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new UnreadableFile(Problem.UNSAFE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnreadableFile(Problem.UNSAFE);
        } finally {
            program.destroyForcibly();
        }
        if (program.exitValue() != 0) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
        if (!Files.exists(jpeg)) {
            // Of a file with several pictures it makes numbered ones.
            Files.move(numbered(jpeg, "1"), jpeg);
        }
    }

    /** Whatever the program has left behind. */
    void removeOutput(Path jpeg) throws IOException {
        Files.deleteIfExists(jpeg);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(jpeg.resolveSibling(""), "converted-*.jpg")) {
            for (Path other : others) {
                Files.delete(other);
            }
        }
    }

    private Process start(Path heic, Path jpeg) {
        try {
            return new ProcessBuilder(command, "-q", "95", heic.toString(), jpeg.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            throw new UnreadableFile(
                    Problem.UNSUPPORTED,
                    "This is a HEIC picture, as iPhones make them, which cannot be read here. Send it as JPEG: on the"
                            + " iPhone choose Settings, Camera, Formats, Most Compatible, or share the picture by"
                            + " email.");
        }
    }

    private static Path numbered(Path jpeg, String number) {
        return jpeg.resolveSibling("converted-" + number + ".jpg");
    }
}
