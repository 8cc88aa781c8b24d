package uk.countersign.security;

import java.io.ByteArrayOutputStream;

/** The letters in which authenticator apps take a secret (RFC 4648, without padding). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (var next : bytes) {
            waiting = waiting << Byte.SIZE | next & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(waiting >> bits & 31));
            }
            waiting &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt(waiting << BITS - bits & 31));
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int waiting = 0;
        int bits = 0;
        for (var letter : text.toCharArray()) {
            waiting = waiting << BITS | LETTERS.indexOf(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(waiting >> bits);
            }
            waiting &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }
}
