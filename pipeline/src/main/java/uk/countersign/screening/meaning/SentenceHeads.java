package uk.countersign.screening.meaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import uk.countersign.reading.Sentences;

/**
 * What was learnt about vectors: for each family a plane, in the measure of the linear reader's scores, to which it is
 * added.
 *
 * @param planes {@code planes[family]}: a weight for each number of a vector, and last where it begins
 * @param calibration of the sums
 * @param beside the digest of the linear reader's weights with which the sums were calibrated
 */
record SentenceHeads(float[][] planes, Calibration calibration, String beside) {

    private static final int FORM = 1;
    private static final int FAMILIES = Family.values().length;
    private static final int SIZE = Sentences.SIZE;

    static SentenceHeads ofTheProgram() {
        try (var in = SentenceHeads.class.getResourceAsStream("sentence-heads.bin")) {
            if (in == null) {
                throw new IllegalStateException("What the sentence reader learnt is missing from this build");
            }
            return read(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    double[] scores(float[] vector) {
        var scores = new double[planes.length];
        for (int family = 0; family < planes.length; family++) {
            double sum = planes[family][SIZE];
            for (int i = 0; i < SIZE; i++) {
                sum += (double) planes[family][i] * vector[i];
            }
            scores[family] = sum;
        }
        return scores;
    }

    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORM);
            out.writeInt(FAMILIES);
            for (var plane : planes) {
                for (float weight : plane) {
                    out.writeFloat(weight);
                }
            }
            out.writeDouble(calibration.slope());
            out.writeDouble(calibration.intercept());
            out.writeUTF(beside);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws UncheckedIOException if these are not kept heads of this form */
    static SentenceHeads read(byte[] written) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readInt() != FORM || in.readInt() != FAMILIES) {
                throw new IOException("These heads are of another version");
            }
            var planes = new float[FAMILIES][SIZE + 1];
            for (var plane : planes) {
                for (int i = 0; i <= SIZE; i++) {
                    plane[i] = in.readFloat();
                }
            }
            return new SentenceHeads(planes, new Calibration(in.readDouble(), in.readDouble()), in.readUTF());
        } catch (IOException broken) {
            throw new UncheckedIOException("What the sentence reader learnt cannot be read", broken);
        }
    }
}
