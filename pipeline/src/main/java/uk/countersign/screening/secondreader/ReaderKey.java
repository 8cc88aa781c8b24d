package uk.countersign.screening.secondreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The key that the second reader asks for. Nothing prints it. */
final class ReaderKey {

    private static final String SETTING = SecondReaderSettings.PREFIX + "key-file";

    private final String key;

    private ReaderKey(String key) {
        this.key = key;
    }

    /**
     * The key in a file; absent when no file is named.
     *
     * @throws IllegalArgumentException if the file cannot be read or does not hold one key, without what it holds
     */
    static Optional<ReaderKey> in(String file) {
        if (file.isBlank()) {
            return Optional.empty();
        }
        String key;
        try {
            key = Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(SETTING + " names a file that cannot be read as text");
        }
        if (key.isEmpty() || key.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(SETTING + " names a file that does not hold a key in one line");
        }
        return Optional.of(new ReaderKey(key));
    }

    /** As it is sent. */
    String header() {
        return "Bearer " + key;
    }
}
