package uk.countersign.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decoded name and value pairs of a query or a form, in the order of the request. */
public record Parameters(List<Pair> pairs) {

    /** One pair. */
    public record Pair(String name, String value) {}

    public static final Parameters NONE = new Parameters(List.of());

    public Parameters {
        pairs = List.copyOf(pairs);
    }

    /** Reads {@code a=1&b=2}. */
    public static Parameters parse(String encoded) {
        var pairs = new ArrayList<Pair>();
        for (var part : encoded.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                pairs.add(
                        equals < 0
                                ? new Pair(decode(part), "")
                                : new Pair(decode(part.substring(0, equals)), decode(part.substring(equals + 1))));
            }
        }
        return new Parameters(pairs);
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .findFirst();
    }

    /** These, then the others. */
    public Parameters and(Parameters others) {
        var all = new ArrayList<>(pairs);
        all.addAll(others.pairs);
        return new Parameters(all);
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // A stray percent sign is taken as it stands, as the platforms do.
            return encoded;
        }
    }
}
