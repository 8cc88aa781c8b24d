package uk.countersign.reading;

/**
 * How much of a file is read before it is refused.
 *
 * @param documentBytes size of a document
 * @param pictureBytes size of a picture
 * @param pages of a PDF
 * @param characters of a document's text
 * @param pixels of a picture
 * @param inflatedBytes what a zipped document may hold once unpacked
 * @param zipEntries how many parts it may have
 */
public record ReadingLimits(
        long documentBytes,
        long pictureBytes,
        int pages,
        int characters,
        long pixels,
        long inflatedBytes,
        int zipEntries) {

    private static final long MEGABYTE = 1_000_000;

    public ReadingLimits {
        if (documentBytes < 1 || pictureBytes < 1 || pages < 1 || characters < 1) {
            throw new IllegalArgumentException("A reading limit must be above zero");
        }
        if (pixels < 1 || inflatedBytes < 1 || zipEntries < 1) {
            throw new IllegalArgumentException("A reading limit must be above zero");
        }
    }

    public static ReadingLimits defaults() {
        return new ReadingLimits(50 * MEGABYTE, 100 * MEGABYTE, 20, 100_000, 100 * MEGABYTE, 200 * MEGABYTE, 5_000);
    }
}
