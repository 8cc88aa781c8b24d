package uk.countersign.connectors;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server at the level of sockets, which can be as ill as a real one. */
final class RawServer implements AutoCloseable {

    /** What is done with a connection. */
    interface Behaviour {
        void serve(Connection connection) throws IOException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Optional<String> greeting;
    private final boolean onlyGreets;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RawServer(Optional<String> greeting, boolean onlyGreets, Behaviour behaviour) throws IOException {
        this.greeting = greeting;
        this.onlyGreets = onlyGreets;
        this.behaviour = behaviour;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    static RawServer that(Behaviour behaviour) throws IOException {
        return new RawServer(Optional.empty(), false, behaviour);
    }

    /** The first caller is answered with the greeting, and not counted; after it nobody is, or only by behaviour. */
    static RawServer greeting(Optional<String> greeting, boolean onlyGreets, Behaviour behaviour) throws IOException {
        return new RawServer(greeting, onlyGreets, behaviour);
    }

    /** Every request is answered with this. */
    static RawServer answering(String head, String body) throws IOException {
        return that(connection -> {
            connection.readRequest();
            connection.write(
                    head + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The requests that were read, each its first line, headers and body. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        greeting.ifPresent(this::greet);
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                sockets.add(socket);
                var thread = new Thread(() -> serve(socket), "raw-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void greet(String json) {
        try (var socket = server.accept()) {
            var connection = new Connection(socket);
            connection.readRequest();
            requests.clear();
            if (onlyGreets) {
                server.close();
            }
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
        } catch (IOException gone) {
            // The other side has left.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            behaviour.serve(new Connection(socket));
        } catch (IOException gone) {
            // The other side has left, as many of these tests want it to.
        }
    }

    /** One connection. */
    final class Connection {

        private final Socket socket;
        private final InputStream in;

        private Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        String readRequest() throws IOException {
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) {
                var next = in.read();
                if (next < 0) {
                    throw new IOException("No whole request came");
                }
                head.append((char) next);
            }
            var length = head.toString()
                    .lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> line.startsWith("content-length:"))
                    .map(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            var request = head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            requests.add(request);
            return request;
        }

        void readByte() throws IOException {
            if (in.read() < 0) {
                throw new IOException("No request came");
            }
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** Breaks off so that the other side sees a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing until the other side goes. */
        void hang() throws IOException {
            while (in.read() >= 0) {
                // What still comes is of no interest.
            }
        }
    }
}
