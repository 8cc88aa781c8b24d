package uk.countersign.worker.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sizes that a HEIC picture announces, looked for before an outside program is given the file. */
final class HeicHeader {

    private static final int HEAD = 1 << 18;

    private HeicHeader() {}

    /** Each {@code ispe} property gives the size of one picture or tile in the file. */
    static void check(Path file, long mostPixels) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        for (int i = 0; i + 16 <= head.length; i++) {
            if (head[i] == 'i' && head[i + 1] == 's' && head[i + 2] == 'p' && head[i + 3] == 'e') {
                ByteBuffer size = ByteBuffer.wrap(head, i + 8, 8);
                PictureHeader.checked(PictureFormat.HEIC, size.getInt(), size.getInt(), mostPixels);
            }
        }
    }
}
