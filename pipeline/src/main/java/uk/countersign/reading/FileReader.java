package uk.countersign.reading;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads files that may be damaged, mislabelled or hostile. Whatever is wrong with a file is an answer, never an
 * exception; only when no file at all can be read at the moment is {@link ReadingUnavailable} thrown.
 */
public interface FileReader {

    /** What the file is, by its first bytes, with the ending of its name as a hint. */
    FileKind kindOf(Path file, String name);

    /**
     * Reads a document's text as it should be published, without what its author struck out, hid or only noted.
     *
     * @param name the name that its author gave it; the ending is compared with the content
     * @param outputFolder where the pictures found in it are put; made when absent, best empty
     */
    DocumentReading readDocument(Path file, String name, Path outputFolder);

    /**
     * Makes of a picture one JPEG for each profile, upright, in sRGB, without any metadata.
     *
     * @param outputFolder where the renditions are put; made when absent, best empty
     */
    PictureReading readPicture(Path file, String name, List<RenditionProfile> profiles, Path outputFolder);
}
