package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Text without any form: its encoding is told by its mark, else it is UTF-8 if it can be, else what Windows wrote. */
final class PlainText implements DocumentParser {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        if (Files.size(file) > 4L * extraction.limits().characters()) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        String text = decode(Files.readAllBytes(file));
        if (text.length() > extraction.limits().characters()) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Problem.NOT_WHAT_IT_SAYS, "This is not really a text. Send the text itself.");
        }
        return text;
    }

    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int even = noughts(bytes, 0);
        int odd = noughts(bytes, 1);
        if (even + odd > bytes.length / 4) {
            return new String(bytes, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return utf8OrWindows(bytes);
    }

    private static String utf8OrWindows(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Western text in UTF-16 has a nought in every other byte. */
    private static int noughts(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < bytes.length; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
