package uk.countersign.screening.detail;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is added to an address only to follow whoever opens it. */
final class Trackers {

    private static final Pattern TRACKER = Pattern.compile(
            "(?i)(?:utm_[a-z_]{1,30}|fbclid|gclid|dclid|gbraid|wbraid|msclkid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|"
                    + "twclid|ttclid|yclid|vero_id|oly_(?:anon|enc)_id|s_cid|ref_src|ref_url)");

    private Trackers() {}

    /** The address without them; nothing when it has none. */
    static Optional<String> without(String address) {
        int question = address.indexOf('?');
        if (question < 0) {
            return Optional.empty();
        }
        int hash = address.indexOf('#', question);
        var query = address.substring(question + 1, hash < 0 ? address.length() : hash);
        var parts = query.split("&");
        var kept = Arrays.stream(parts)
                .filter(part -> !TRACKER.matcher(part.split("=", 2)[0]).matches())
                .collect(Collectors.joining("&"));
        return kept.length() == query.length()
                ? Optional.empty()
                : Optional.of(address.substring(0, question)
                        + (kept.isEmpty() ? "" : "?" + kept)
                        + (hash < 0 ? "" : address.substring(hash)));
    }
}
