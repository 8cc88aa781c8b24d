package uk.countersign.publishing.accounts;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.stereotype.Component;
import uk.countersign.outside.PublicOnly;

/**
 * Fetches a picture that a platform named, bounded in time and size: over a secure connection from the outside, or from
 * the very machine that the platform is on.
 */
@Component
class PictureFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Nothing on our own network, whatever a platform's answer names. */
    private static final Dns OUTSIDE = new PublicOnly(Dns.SYSTEM);

    Optional<byte[]> fetch(URI address, URI platform, int mostBytes) {
        var own = hostAndPort(address).equals(hostAndPort(platform));
        if (!own && !"https".equals(address.getScheme())) {
            return Optional.empty();
        }
        var client = new OkHttpClient.Builder()
                .followRedirects(false)
                .dns(own ? Dns.SYSTEM : OUTSIDE)
                // A proxy would look the name up by itself.
                .proxy(Proxy.NO_PROXY)
                .callTimeout(PATIENCE)
                .build();
        try (var answer = client.newCall(request(address, own)).execute()) {
            var source = answer.body().source();
            if (!answer.isSuccessful() || source.request(mostBytes + 1L)) {
                return Optional.empty();
            }
            return Optional.of(source.readByteArray());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        } finally {
            client.connectionPool().evictAll();
            client.dispatcher().executorService().shutdown();
        }
    }

    private static Request request(URI address, boolean own) throws UnknownHostException {
        var request = new Request.Builder().url(address.toString()).build();
        if (!own) {
            // A number instead of a name is looked up by nobody else.
            OUTSIDE.lookup(request.url().host());
        }
        return request;
    }

    private static String hostAndPort(URI address) {
        return address.getHost() + ":" + address.getPort();
    }
}
