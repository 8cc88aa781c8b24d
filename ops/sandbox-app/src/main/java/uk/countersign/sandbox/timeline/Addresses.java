package uk.countersign.sandbox.timeline;

import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of single posts, in the manner of the platforms. */
final class Addresses {

    private static final Pattern POST =
            Pattern.compile("/(?:x/[^/]+/status|[^/]+/status|facebook|instagram/p|bluesky/profile/[^/]+/post"
                    + "|mastodon/@[^/]+)/([0-9a-z_]{1,60})/?");

    private Addresses() {}

    /** The post that a path leads to. */
    static Optional<String> post(String path) {
        var matcher = POST.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
