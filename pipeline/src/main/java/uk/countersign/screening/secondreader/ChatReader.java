package uk.countersign.screening.secondreader;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks over HTTP, once and within bounds, as programs that serve language models take it. */
final class ChatReader implements SecondReader {

    private static final Logger LOG = LoggerFactory.getLogger(ChatReader.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long MOST_BYTES = 64 * 1024;
    private static final int OK = 200;

    private final ReaderAddress address;
    private final String model;
    private final Optional<ReaderKey> key;
    private final Duration timeout;
    private final OkHttpClient client;

    /** @throws IllegalArgumentException if a setting makes no sense */
    ChatReader(SecondReaderSettings settings) {
        address = ReaderAddress.of(settings.address());
        model = settings.model();
        key = ReaderKey.in(settings.keyFile());
        timeout = settings.timeout();
        var builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .callTimeout(timeout);
        // What is not encrypted goes straight to its machine.
        client = (address.url().isHttps() ? builder : builder.proxy(Proxy.NO_PROXY)).build();
    }

    @Override
    public Optional<List<Remark>> read(String nameless) {
        // On a thread of its own: looking a name up cannot be interrupted and ignores the call's own time-out.
        var task = new FutureTask<>(() -> exchange(nameless));
        var thread = new Thread(task, "second-reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS).flatMap(body -> Answers.in(body, nameless));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException failed) {
            // Its name and nothing it says, which may hold what was sent.
            var why = failed.getCause() == null ? failed : failed.getCause();
            LOG.warn("The second reader did not answer: {}", why.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            task.cancel(true);
        }
    }

    private Optional<String> exchange(String nameless) throws IOException {
        var request = new Request.Builder()
                .url(address.url())
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .post(RequestBody.create(Question.about(nameless, model), JSON));
        key.ifPresent(secret -> request.header("Authorization", secret.header()));
        try (var response = client.newCall(request.build()).execute()) {
            if (response.code() != OK) {
                LOG.warn("The second reader answered with status {}", response.code());
                return Optional.empty();
            }
            return body(response);
        }
    }

    /** What it holds, if it is JSON and no longer than an answer can be. */
    private static Optional<String> body(Response response) throws IOException {
        var type = response.body().contentType();
        var source = response.body().source();
        if (type == null
                || !type.type().equals("application")
                || !type.subtype().equals("json")) {
            return Optional.empty();
        }
        return source.request(MOST_BYTES + 1) ? Optional.empty() : Optional.of(source.readUtf8());
    }
}
