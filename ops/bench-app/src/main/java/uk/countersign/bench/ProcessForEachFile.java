package uk.countersign.bench;

import java.nio.file.Path;
import java.util.List;
import uk.countersign.reading.DocumentReading;
import uk.countersign.reading.FileKind;
import uk.countersign.reading.FileReader;
import uk.countersign.reading.PictureReading;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** As safe as the worker and simpler: a process that is started for one file and ends with it. */
final class ProcessForEachFile implements FileReader {

    @Override
    public FileKind kindOf(Path file, String name) {
        try (var worker = new Worker(WorkerSettings.defaults())) {
            return worker.kindOf(file, name);
        }
    }

    @Override
    public DocumentReading readDocument(Path file, String name, Path outputFolder) {
        try (var worker = new Worker(WorkerSettings.defaults())) {
            return worker.readDocument(file, name, outputFolder);
        }
    }

    @Override
    public PictureReading readPicture(Path file, String name, List<RenditionProfile> profiles, Path outputFolder) {
        try (var worker = new Worker(WorkerSettings.defaults())) {
            return worker.readPicture(file, name, profiles, outputFolder);
        }
    }
}
