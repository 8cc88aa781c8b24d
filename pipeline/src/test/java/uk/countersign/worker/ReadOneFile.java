package uk.countersign.worker;

import java.nio.file.Path;

/** An application that reads the file it is given, and prints what came of it. */
final class ReadOneFile {

    private ReadOneFile() {}

    public static void main(String[] arguments) {
        try (Worker worker = new Worker(WorkerSettings.defaults())) {
            System.out.println(worker.readDocument(Path.of(arguments[0]), arguments[0], Path.of("out")));
        }
    }
}
