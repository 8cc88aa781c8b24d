package uk.countersign.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as a test tells it to; what it is not told, it takes. It hangs up instead of "hang up". */
final class BadServer implements AutoCloseable {

    static final String HANG_UP = "hang up";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Answers by the first word of what it is told; "." is the end of an email. */
    BadServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "bad-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The first words of all that it was told. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException hungUp) {
                // The next one.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        var said = answers.getOrDefault("hello", "220 here");
        var inEmail = false;
        while (!said.equals(HANG_UP)) {
            if (!said.isEmpty()) {
                caller.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            var line = in.readLine();
            if (line == null) {
                return;
            }
            if (inEmail && !line.equals(".")) {
                said = "";
                continue;
            }
            var word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            heard.add(word);
            inEmail = word.equals("DATA")
                    && answers.getOrDefault(word, "354 go on").startsWith("354");
            said = answers.getOrDefault(word, inEmail ? "354 go on" : "250 good");
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
