package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Clients by others, from npm, take the sandbox for the platforms: they post, upload, read and delete there. */
class ForeignClientsTest {

    private static final Path CLIENTS =
            Path.of("..", "foreign-clients").toAbsolutePath().normalize();

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void workAsOnThePlatforms() throws Exception {
        requireInstalled();
        var x = sandbox.caller().open("x", "oakfield");
        var page = sandbox.caller().open("facebook", "oakfield");
        var picture = Files.write(sandbox.folder().resolve("picture.jpg"), Pictures.jpeg(640, 480));
        var node = new ProcessBuilder("node", "clients.mjs").directory(CLIENTS.toFile());
        node.environment()
                .putAll(Map.of(
                        "SANDBOX", sandbox.caller().base().toString(),
                        "X", json(x),
                        "PAGE", json(page),
                        "PICTURE", picture.toString()));
        var output = sandbox.folder().resolve("output.txt").toFile();
        node.redirectErrorStream(true).redirectOutput(output);

        var process = node.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(said(output)).isZero();
        assertThat(said(output).lines())
                .as("what each client did")
                .hasSize(12)
                .contains(
                        "{\"client\":\"xdk\",\"what\":\"thread\"}",
                        "{\"client\":\"twitter-api-v2\",\"what\":\"upload\"}",
                        "{\"client\":\"business-sdk\",\"what\":\"delete\"}");
    }

    private static void requireInstalled() {
        var node = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
        var clients = Files.isDirectory(CLIENTS.resolve("node_modules"));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(node && clients)
                    .as("Node and the clients are here; run ops/test-tools")
                    .isTrue();
        }
        assumeTrue(node && clients, "Node or the clients are not here; run ops/test-tools");
    }

    private static String json(Opened account) {
        var fields = new HashMap<>(account.credentials());
        fields.put("id", account.id());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static String said(File output) throws IOException {
        return Files.readString(output.toPath());
    }
}
