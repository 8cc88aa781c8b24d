package uk.countersign.connectors.mastodon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import uk.countersign.connectors.Account;

/** What each server takes, asked once in a while. */
final class MastodonServers {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);

    private final MastodonClient mastodon;
    private final MastodonLimits usual;
    private final Clock clock;
    private final Map<HttpUrl, Known> known = new ConcurrentHashMap<>();

    private record Known(MastodonLimits limits, Instant until) {}

    MastodonServers(MastodonClient mastodon, MastodonLimits usual, Clock clock) {
        this.mastodon = mastodon;
        this.usual = usual;
        this.clock = clock;
    }

    /** What the account's server takes; as most do when it does not say. */
    MastodonLimits limits(Account account, HttpUrl server) {
        var kept = known.get(server);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.limits();
        }
        var asked = mastodon.instance(account)
                .either(
                        instance -> new Known(
                                usual.saidBy(instance), clock.instant().plus(KEPT)),
                        why -> new Known(usual, clock.instant().plus(ASKED_AGAIN)));
        known.put(server, asked);
        return asked.limits();
    }
}
