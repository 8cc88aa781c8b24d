package uk.countersign.connectors;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Dns;

/**
 * Where a platform is, how long to wait for it, and what differs from its usual limits.
 *
 * @param baseUrl address without the version part, no trailing slash
 * @param connectTimeout to find the platform and open a connection
 * @param callTimeout for one whole call, upload included
 * @param answerBytes the longest answer that is read; a longer one is no answer
 * @param options the platform's own settings by name, for example {@code max-characters}; each connector documents its
 *     own and refuses names that it does not know
 * @param otherServers finds servers that somebody else than whoever runs this program has named; it may refuse to
 */
public record PlatformSettings(
        URI baseUrl,
        Duration connectTimeout,
        Duration callTimeout,
        int answerBytes,
        Map<String, String> options,
        Dns otherServers) {

    private static final int USUAL_ANSWER_BYTES = 1 << 20;

    public PlatformSettings {
        options = Map.copyOf(options);
        if (baseUrl.getHost() == null || !Set.of("http", "https").contains(String.valueOf(baseUrl.getScheme()))) {
            throw new IllegalArgumentException("base-url must be a whole web address, not " + baseUrl);
        }
        if (baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("base-url must not end with a slash: " + baseUrl);
        }
        if (!isPositive(connectTimeout) || !isPositive(callTimeout) || answerBytes < 1) {
            throw new IllegalArgumentException("The time-outs and the longest answer must be above nought");
        }
    }

    public PlatformSettings(URI baseUrl, Duration connectTimeout, Duration callTimeout) {
        this(baseUrl, connectTimeout, callTimeout, USUAL_ANSWER_BYTES, Map.of(), Dns.SYSTEM);
    }

    /** The usual waiting times: 5 seconds to connect, 30 for a whole call. */
    public static PlatformSettings at(URI baseUrl) {
        return new PlatformSettings(baseUrl, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    /** The same with one option more, or another value for it. */
    public PlatformSettings with(String option, String value) {
        var more = new HashMap<>(options);
        more.put(option, value);
        return new PlatformSettings(baseUrl, connectTimeout, callTimeout, answerBytes, more, otherServers);
    }

    /** The same at another address. */
    public PlatformSettings movedTo(URI address) {
        return new PlatformSettings(address, connectTimeout, callTimeout, answerBytes, options, otherServers);
    }

    /** The same with servers that people name found in this way. */
    public PlatformSettings finding(Dns servers) {
        return new PlatformSettings(baseUrl, connectTimeout, callTimeout, answerBytes, options, servers);
    }

    /** Refuses options with names that are not known: a misspelt limit must not go unnoticed. */
    public PlatformSettings knowing(Set<String> known) {
        var unknown = new TreeSet<>(options.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "No such setting: " + String.join(", ", unknown) + ". There are: " + new TreeSet<>(known));
        }
        return this;
    }

    /** The option as text. */
    public String text(String option, String usual) {
        return options.getOrDefault(option, usual);
    }

    /** The option as a whole number above nought. */
    public int number(String option, int usual) {
        var value = options.get(option);
        if (value == null) {
            return usual;
        }
        if (!value.strip().matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(option + " must be a whole number above nought, not " + value);
        }
        return Integer.parseInt(value.strip());
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
