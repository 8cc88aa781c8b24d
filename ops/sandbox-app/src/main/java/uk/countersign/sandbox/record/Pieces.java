package uk.countersign.sandbox.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pieces of one upload, each a file named by its place. */
public final class Pieces {

    private final Path folder;

    Pieces(Path folder) {
        this.folder = folder;
    }

    /** Keeps a piece; the same place again replaces it. */
    public void put(int place, byte[] content) {
        try {
            Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        Store.write(folder.resolve(Integer.toString(place)), content);
    }

    /** How many pieces there are, up to the first that is missing. */
    public int count() {
        var count = 0;
        while (Files.exists(folder.resolve(Integer.toString(count)))) {
            count++;
        }
        return count;
    }

    /** All pieces in order, up to the first that is missing. */
    public byte[] joined() {
        var whole = new ByteArrayOutputStream();
        try {
            for (int place = 0; Files.exists(folder.resolve(Integer.toString(place))); place++) {
                whole.write(Files.readAllBytes(folder.resolve(Integer.toString(place))));
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return whole.toByteArray();
    }
}
