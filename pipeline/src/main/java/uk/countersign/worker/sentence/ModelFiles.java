package uk.countersign.worker.sentence;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Puts the model and this platform's libraries into a folder, once. Left to itself the runtime unpacks its libraries
 * anew for each process, and a process that is killed leaves them behind.
 */
final class ModelFiles {

    static final String MODEL = "bge-small-en-v1.5-q.onnx";
    static final String VOCABULARY = "bge-small-en-v1.5-q-tokenizer.json";

    private final Path folder;

    ModelFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws FileNotFoundException if there is no library for this platform, or no model in this build */
    void unpack() throws IOException {
        Files.createDirectories(folder);
        for (String resource : resources()) {
            unpack(resource);
        }
    }

    Path model() {
        return folder.resolve(MODEL);
    }

    /** So that what was broken is unpacked anew at the next start. */
    void delete() throws IOException {
        for (String resource : resources()) {
            Files.deleteIfExists(target(resource));
        }
    }

    static InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }

    private void unpack(String resource) throws IOException {
        URL from = url(resource);
        Path to = target(resource);
        long size = from.openConnection().getContentLengthLong();
        if (Files.exists(to) && Files.size(to) == size) {
            return;
        }
        Path arriving = Files.createTempFile(folder, "arriving", "");
        try (InputStream in = from.openStream()) {
            Files.copy(in, arriving, StandardCopyOption.REPLACE_EXISTING);
            Files.move(arriving, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private Path target(String resource) {
        return folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    }

    private static List<String> resources() {
        return Stream.concat(
                        Stream.of(MODEL),
                        Stream.of("onnxruntime", "onnxruntime4j_jni")
                                .map(System::mapLibraryName)
                                .map(library -> "ai/onnxruntime/native/" + platform() + "/" + library))
                .toList();
    }

    private static URL url(String resource) throws FileNotFoundException {
        URL url = ModelFiles.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new FileNotFoundException("This build has no " + resource);
        }
        return url;
    }

    /** As the runtime calls it. */
    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kind = name.contains("windows") ? "win" : name.contains("mac") ? "osx" : "linux";
        String processor = System.getProperty("os.arch");
        return kind + (processor.equals("amd64") || processor.equals("x86_64") ? "-x64" : "-" + processor);
    }
}
