package uk.countersign.screening.meaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the linear reader has learnt: for each mark of its vocabulary a weight for each family, in 127 steps.
 *
 * @param table {@code table[mark * families + family]}
 * @param scales what one step of a family's weights is worth
 * @param biases where each family begins
 */
record Weights(Vocabulary vocabulary, byte[] table, float[] scales, float[] biases, Calibration calibration) {

    private static final int FORM = 1;
    private static final int FAMILIES = Family.values().length;

    float of(int mark, int family) {
        return table[mark * FAMILIES + family] * scales[family];
    }

    /** To keep them; the same weights give the same bytes. */
    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.write(plain());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** SHA-256 of what is kept, before it is packed, in hexadecimal digits. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] plain() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(FAMILIES);
            out.writeInt(vocabulary.size());
            for (int i = 0; i < vocabulary.size(); i++) {
                out.writeLong(vocabulary.gram(i));
                out.writeBoolean(vocabulary.ofWords(i));
                out.writeFloat(vocabulary.rarity(i));
            }
            out.write(table);
            for (int family = 0; family < FAMILIES; family++) {
                out.writeFloat(scales[family]);
                out.writeFloat(biases[family]);
            }
            out.writeDouble(calibration.slope());
            out.writeDouble(calibration.intercept());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if these are not kept weights of this form */
    static Weights read(byte[] written) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(written)))) {
            if (in.readInt() != FORM || in.readInt() != FAMILIES) {
                throw new IOException("These weights are of another version");
            }
            int size = in.readInt();
            var grams = new long[size];
            var words = new boolean[size];
            var rarity = new float[size];
            for (int i = 0; i < size; i++) {
                grams[i] = in.readLong();
                words[i] = in.readBoolean();
                rarity[i] = in.readFloat();
            }
            var table = in.readNBytes(size * FAMILIES);
            var scales = new float[FAMILIES];
            var biases = new float[FAMILIES];
            for (int family = 0; family < FAMILIES; family++) {
                scales[family] = in.readFloat();
                biases[family] = in.readFloat();
            }
            var calibration = new Calibration(in.readDouble(), in.readDouble());
            return new Weights(new Vocabulary(grams, words, rarity), table, scales, biases, calibration);
        } catch (IOException broken) {
            throw new UncheckedIOException("The reader's weights cannot be read", broken);
        }
    }
}
