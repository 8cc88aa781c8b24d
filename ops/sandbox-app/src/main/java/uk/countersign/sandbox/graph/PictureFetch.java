package uk.countersign.sandbox.graph;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import uk.countersign.sandbox.http.ConnectionDropped;

/** Fetches a picture from the address that a caller gave, as the platform would. */
final class PictureFetch {

    /** How it went. */
    sealed interface Fetched {}

    /** The bytes; one more than the limit when there are too many. */
    record Found(byte[] content) implements Fetched {}

    /** Nothing answered in time. */
    record TooSlow() implements Fetched {}

    /** Nothing there, or not an address. */
    record Unreachable() implements Fetched {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private PictureFetch() {}

    static Fetched get(String address, int limit) {
        if (!address.matches("(?i)https?://[^/\\s]+.*")) {
            return new Unreachable();
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("User-Agent", "sandbox-platform-fetch/1")
                    .build();
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return answer.statusCode() == 200 ? new Found(body.readNBytes(limit + 1)) : new Unreachable();
            }
        } catch (HttpTimeoutException late) {
            return new TooSlow();
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Unreachable();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ConnectionDropped();
        }
    }
}
