package uk.countersign.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The listening end: loopback only, a thread for each call in progress. */
public final class Server implements AutoCloseable {

    /** More than any picture that a platform takes, little enough for a small heap. */
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private static final System.Logger LOG = System.getLogger(Server.class.getName());

    private final HttpServer http;
    private final ExecutorService threads;
    private final Function<Request, Reply> handler;

    private Server(HttpServer http, ExecutorService threads, Function<Request, Reply> handler) {
        this.http = http;
        this.threads = threads;
        this.handler = handler;
    }

    /** Listens on that port, or on a free one for 0. */
    public static Server listen(int port, Function<Request, Reply> handler) {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            // Without it each answer waits 40 ms for the caller's acknowledgement of the headers.
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
            var count = new AtomicInteger();
            var threads = Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "sandbox-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
            var server = new Server(http, threads, handler);
            http.setExecutor(threads);
            http.createContext("/", server::exchange);
            http.start();
            return server;
        } catch (IOException taken) {
            throw new UncheckedIOException("Port " + port + " is not free: choose another with --port", taken);
        }
    }

    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            var reply = body.length > LARGEST_BODY
                    ? Reply.text(413, "text/plain", "The request is too large")
                    : answer(new Request(
                            exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            var content = reply.body();
            boolean headOnly = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), headOnly || content.length == 0 ? -1 : content.length);
            if (!headOnly) {
                exchange.getResponseBody().write(content);
            }
        } catch (ConnectionDropped onPurpose) {
            LOG.log(System.Logger.Level.DEBUG, "Dropped a connection on purpose");
        }
    }

    private Reply answer(Request request) {
        try {
            return Refusal.answer(() -> handler.apply(request));
        } catch (MalformedRequest malformed) {
            return Reply.json(400, Json.object().put("error", malformed.getMessage()));
        } catch (ConnectionDropped onPurpose) {
            throw onPurpose;
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "The sandbox failed on " + request.method(), unexpected);
            return Reply.json(500, Json.object().put("error", "The sandbox itself failed; its log says why"));
        }
    }
}
