package uk.countersign.worker.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Finds the reader for a format. */
final class Codecs {

    private Codecs() {}

    /** The first that is registered: for JPEG the one that is right for print colours too. */
    static ImageReader reader(PictureFormat format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.codec());
        if (!readers.hasNext()) {
            throw new IOException("No reader for " + format);
        }
        return readers.next();
    }

    static ImageInputStream open(Path file) throws IOException {
        return new FileImageInputStream(file.toFile());
    }
}
