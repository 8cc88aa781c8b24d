package uk.countersign.publishing.accounts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture that a platform named, bounded in time and size: over a secure connection from the outside, or from
 * the very machine that the platform is on.
 */
@Component
class PictureFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Optional<byte[]> fetch(URI address, URI platform, int mostBytes) {
        var own = hostAndPort(address).equals(hostAndPort(platform));
        if (!own && !"https".equals(address.getScheme())) {
            return Optional.empty();
        }
        var client = new OkHttpClient.Builder()
                .followRedirects(false)
                .dns(own ? Dns.SYSTEM : PictureFetch::outside)
                .callTimeout(PATIENCE)
                .build();
        try (var answer = client.newCall(
                        new Request.Builder().url(address.toString()).build())
                .execute()) {
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

    private static String hostAndPort(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    /** Nothing on our own network, whatever a platform's answer names. */
    private static List<InetAddress> outside(String host) throws UnknownHostException {
        var found = List.of(InetAddress.getAllByName(host));
        if (found.stream().anyMatch(PictureFetch::isInside)) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                // Private addresses of version 6.
                || (address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc);
    }
}
