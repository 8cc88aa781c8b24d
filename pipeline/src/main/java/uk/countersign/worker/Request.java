package uk.countersign.worker;

import java.nio.file.Path;
import java.util.List;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.RenditionProfile;

/** What a worker process is asked. */
sealed interface Request {

    /** Read a document; answered by a {@link Reply.Document}. */
    record ReadDocument(Path file, String name, Path outputFolder, ReadingLimits limits) implements Request {}

    /** Render a picture; answered by a {@link Reply.Picture}. */
    record ReadPicture(
            Path file,
            String name,
            List<RenditionProfile> profiles,
            Path outputFolder,
            ReadingLimits limits,
            String heicCommand)
            implements Request {}

    /** Turn a text into a vector; answered by a {@link Reply.Sentence}. */
    record ReadSentence(String text) implements Request {}
}
