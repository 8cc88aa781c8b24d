package uk.countersign.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.publishing.accounts.Connecting;
import uk.countersign.publishing.accounts.Way;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.security.SignedIn;
import uk.countersign.web.AccountPage.AccountLine;
import uk.countersign.web.AccountPage.Person;
import uk.countersign.web.AccountPage.Stranger;

/** Puts together what the pages of the official accounts show. */
@Component
class AccountPages {

    private static final int OTHERS = 50;

    private final Channels channels;
    private final Watches watches;
    private final AccountPosts posts;
    private final Connecting connecting;
    private final Permits permits;
    private final Names names;
    private final Clock clock;

    AccountPages(
            Channels channels,
            Watches watches,
            AccountPosts posts,
            Connecting connecting,
            Permits permits,
            Names names,
            Clock clock) {
        this.channels = channels;
        this.watches = watches;
        this.posts = posts;
        this.connecting = connecting;
        this.permits = permits;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A kind of place where an account can be, and whether one can be connected there.
     *
     * @param form whether something is typed here before it begins
     */
    record Place(String id, String label, String sign, boolean ready, boolean form) {}

    List<AccountLine> lines(SignedIn viewer) {
        var people = names.present(viewer.schoolId());
        var times = new Times(viewer.school().zone(), clock.instant());
        return channels.of(viewer.schoolId()).stream()
                .map(channel -> line(channel, watches.of(Key.of(channel)), people, times))
                .toList();
    }

    List<Place> places() {
        var ways = connecting.ways();
        return Arrays.stream(Platform.values())
                .map(platform -> new Place(
                        platform.id(),
                        platform.label(),
                        "platform-" + platform.id(),
                        ways.containsKey(platform),
                        ways.getOrDefault(platform, Way.CONSENT) != Way.CONSENT))
                .toList();
    }

    Place place(Platform platform) {
        return places().stream()
                .filter(place -> place.id().equals(platform.id()))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    Channel find(SignedIn viewer, String id) {
        return channels.find(viewer.schoolId(), id).orElseThrow(NotHere::new);
    }

    AccountPage of(SignedIn viewer, String id) {
        var channel = find(viewer, id);
        var account = Key.of(channel);
        var watch = watches.of(account);
        var people = names.present(viewer.schoolId());
        var times = new Times(viewer.school().zone(), clock.instant());
        var open = posts.strangers(viewer.schoolId()).stream()
                .filter(post -> post.channelId().equals(channel.id()))
                .map(post -> stranger(post, times, ""))
                .toList();
        return new AccountPage(
                line(channel, watch, people, times),
                permits.lasting(channel, watch, times),
                watch.map(known -> permits.of(channel, known, times)).orElse(List.of()),
                probed(watch, times),
                past(watch, posts.count(account, AccountPost.Kind.BEFORE), times),
                watch.flatMap(Watch::historyAt).isPresent(),
                cost(channel.platform()),
                compared(watch, times),
                open,
                others(account, times),
                people.entrySet().stream()
                        .map(person -> new Person(
                                person.getKey(),
                                person.getValue(),
                                channel.administrators().contains(person.getKey())))
                        .sorted((a, b) -> a.name().compareTo(b.name()))
                        .toList(),
                place(channel.platform()).ready(),
                place(channel.platform()).form(),
                channel.status() == ChannelStatus.DISCONNECTED,
                new Permissions(viewer.membership()).changeAccounts());
    }

    /** Everybody who could look after an account; nobody is chosen yet but the viewer, or whoever was ticked before. */
    List<Person> people(SignedIn viewer, Optional<Channel> before, List<String> ticked) {
        var chosen = ticked.isEmpty() ? before.map(Channel::administrators).orElse(List.of(viewer.memberId())) : ticked;
        return names.present(viewer.schoolId()).entrySet().stream()
                .map(person -> new Person(person.getKey(), person.getValue(), chosen.contains(person.getKey())))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    static String cost(Platform platform) {
        return platform == Platform.X
                ? "X charges for each post that is read, about $0.001: some $1 for 1,000 posts. It shows the newest"
                        + " 3,200 at most."
                : "";
    }

    private AccountLine line(Channel channel, Optional<Watch> watch, Map<String, String> people, Times times) {
        var looked = channel.administrators().stream()
                .map(id -> people.getOrDefault(id, "somebody who has left"))
                .collect(Collectors.joining(", "));
        var state = Homes.state(channel);
        var note = channel.status() == ChannelStatus.NEEDS_ATTENTION
                ? watch.map(Watch::probeNote).filter(said -> !said.isEmpty()).orElse("It has to be connected again.")
                : watch.map(known -> String.join(" ", permits.of(channel, known, times)))
                        .orElse("");
        return new AccountLine(
                channel.id(),
                state.account(),
                channel.name(),
                state.words(),
                state.tone(),
                watches.picture(Key.of(channel)).isPresent(),
                looked.isEmpty() ? "nobody" : looked,
                channel.needsAdministrator(people.keySet()),
                note);
    }

    private static String probed(Optional<Watch> watch, Times times) {
        return watch.flatMap(known -> known.probedAt()
                        .map(at -> known.probeNote().isEmpty()
                                ? "It answered to our permission " + times.past(at) + "."
                                : "Asked " + times.past(at) + ": " + known.probeNote()))
                .orElse("It has not been asked yet.");
    }

    private static String past(Optional<Watch> watch, int known, Times times) {
        var count = known == 1 ? "One post" : known + " posts";
        return watch.flatMap(it -> it.historySince().map(since -> {
                    var note = it.historyNote().isEmpty() ? "" : " " + it.historyNote();
                    return it.historyAt().isPresent()
                            ? count + " from before so far; it is being read back to " + times.past(since) + "." + note
                            : count + " from before, back to " + times.past(since) + "." + note;
                }))
                .orElse("What stood here before it was connected has not been read in.");
    }

    private static String compared(Optional<Watch> watch, Times times) {
        return watch.flatMap(it -> it.comparedAt()
                        .map(at -> it.compareNote().isEmpty()
                                ? "Compared with the record " + times.past(at) + "."
                                : "It could not be compared " + times.past(at) + ": " + it.compareNote()))
                .orElse("It has not been compared with the record yet.");
    }

    private List<Stranger> others(Key account, Times times) {
        return posts.newest(account, OTHERS).stream()
                .filter(post -> post.kind() == AccountPost.Kind.STRANGER)
                .filter(post ->
                        post.acknowledgedBy().isPresent() || post.goneAt().isPresent())
                .map(post -> stranger(
                        post,
                        times,
                        post.acknowledgedBy()
                                .map(name -> name + " said that this was the school’s own.")
                                .orElse("It is gone.")))
                .toList();
    }

    private static Stranger stranger(AccountPost post, Times times, String note) {
        var link = post.permalink().matches("https?://.+") ? post.permalink() : "";
        var text = post.text().isBlank() ? "(no text)" : post.text();
        return new Stranger(post.remoteId(), text, times.said(post.postedAt()), link, note);
    }
}
