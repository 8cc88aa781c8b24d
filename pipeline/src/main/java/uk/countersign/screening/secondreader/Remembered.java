package uk.countersign.screening.secondreader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of late, so that a text that comes again gets the one that it had. Holds no text but the words quoted. */
final class Remembered {

    private static final int MOST = 500;

    private final Map<String, List<Remark>> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Remark>> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<List<Remark>> of(String text) {
        return Optional.ofNullable(answers.get(hash(text)));
    }

    synchronized void keep(String text, List<Remark> answer) {
        answers.put(hash(text), answer);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
