package uk.countersign.publishing.accounts;

import java.net.URI;
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
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.connectors.Past;
import uk.countersign.database.Database;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.PlatformAddresses;
import uk.countersign.publishing.Unsettled;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;

/**
 * Reads in what stood on an account before it was connected, page by page and slowly. How far it has come is kept with
 * each page, so that it goes on where it was when the program is started again.
 */
@Component
public class PastReading {

    private static final Logger LOG = LoggerFactory.getLogger(PastReading.class);
    private static final int AT_ONCE = 10;
    private static final int MOST_BYTES = 8_000_000;
    private static final Duration LATER = Duration.ofMinutes(10);

    private final Database database;
    private final Channels channels;
    private final Watches watches;
    private final Accounts accounts;
    private final AccountPosts posts;
    private final Unsettled unsettled;
    private final PictureFetch pictures;
    private final PlatformAddresses addresses;
    private final PastSearch search;
    private final AccountsSettings settings;
    private final Clock clock;

    PastReading(
            Database database,
            Channels channels,
            Watches watches,
            Accounts accounts,
            AccountPosts posts,
            Unsettled unsettled,
            PictureFetch pictures,
            PlatformAddresses addresses,
            PastSearch search,
            AccountsSettings settings,
            Clock clock) {
        this.database = database;
        this.channels = channels;
        this.watches = watches;
        this.accounts = accounts;
        this.posts = posts;
        this.unsettled = unsettled;
        this.pictures = pictures;
        this.addresses = addresses;
        this.search = search;
        this.settings = settings;
        this.clock = clock;
    }

    /** Reads the next page of every account whose turn it is. */
    void run() {
        for (var account : watches.toRead(clock.instant(), AT_ONCE)) {
            try {
                channels.find(account.schoolId(), account.channelId()).ifPresent(this::read);
            } catch (RuntimeException e) {
                LOG.error("The past of account {} could not be read: {}", account.channelId(), e.toString());
                watches.of(account)
                        .ifPresent(watch -> stop(
                                account,
                                watch.historyNext(),
                                Optional.of(clock.instant().plus(LATER)),
                                "Something went wrong here."));
            }
        }
    }

    private void read(Channel channel) {
        var account = Key.of(channel);
        var watch = watches.of(account).filter(known -> known.historySince().isPresent());
        var opened = accounts.open(channel);
        if (watch.isEmpty() || opened.isEmpty()) {
            return;
        }
        var past = opened.get().connector().past();
        if (past.isEmpty()) {
            stop(account, "", Optional.empty(), channel.platform().label() + " does not show it.");
            return;
        }
        var next = Optional.of(watch.get().historyNext()).filter(token -> !token.isEmpty());
        var page = past.get()
                .page(opened.get().account(), watch.get().historySince().get(), next);
        if (page instanceof Past.Unavailable unavailable) {
            var again = Optional.of(clock.instant().plus(LATER));
            stop(account, watch.get().historyNext(), again, unavailable.message());
        } else if (page instanceof Past.Read read) {
            keep(channel, watch.get(), read);
        }
    }

    private void keep(Channel channel, Watch watch, Past.Read read) {
        var account = Key.of(channel);
        var since = watch.historySince().orElse(Instant.EPOCH);
        var found = read.posts().stream()
                // What was made since we are there is for the comparison to judge.
                .filter(past -> past.post().time().isBefore(watch.since()))
                .filter(past -> !past.post().time().isBefore(since))
                .filter(past -> !unsettled.isOurs(channel, past.post()))
                .map(past -> Comparing.kept(account, past.post(), watch.since(), hashes(channel, past.pictures())))
                .toList();
        var again = read.next().map(token -> clock.instant().plus(settings.historyEvery()));
        // When all of it is known it is looked through: what was refused before may stand in it.
        var refused = again.isEmpty() ? search.whoRefused(channel.schoolId()) : List.<String>of();
        database.inTransaction(() -> {
            // First of all: it may wait for its turn.
            search.askForMore(channel.schoolId(), refused);
            posts.keep(account, found);
            watches.read(account, read.next().orElse(""), again, "");
        });
    }

    private List<String> hashes(Channel channel, List<URI> where) {
        return where.stream()
                .limit(settings.historyPictures())
                .flatMap(address -> pictures.fetch(address, addresses.of(channel.platform()), MOST_BYTES).stream())
                .flatMap(picture -> PictureHash.of(picture).stream())
                .toList();
    }

    private void stop(Key account, String next, Optional<Instant> again, String note) {
        database.inTransaction(() -> watches.read(account, next, again, note));
    }

    /** How many posts from before are known. */
    public int known(Channel channel) {
        return posts.count(Key.of(channel), AccountPost.Kind.BEFORE);
    }
}
