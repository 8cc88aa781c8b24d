package uk.countersign.screening.secondreader;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/** A real server that answers as a test wants it to. */
public final class Model implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = answering(text -> "[]");

    /** What a request held. */
    public record Asked(String path, String key, String body, String text) {}

    /** What it does with a request that it has read. */
    interface Behaviour {
        void answer(HttpExchange exchange, String text) throws IOException;
    }

    public Model() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Its answer to each text, put into the envelope that is usual. */
    public void answers(UnaryOperator<String> toText) {
        behaviour = answering(toText);
    }

    void behaves(Behaviour other) {
        behaviour = other;
    }

    static Behaviour answering(UnaryOperator<String> toText) {
        return (exchange, text) -> send(exchange, 200, "application/json", enveloped(toText.apply(text)));
    }

    static String enveloped(String content) {
        return JSON.writeValueAsString(Map.of(
                "id", "1", "choices", List.of(Map.of("message", Map.of("role", "assistant", "content", content)))));
    }

    static String remark(String family, String words) {
        return JSON.writeValueAsString(List.of(Map.of("family", family, "words", words)));
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var messages = JSON.readTree(body).path("messages");
            var text = JSON.readTree(messages.path(1).path("content").asString("\"\""))
                    .asString("");
            var key = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(new Asked(exchange.getRequestURI().getPath(), key == null ? "" : key, body, text));
            behaviour.answer(exchange, text);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
