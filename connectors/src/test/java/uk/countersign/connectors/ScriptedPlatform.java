package uk.countersign.connectors;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A platform that gives prepared answers, one a call, in their order. */
public final class ScriptedPlatform implements AutoCloseable {

    private final RawServer server;

    private ScriptedPlatform(RawServer server) {
        this.server = server;
    }

    /** Each answer is a status, a blank and the body; {@code {base}} in it is the platform's own address. */
    public static ScriptedPlatform answering(String... answers) throws IOException {
        Queue<String> left = new ArrayDeque<>(List.of(answers));
        var holder = new RawServer[1];
        holder[0] = RawServer.that(connection -> {
            connection.readRequest();
            var answer = left.isEmpty() ? "599 {}" : left.remove();
            var body = answer.substring(4).replace("{base}", holder[0].uri().toString());
            connection.write("HTTP/1.1 " + answer.substring(0, 3) + " Answer\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
        });
        return new ScriptedPlatform(holder[0]);
    }

    /** Its address. */
    public URI uri() {
        return server.uri();
    }

    /** What it was asked, each the first line, the headers and the body. */
    public List<String> requests() {
        return server.requests();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
