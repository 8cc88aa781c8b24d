package uk.countersign.screening.links;

import java.io.IOException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import uk.countersign.outside.PublicOnly;

/** Asks for one address, reads nothing of what comes, and follows few redirects, each to a public place only. */
final class LinkProbe {

    static final String CERTAIN_NAME = "www.gov.uk";
    private static final int MOST_REDIRECTS = 4;
    private static final Set<Integer> PORTS = Set.of(80, 443);
    private static final Set<Integer> GONE = Set.of(404, 410);
    private static final Set<Integer> NO_HEAD = Set.of(403, 404, 405, 501);

    private final OkHttpClient client;
    private final Set<Integer> ports;

    LinkProbe(Duration timeout) {
        this(timeout, new PublicOnly(Dns.SYSTEM), PORTS);
    }

    LinkProbe(Duration timeout, Dns names, Set<Integer> ports) {
        this.ports = ports;
        this.client = new OkHttpClient.Builder()
                .dns(names)
                // A proxy would look the name up by itself.
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(timeout)
                .readTimeout(timeout)
                .callTimeout(timeout)
                .build();
    }

    /** What is known of a link afterwards. */
    enum Answer {
        THERE,
        /** Nothing stands at that address. */
        GONE,
        /** Nobody answers to that name. */
        NOBODY,
        /** It could not be told, which says nothing against the link. */
        UNKNOWN
    }

    Answer ask(String address) {
        var url = HttpUrl.parse(address.contains("://") ? address : "https://" + address);
        if (url == null) {
            return Answer.UNKNOWN;
        }
        try {
            return follow(url);
        } catch (PublicOnly.NotPublic inside) {
            return Answer.UNKNOWN;
        } catch (UnknownHostException nobody) {
            return online() ? Answer.NOBODY : Answer.UNKNOWN;
        } catch (IOException failed) {
            return Answer.UNKNOWN;
        }
    }

    /** Where not even this name is known, names cannot be looked up at all. */
    private boolean online() {
        try {
            return !client.dns().lookup(CERTAIN_NAME).isEmpty();
        } catch (UnknownHostException offline) {
            return false;
        }
    }

    private Answer follow(HttpUrl first) throws IOException {
        var url = first;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var status = status(url, "HEAD");
            if (NO_HEAD.contains(status.code)) {
                // Many servers know only GET.
                status = status(url, "GET");
            }
            if (status.next.isEmpty()) {
                return GONE.contains(status.code) ? Answer.GONE : Answer.THERE;
            }
            url = status.next.get();
        }
        return Answer.UNKNOWN;
    }

    private record Status(int code, Optional<HttpUrl> next) {}

    private Status status(HttpUrl url, String method) throws IOException {
        // A number instead of a name is looked up by nobody, so nobody could refuse it.
        if (!ports.contains(url.port()) || number(url.host())) {
            throw new PublicOnly.NotPublic();
        }
        var request =
                new Request.Builder().url(url).method(method, null).header("User-Agent", "Countersign link check");
        try (Response response = client.newCall(request.build()).execute()) {
            var location = response.isRedirect() ? response.header("Location") : null;
            return new Status(
                    response.code(), location == null ? Optional.empty() : Optional.ofNullable(url.resolve(location)));
        }
    }

    private static boolean number(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }
}
