package uk.countersign.publishing.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.countersign.account.Tokens;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Renewal;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.publishing.PublishingSettings;
import uk.countersign.publishing.Vault;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;

/**
 * Renews tokens well before they end. A refresh token may be good once, and the token before may end with it: so one at
 * a time for each account, never while a post of it is worked on, and the new one is kept before anybody uses it. When
 * the program dies in between, the platform refuses the old refresh token at the next try, and the account says so.
 */
@Component
public class TokenRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(TokenRenewal.class);
    private static final int AT_ONCE = 50;

    /** Longer than any call may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofMinutes(3);

    private static final int LOOKS = 600;
    /** How often keeping what came is tried: it cannot be had again. */
    private static final int STORES = 5;

    private final Database database;
    private final AuditLog audit;
    private final Channels channels;
    private final Watches watches;
    private final Tokens tokens;
    private final Map<String, Authorisation> authorisations;
    private final Vault vault;
    private final PublishingSettings publishing;
    private final Ids ids;
    private final Clock clock;

    TokenRenewal(
            Database database,
            AuditLog audit,
            Channels channels,
            Watches watches,
            Tokens tokens,
            List<Authorisation> authorisations,
            Vault vault,
            PublishingSettings publishing,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.channels = channels;
        this.watches = watches;
        this.tokens = tokens;
        this.authorisations =
                authorisations.stream().collect(Collectors.toMap(Authorisation::platform, Function.identity()));
        this.vault = vault;
        this.publishing = publishing;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes when these secrets end and when they are to be renewed; part of whatever stores them. */
    void expect(Key account, Map<String, String> secrets) {
        tokens.expect(account, Authorisation.endOf(secrets), renewAt(secrets));
    }

    private Optional<Instant> renewAt(Map<String, String> secrets) {
        var now = clock.instant();
        return Authorisation.endOf(secrets)
                .filter(end -> Authorisation.isRenewable(secrets))
                // About when two thirds of its life are over, later for one account and sooner for the next.
                .map(end -> now.plus(
                        Jitter.of(Duration.between(now, end).multipliedBy(3).dividedBy(4))));
    }

    /** Renews what is due. */
    void run() {
        for (var account : tokens.due(AT_ONCE)) {
            try {
                channels.find(account.schoolId(), account.channelId()).ifPresent(channel -> renew(channel, false));
            } catch (RuntimeException e) {
                LOG.error("The token of account {} could not be renewed: {}", account.channelId(), e.toString());
            }
        }
    }

    /** Waits until nobody is renewing the account's token, and renews it if it is about to end. */
    public void beforeUse(Channel channel) {
        var account = Key.of(channel);
        for (int look = 0; look < LOOKS; look++) {
            var watch = watches.of(account).filter(known -> known.renewAt().isPresent());
            if (watch.isEmpty()) {
                return;
            }
            var now = clock.instant();
            if (watch.get().renewingUntil().filter(now::isBefore).isEmpty()) {
                // Whoever takes a post up now may still use the token when its claim ends.
                var isGood = watch.get()
                        .endsAt()
                        .filter(end -> !now.plus(publishing.lease()).isBefore(end))
                        .isEmpty();
                if (isGood || renew(channel, true)) {
                    return;
                }
                // Somebody else has just begun to.
            }
            if (!slept()) {
                return;
            }
        }
    }

    private static boolean slept() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives whether the renewal was ours to do, whatever came of it. */
    private boolean renew(Channel channel, boolean whateverElse) {
        var account = Key.of(channel);
        var owner = ids.next();
        var until = clock.instant().plus(LEASE);
        if (!database.inTransaction(() -> tokens.claim(account, owner, until))) {
            return false;
        }
        // Only now: a post that was claimed before shows here, and one that is claimed later waits for us.
        if (!whateverElse && tokens.isInUse(account)) {
            release(account, owner, Optional.of(clock.instant().plus(BUSY)));
            return true;
        }
        var encrypted = channels.credentials(channel.schoolId(), channel.id());
        if (encrypted.isEmpty()) {
            release(account, owner, Optional.empty());
            return true;
        }
        renew(channel, owner, encrypted.get());
        return true;
    }

    private void renew(Channel channel, String owner, byte[] encrypted) {
        var account = Key.of(channel);
        var secrets = vault.decrypt(channel.schoolId(), channel.id(), encrypted);
        var renewal = ask(channel, new Account(channel.handle(), channel.remoteId(), secrets));
        if (renewal instanceof Renewal.Renewed renewed) {
            keep(channel, encrypted, renewed.secrets());
        } else if (renewal instanceof Renewal.Rejected rejected) {
            release(account, owner, Optional.empty());
            fail(channel, encrypted, rejected.message());
        } else if (renewal instanceof Renewal.Unavailable unavailable) {
            release(account, owner, Optional.of(clock.instant().plus(AGAIN)));
            if (Authorisation.endOf(secrets)
                    .filter(end -> clock.instant().isAfter(end.minus(LEASE)))
                    .isPresent()) {
                fail(channel, encrypted, unavailable.message() + " The account’s permission has run out meanwhile.");
            }
        }
    }

    private Renewal ask(Channel channel, Account account) {
        var authorisation = authorisations.get(channel.platform().id());
        return authorisation == null
                ? new Renewal.Unavailable("This program is no longer registered with "
                        + channel.platform().label() + ".")
                : authorisation.renew(account);
    }

    private void keep(Channel channel, byte[] before, Map<String, String> secrets) {
        var encrypted = vault.encrypt(channel.schoolId(), channel.id(), secrets);
        for (int left = STORES; left > 0; left--) {
            try {
                var kept = database.inTransaction(() -> tokens.renewed(
                        Key.of(channel), before, encrypted, Authorisation.endOf(secrets), renewAt(secrets)));
                if (!kept) {
                    LOG.info("Account {} was switched off, or connected again, while it was renewed", channel.id());
                }
                return;
            } catch (DataAccessException | TransactionException e) {
                if (left == 1 || !slept()) {
                    throw e;
                }
                LOG.warn("The new token of account {} could not be kept; tried again: {}", channel.id(), e.toString());
            }
        }
    }

    private void release(Key account, String owner, Optional<Instant> again) {
        database.inTransaction(() -> tokens.release(account, owner, again));
    }

    private void fail(Channel channel, byte[] used, String reason) {
        database.inTransaction(() -> {
            audit.takeTurn(channel.schoolId());
            var isStill = channels.credentials(channel.schoolId(), channel.id())
                    .filter(now -> Arrays.equals(now, used))
                    .isPresent();
            if (!isStill) {
                // Switched off, or connected again: this says nothing of what it has now.
                return;
            }
            watches.probed(Key.of(channel), reason, clock.instant().plus(AGAIN));
            channels.mark(channel.schoolId(), channel.id(), ChannelStatus.NEEDS_ATTENTION, Actor.COUNTERSIGN, reason);
        });
    }
}
