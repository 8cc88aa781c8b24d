package uk.countersign.worker.sentence;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A language model of 33 million weights that turns a text into a vector: the middle of what it makes of each piece. */
public final class SentenceModel {

    private static final int SIZE = 384;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * @param folder where the model and its libraries are unpacked, or were unpacked before
     * @throws IOException if it cannot be loaded; what was unpacked is then taken away again
     */
    public static SentenceModel load(Path folder) throws IOException {
        ModelFiles files = new ModelFiles(folder);
        files.unpack();
        // Read by the runtime when its first class is used.
        System.setProperty("onnxruntime.native.path", folder.toString());
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession.SessionOptions options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            OrtSession session = environment.createSession(files.model().toString(), options);
            return new SentenceModel(vocabulary(), environment, session);
        } catch (OrtException | LinkageError | IllegalStateException broken) {
            files.delete();
            throw new IOException("The sentence model could not be loaded", broken);
        }
    }

    static WordPieces vocabulary() throws IOException {
        try (InputStream in = ModelFiles.open(ModelFiles.VOCABULARY)) {
            Map<String, Integer> numbers = new HashMap<>();
            JsonMapper.builder()
                    .build()
                    .readTree(in)
                    .path("model")
                    .path("vocab")
                    .properties()
                    .forEach(entry ->
                            numbers.put(entry.getKey(), entry.getValue().asInt()));
            return new WordPieces(numbers);
        } catch (JacksonException broken) {
            throw new IOException("The vocabulary cannot be read", broken);
        }
    }

    /** The vector of length one; all noughts for a text without a single piece. */
    public float[] vector(String text) {
        long[] numbers = pieces.of(text);
        if (numbers.length <= 2) {
            return new float[SIZE];
        }
        long[] all = new long[numbers.length];
        Arrays.fill(all, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {numbers});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {all});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[numbers.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return middle(states[0]);
        } catch (OrtException broken) {
            throw new IllegalStateException("The sentence model failed", broken);
        }
    }

    /** Of the states between beginning and end. */
    private static float[] middle(float[][] states) {
        double[] sums = new double[SIZE];
        for (int at = 1; at < states.length - 1; at++) {
            for (int i = 0; i < SIZE; i++) {
                sums[i] += states[at][i];
            }
        }
        double square = 0;
        for (double sum : sums) {
            square += sum * sum;
        }
        double length = Math.sqrt(square);
        float[] middle = new float[SIZE];
        for (int i = 0; i < SIZE && length > 0; i++) {
            middle[i] = (float) (sums[i] / length);
        }
        return middle;
    }
}
