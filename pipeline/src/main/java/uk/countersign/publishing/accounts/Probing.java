package uk.countersign.publishing.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.account.Watch.Permit;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.connectors.Identity;
import uk.countersign.database.Database;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;

/**
 * Asks each account every day, and before its next post, whether it can still be posted to; so that the
 * home page says so before a post fails, not after it.
 */
@Component
public class Probing {

    private static final Logger LOG = LoggerFactory.getLogger(Probing.class);
    private static final String UNOPENED =
            "What we hold to post with could not be used. Is the key file the right one?";
    private static final int AT_ONCE = 50;

    /** A platform that does not answer costs so many time-outs a round. */
    private static final int PATIENCE = 2;

    private static final Duration LATELY = Duration.ofHours(12);
    private static final Duration SOON_AGAIN = Duration.ofMinutes(15);
    private static final Duration FAILED_AGAIN = Duration.ofHours(1);

    private final Database database;
    private final Channels channels;
    private final Watches watches;
    private final Accounts accounts;
    private final AccountsSettings settings;
    private final Clock clock;

    Probing(
            Database database,
            Channels channels,
            Watches watches,
            Accounts accounts,
            AccountsSettings settings,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.watches = watches;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Probes what is due. */
    void run() {
        var now = clock.instant();
        var silent = new HashMap<Platform, Integer>();
        for (var account : watches.toProbe(now, now.plus(settings.probeAhead()), now.minus(LATELY), AT_ONCE)) {
            try {
                channels.find(account.schoolId(), account.channelId())
                        .filter(channel -> silent.getOrDefault(channel.platform(), 0) < PATIENCE)
                        .filter(channel -> probe(channel) instanceof Identity.Unavailable)
                        .ifPresent(channel -> silent.merge(channel.platform(), 1, Integer::sum));
            } catch (RuntimeException e) {
                LOG.error("Account {} could not be probed: {}", account.channelId(), e.toString());
                database.inTransaction(() -> watches.probed(account, UNOPENED, now.plus(FAILED_AGAIN)));
            }
        }
    }

    /** Asks now, and writes what came of it. */
    Identity probe(Channel channel) {
        var opened = accounts.open(channel);
        var identity = ask(channel, opened);
        if (identity instanceof Identity.Rejected && !isStill(channel, opened)) {
            // Renewed or connected again meanwhile: what it has now was not asked about.
            var now = channels.find(channel.schoolId(), channel.id()).orElse(channel);
            var anew = accounts.open(now);
            return judged(now, anew, ask(now, anew));
        }
        return judged(channel, opened, identity);
    }

    private static Identity ask(Channel channel, Optional<Opened> opened) {
        var identity = opened.map(known -> known.connector().identify(known.account()))
                .orElseGet(() -> new Identity.Rejected("The account is not connected."));
        var another = identity instanceof Identity.Known known
                && !channel.remoteId().isBlank()
                && !known.remoteId().equals(channel.remoteId());
        return another
                ? new Identity.Rejected("What we hold opens another account, not " + channel.written()
                        + ". Connect it again under Accounts.")
                : identity;
    }

    private Identity judged(Channel channel, Optional<Opened> opened, Identity identity) {
        if (!(identity instanceof Identity.Rejected) || isStill(channel, opened)) {
            write(channel, identity);
        }
        return identity;
    }

    private boolean isStill(Channel channel, Optional<Opened> opened) {
        return opened.map(known -> accounts.isStill(channel.schoolId(), channel.id(), known))
                .orElseGet(() ->
                        channels.credentials(channel.schoolId(), channel.id()).isEmpty());
    }

    /** The same for whoever knows nothing of connectors: what came of it stands in the record. */
    public void check(Channel channel) {
        probe(channel);
    }

    private void write(Channel channel, Identity identity) {
        var account = Key.of(channel);
        var now = clock.instant();
        if (identity instanceof Identity.Known known) {
            var grant = known.grant();
            database.inTransaction(() -> {
                watches.permitted(account, new Permit(grant.missing(), grant.posts(), grant.ends()));
                watches.probed(account, "", now.plus(Jitter.of(settings.probe())));
                mark(channel, ChannelStatus.CONNECTED, "It answers to our permission again.");
            });
        } else if (identity instanceof Identity.Unavailable unavailable) {
            database.inTransaction(() -> watches.probed(account, unavailable.message(), now.plus(SOON_AGAIN)));
        } else if (identity instanceof Identity.Rejected rejected) {
            database.inTransaction(() -> {
                watches.probed(account, rejected.message(), now.plus(FAILED_AGAIN));
                mark(channel, ChannelStatus.NEEDS_ATTENTION, rejected.message());
            });
        }
    }

    /** Nothing but a person switches an account on that a person has switched off. */
    private void mark(Channel channel, ChannelStatus status, String reason) {
        channels.find(channel.schoolId(), channel.id())
                .filter(now -> now.status() != ChannelStatus.DISCONNECTED)
                .ifPresent(now -> channels.mark(now.schoolId(), now.id(), status, Actor.COUNTERSIGN, reason));
    }
}
