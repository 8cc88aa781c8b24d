package uk.countersign.reading;

/** No file can be read just now: the fault of this machine, not of the file, so the file is to be tried again. */
public final class ReadingUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadingUnavailable(String message) {
        super(message);
    }

    public ReadingUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
