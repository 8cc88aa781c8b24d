package uk.countersign.worker.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the camera was held: what has to be done to the stored pixels to see them upright. */
enum Turn {
    /** Nothing. */
    NONE(false),
    /** Mirror left and right. */
    MIRROR(false),
    /** Turn by half. */
    HALF(false),
    /** Mirror top and bottom. */
    FLIP(false),
    /** Mirror about the falling diagonal. */
    TRANSPOSE(true),
    /** Turn by a quarter to the right. */
    RIGHT(true),
    /** Mirror about the rising diagonal. */
    TRANSVERSE(true),
    /** Turn by a quarter to the left. */
    LEFT(true);

    private final boolean swapsSides;

    Turn(boolean swapsSides) {
        this.swapsSides = swapsSides;
    }

    boolean swapsSides() {
        return swapsSides;
    }

    /** What the file says; PNG and GIF say nothing that is safe to read. */
    static Turn of(Path file, PictureFormat format) {
        try {
            return switch (format) {
                case PNG, GIF, HEIC -> NONE;
                case JPEG -> said(JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())));
                case WEBP, TIFF -> said(ImageMetadataReader.readMetadata(file.toFile()));
            };
        } catch (ImageProcessingException | IOException | MetadataException | RuntimeException unreadable) {
            // Broken notes are common in pictures that are fine otherwise.
            return NONE;
        }
    }

    private static Turn said(Metadata metadata) throws MetadataException {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
            return NONE;
        }
        int orientation = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation >= 1 && orientation <= 8 ? values()[orientation - 1] : NONE;
    }

    /** Moves stored pixels of this size to where they belong. */
    AffineTransform of(int w, int h) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRROR -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, w, h);
            case FLIP -> new AffineTransform(1, 0, 0, -1, 0, h);
            case TRANSPOSE -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case TRANSVERSE -> new AffineTransform(0, -1, -1, 0, h, w);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
