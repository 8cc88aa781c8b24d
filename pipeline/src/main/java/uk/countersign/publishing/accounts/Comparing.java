package uk.countersign.publishing.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.VanishedPosts;
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.RemotePost;
import uk.countersign.database.Database;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.publishing.PublishingSettings;
import uk.countersign.publishing.Unsettled;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;

/**
 * Compares what stands on an account with the record: a post that nobody countersigned is a stranger, one of ours that
 * is gone has vanished. What is so new that its sending may not be written down yet is left for the next time.
 */
@Component
public class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
    private static final int AT_ONCE = 20;
    private static final Duration LATER = Duration.ofHours(1);

    private final Database database;
    private final Channels channels;
    private final Watches watches;
    private final Accounts accounts;
    private final AccountPosts posts;
    private final VanishedPosts vanished;
    private final Unsettled unsettled;
    private final AccountsSettings settings;
    private final PublishingSettings publishing;
    private final Clock clock;

    Comparing(
            Database database,
            Channels channels,
            Watches watches,
            Accounts accounts,
            AccountPosts posts,
            VanishedPosts vanished,
            Unsettled unsettled,
            AccountsSettings settings,
            PublishingSettings publishing,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.watches = watches;
        this.accounts = accounts;
        this.posts = posts;
        this.vanished = vanished;
        this.unsettled = unsettled;
        this.settings = settings;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Compares what is due. */
    void run() {
        for (var account : watches.toCompare(clock.instant(), AT_ONCE)) {
            try {
                channels.find(account.schoolId(), account.channelId()).ifPresent(this::compare);
            } catch (RuntimeException e) {
                LOG.error("Account {} could not be compared with the record: {}", account.channelId(), e.toString());
                var again = clock.instant().plus(LATER);
                database.inTransaction(() -> watches.compared(account, "Something went wrong here.", again));
            }
        }
    }

    /**
     * Compares now.
     *
     * @return what kept it from being done, in words for a person; empty when it is done
     */
    public Optional<String> compare(Channel channel) {
        return compare(channel, settled(clock.instant()));
    }

    /** Longer ago than a call of ours and the platform's own delay together. */
    private Instant settled(Instant now) {
        return now.minus(publishing.lease()).minus(publishing.settle());
    }

    /**
     * Compares what stands there to the last moment, once nothing of ours is on its way any more. What does not stand
     * there may only not be shown yet: nothing of ours vanishes within moments.
     */
    Optional<String> compareWhileStopped(Channel channel) {
        return compare(channel, clock.instant());
    }

    private Optional<String> compare(Channel channel, Instant madeBefore) {
        var account = Key.of(channel);
        var opened = accounts.open(channel);
        if (opened.isEmpty()) {
            return Optional.of("The account is not connected.");
        }
        var now = clock.instant();
        var since = now.minus(settings.compareWindow());
        var lookup = opened.get().connector().recent(opened.get().account(), since);
        if (lookup instanceof Lookup.Unavailable unavailable) {
            database.inTransaction(() -> watches.compared(account, unavailable.message(), now.plus(LATER)));
            return Optional.of(unavailable.message());
        }
        write(channel, opened.get(), ((Lookup.Found) lookup).posts(), since, madeBefore, now);
        return Optional.empty();
    }

    private void write(
            Channel channel, Opened opened, List<RemotePost> standing, Instant since, Instant madeBefore, Instant now) {
        var account = Key.of(channel);
        var open = unsettled.of(channel);
        var ids = standing.stream().map(RemotePost::remoteId).toList();
        var others = standing.stream()
                .filter(remote -> remote.time().isBefore(madeBefore))
                .filter(remote -> !unsettled.mayBe(open, opened, remote))
                .toList();
        database.inTransaction(() -> {
            watches.begin(account);
            var begun = watches.of(account).map(Watch::since).orElse(now);
            posts.keep(
                    account,
                    others.stream()
                            .filter(remote -> !unsettled.isOurs(channel, remote))
                            .map(remote -> kept(account, remote, begun, List.of()))
                            .toList());
            posts.standing(account, since.plusSeconds(1), ids);
            // We write a post's time when its call has ended; the platform's may be as much earlier, and out of sight.
            var surelyShown = since.plus(publishing.clockSkew()).plus(publishing.lease());
            vanished.note(account, surelyShown.isAfter(begun) ? surelyShown : begun, settled(now), ids);
            watches.compared(account, "", now.plus(Jitter.of(settings.compare())));
        });
    }

    static AccountPost kept(Key account, RemotePost remote, Instant begun, List<String> hashes) {
        return new AccountPost(
                account.schoolId(),
                account.channelId(),
                remote.remoteId(),
                remote.time().isBefore(begun) ? AccountPost.Kind.BEFORE : AccountPost.Kind.STRANGER,
                remote.text(),
                remote.time(),
                remote.permalink(),
                remote.mediaCount(),
                hashes,
                Optional.empty(),
                Optional.empty());
    }
}
