package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one format. Returns the text; all else goes to the extraction. */
interface DocumentParser {
    String text(Path file, Extraction extraction) throws IOException;
}
