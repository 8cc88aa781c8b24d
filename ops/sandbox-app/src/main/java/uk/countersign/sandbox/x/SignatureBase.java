package uk.countersign.sandbox.x;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Request;

/** The text that an OAuth 1.0a signature signs (RFC 5849, section 3.4.1). */
final class SignatureBase {

    private SignatureBase() {}

    /**
     * One base string for each address that the caller may have meant: the one that reached us, the same behind a
     * proxy with TLS, and the platform's own, for clients whose connections are bent to the sandbox.
     */
    static List<String> candidates(Request request, Map<String, String> oauth) {
        var method = request.method().toUpperCase(Locale.ROOT);
        var parameters = encode(normalised(request, oauth));
        return addresses(request)
                .map(address -> method + "&" + encode(address) + "&" + parameters)
                .toList();
    }

    private static Stream<String> addresses(Request request) {
        var host = request.host().toLowerCase(Locale.ROOT);
        var path = request.called().getRawPath();
        return Stream.of(
                "http://" + without(host, ":80") + path,
                "https://" + without(host, ":443") + path,
                "https://api.x.com" + without(path, 2),
                "https://api.twitter.com" + without(path, 2));
    }

    private static String without(String host, String port) {
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    /** The path less the sandbox's own {@code /x}. */
    private static String without(String path, int prefix) {
        return path.startsWith("/x/") ? path.substring(prefix) : path;
    }

    private static String normalised(Request request, Map<String, String> oauth) {
        var own = oauth.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("oauth_signature"))
                .map(entry -> new Parameters.Pair(entry.getKey(), entry.getValue()));
        var others = request.query().and(request.form()).pairs().stream();
        return Stream.concat(own, others)
                .map(pair -> new Parameters.Pair(encode(pair.name()), encode(pair.value())))
                .sorted(Comparator.comparing(Parameters.Pair::name).thenComparing(Parameters.Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
    }

    /** Percent-encoding as RFC 3986 has it: only letters, digits and {@code -._~} stay. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
