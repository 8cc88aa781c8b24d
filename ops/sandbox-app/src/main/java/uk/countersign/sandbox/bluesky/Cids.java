package uk.countersign.sandbox.bluesky;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Content ids that look like the network's own: the same content has the same. */
final class Cids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 52;

    private Cids() {}

    static String ofRecord(byte[] content) {
        return "bafyrei" + digest(content);
    }

    static String ofBlob(byte[] content) {
        return "bafkrei" + digest(content);
    }

    private static String digest(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var text = new StringBuilder(LENGTH);
            for (int bit = 0; text.length() < LENGTH; bit += 5) {
                text.append(LETTERS.charAt(fiveBits(digest, bit)));
            }
            return text.toString();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static int fiveBits(byte[] digest, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            int set = bit / 8 < digest.length ? digest[bit / 8] >> (7 - bit % 8) & 1 : 0;
            value = value << 1 | set;
        }
        return value;
    }
}
