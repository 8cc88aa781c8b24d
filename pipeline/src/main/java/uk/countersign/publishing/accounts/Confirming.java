package uk.countersign.publishing.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import uk.countersign.account.Connection;
import uk.countersign.account.Connections;
import uk.countersign.account.Watch.Permit;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.post.Sending;
import uk.countersign.publishing.Stops;
import uk.countersign.publishing.Vault;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.school.Platform;

/** Stores an account once a person has looked at it and said that it is the right one. */
@Service
public class Confirming {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** An account of such a name would have no page. */
    private static final Set<String> OF_PAGES = Set.of("connect", "connecting", "return");

    private final Database database;
    private final AuditLog audit;
    private final Connecting connecting;
    private final Connections connections;
    private final Channels channels;
    private final Members members;
    private final Watches watches;
    private final Sending sending;
    private final TokenRenewal renewal;
    private final Stops stops;
    private final Vault vault;
    private final Clock clock;

    Confirming(
            Database database,
            AuditLog audit,
            Connecting connecting,
            Connections connections,
            Channels channels,
            Members members,
            Watches watches,
            Sending sending,
            TokenRenewal renewal,
            Stops stops,
            Vault vault,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.connecting = connecting;
        this.connections = connections;
        this.channels = channels;
        this.members = members;
        this.watches = watches;
        this.sending = sending;
        this.renewal = renewal;
        this.stops = stops;
        this.vault = vault;
        this.clock = clock;
    }

    /** Connects the account that was chosen, or says why not. */
    public Confirmed confirm(Who who, String id, Wish wish) {
        var offered = connecting.offered(who, id);
        if (offered.isEmpty()) {
            return new Confirmed.Refused("This took too long, or it is done already. Begin again.");
        }
        var connection = offered.get();
        var offers = connecting.kept(connection).offers();
        if (wish.choice() < 0 || wish.choice() >= offers.size()) {
            return new Confirmed.Refused("Choose the account that is to be connected.");
        }
        var offer = offers.get(wish.choice());
        return database.inTransaction(() -> {
            // First of all: of two who confirm at once, the second sees what the first has stored.
            audit.takeTurn(who.schoolId());
            var before = connection.channelId().flatMap(known -> channels.find(who.schoolId(), known));
            var slug = before.map(Channel::id).orElse(wish.slug());
            var channel = new Channel(
                    who.schoolId(),
                    slug,
                    connection.platform(),
                    offer.handle(),
                    offer.name(),
                    offer.remoteId(),
                    wish.administrators(),
                    ChannelStatus.CONNECTED);
            var refusal = refusal(channel, before, wish);
            if (refusal.isEmpty() && !connections.end(connection)) {
                refusal = Optional.of("This is done already.");
            }
            if (refusal.isPresent()) {
                return new Confirmed.Refused(refusal.get());
            }
            store(who, connection, channel, before, offer, wish);
            return new Confirmed.Connected(channel);
        });
    }

    private void store(
            Who who,
            Connection connection,
            Channel channel,
            Optional<Channel> before,
            Kept.KeptOffer offer,
            Wish wish) {
        var account = Key.of(channel);
        var encrypted = vault.encrypt(channel.schoolId(), channel.id(), offer.secrets());
        if (connection.channelId().isPresent()) {
            channels.reconnect(channel, encrypted, who.actor());
            if (before.filter(known -> isAnother(known, channel)).isPresent()) {
                watches.forget(account);
            }
            stops.reconnected(channel, who.actor());
        } else {
            channels.connect(channel, encrypted, who.actor());
        }
        renewal.expect(account, offer.secrets());
        offer.pictureBytes().ifPresent(picture -> watches.keepPicture(account, picture));
        watches.permitted(account, Permit.WHOLE);
        // Asked at once: a consent does not say what was left out of it.
        watches.probed(account, "", clock.instant());
        wish.past().ifPresent(past -> watches.readFrom(account, clock.instant().minus(past)));
    }

    private Optional<String> refusal(Channel channel, Optional<Channel> before, Wish wish) {
        var all = channels.of(channel.schoolId());
        var elsewhere = all.stream()
                .filter(known -> known.platform() == channel.platform()
                        && known.remoteId().equals(channel.remoteId())
                        && !known.id().equals(channel.id()))
                .findFirst();
        if (elsewhere.isPresent()) {
            return Optional.of(channel.written() + " is here already, as “"
                    + elsewhere.get().id() + "”. To renew its permission, choose “Connect again” there.");
        }
        if (before.isPresent() && isAnother(before.get(), channel) && !wish.another()) {
            return Optional.of("You signed in as " + channel.written() + ", but here stands "
                    + before.get().written() + ". If another account is really meant, say so below.");
        }
        if (before.isPresent()
                && isAnother(before.get(), channel)
                && sending.hasBegunOn(channel.schoolId(), channel.id())) {
            // What became of them is asked of their own account, and there they are taken down.
            return Optional.of("Posts were made on " + before.get().written()
                    + " under this name. Connect the new account under a name of its own.");
        }
        if (before.isEmpty() && OF_PAGES.contains(channel.id())) {
            return Optional.of("“" + channel.id() + "” is the name of one of our own pages. Choose another.");
        }
        if (before.isEmpty() && !SLUG.matcher(channel.id()).matches()) {
            return Optional.of(
                    "What the account is called here has to be small letters, digits and hyphens, at most" + " 40.");
        }
        if (before.isEmpty() && all.stream().anyMatch(known -> known.id().equals(channel.id()))) {
            return Optional.of("There is an account called “" + channel.id() + "” here already. Choose another name.");
        }
        if (channel.platform() == Platform.WEBSITE && channels.isAnothers(channel)) {
            return Optional.of("Another school writes into the folder of that name. Choose another name.");
        }
        return objection(channel.schoolId(), channel.administrators());
    }

    /**
     * Why these members are not enough to look after an account: two, as the policy asks, as soon as there are two. Until
     * then one is, or a school could not begin.
     */
    public Optional<String> objection(String schoolId, List<String> administrators) {
        var known = members.present(schoolId).stream()
                .map(membership -> membership.member().id())
                .toList();
        if (administrators.isEmpty() || !known.containsAll(administrators)) {
            return Optional.of("Say who looks after the account: two members of your school.");
        }
        return administrators.stream().distinct().count() < 2 && known.size() > 1
                ? Optional.of("At least two people have to look after an account. Tick another.")
                : Optional.empty();
    }

    private static boolean isAnother(Channel before, Channel now) {
        return !before.remoteId().isBlank() && !before.remoteId().equals(now.remoteId());
    }

    /** What a new account of the platform could be called: the platform's name for the first, then with a number. */
    public String freeSlug(String schoolId, Platform platform) {
        var taken = channels.of(schoolId).stream().map(Channel::id).toList();
        var slug = platform.id();
        for (int number = 2; taken.contains(slug); number++) {
            slug = platform.id() + "-" + number;
        }
        return slug;
    }
}
