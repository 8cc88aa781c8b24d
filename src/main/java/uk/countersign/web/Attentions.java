package uk.countersign.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.PastFindings;
import uk.countersign.account.Watches;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.post.HeldBack;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.ThreadParts;
import uk.countersign.publishing.PlatformHealth;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Home.Attention;

/** Everything that a person must see to, gravest first. */
@Component
class Attentions {

    private static final int STRANGERS = 5;
    private static final int SHORT = 140;
    /** How long a thread of which only a part is out is shown here. */
    private static final Duration FRESH = Duration.ofDays(3);

    private static final Standing BROKEN = new Standing("Only a part of the thread is out", "judge", "triangle-alert");

    private final Drafts drafts;
    private final SchoolContexts contexts;
    private final PlatformHealth health;
    private final HeldBack heldBack;
    private final AccountPosts accountPosts;
    private final PastFindings pastFindings;
    private final Watches watches;
    private final Permits permits;
    private final ThreadParts threads;
    private final Names names;
    private final NewWaysIn newWaysIn;
    private final NoMail noMail;

    Attentions(
            Drafts drafts,
            SchoolContexts contexts,
            PlatformHealth health,
            HeldBack heldBack,
            AccountPosts accountPosts,
            PastFindings pastFindings,
            Watches watches,
            Permits permits,
            ThreadParts threads,
            Names names,
            NewWaysIn newWaysIn,
            NoMail noMail) {
        this.drafts = drafts;
        this.contexts = contexts;
        this.health = health;
        this.heldBack = heldBack;
        this.accountPosts = accountPosts;
        this.pastFindings = pastFindings;
        this.watches = watches;
        this.permits = permits;
        this.threads = threads;
        this.names = names;
        this.newWaysIn = newWaysIn;
        this.noMail = noMail;
    }

    List<Attention> of(SignedIn viewer, List<Post> recent, Map<String, Channel> known, Times times) {
        var may = new Permissions(viewer.membership());
        List<Attention> found = new ArrayList<>();
        for (var post : recent) {
            var broken = isBrokenThread(post, times);
            if (!needsSomebody(post.state()) && !broken) {
                continue;
            }
            var draft =
                    drafts.find(viewer.school().id(), post.draftId()).filter(it -> may.readAllPosts() || may.owns(it));
            draft.ifPresent(it -> {
                var standing = broken
                        ? BROKEN
                        : Standing.of(post.state(), post.platform().label());
                found.add(new Attention(
                        standing.tone(),
                        standing.icon(),
                        standing.words() + ": “" + DraftCards.title(it) + "”",
                        post.platform().label() + ", due " + times.past(post.due())
                                + (post.reason().isEmpty() || !may.readReasons(it) ? "" : " · " + post.reason()),
                        "/posts",
                        "See what can be done"));
            });
        }
        if (may.readAccounts()) {
            accountPosts.strangers(viewer.schoolId()).stream()
                    .limit(STRANGERS)
                    .flatMap(post -> Optional.ofNullable(known.get(post.channelId())).stream()
                            .map(channel -> stranger(post, channel, times)))
                    .forEach(found::add);
        }
        var present = names.present(viewer.schoolId()).keySet();
        for (var channel : known.values()) {
            if (may.changeAccounts() && channel.needsAdministrator(present)) {
                found.add(new Attention(
                        "judge",
                        "users",
                        channel.written() + " on " + channel.platform().label()
                                + " needs a second person who looks after it",
                        "Your policy asks for at least two.",
                        "/settings/accounts/" + channel.id(),
                        "Name another"));
            }
            if (channel.status() == ChannelStatus.NEEDS_ATTENTION) {
                found.add(new Attention(
                        "stop",
                        "unplug",
                        channel.platform().label() + " asks us to sign in again",
                        "Nothing goes out on " + channel.written() + " until an admin has connected it again.",
                        may.readAccounts() ? "/settings/accounts/" + channel.id() : "",
                        may.changeAccounts() ? "Connect it again" : "See the account"));
            }
        }
        if (may.readAccounts()) {
            permits(found, viewer, known, times);
        }
        older(found, viewer);
        found.addAll(newWaysIn.of(viewer, times));
        delays(found, viewer, known, times);
        noMail.of(viewer, times).ifPresent(found::add);
        contexts.of(viewer.school().id())
                .doubtAboutRoll()
                .ifPresent(doubt -> found.add(new Attention(
                        "judge",
                        "users",
                        doubt.replaceFirst("\\.$", ""),
                        "Until an admin imports it, every name and every picture has to be confirmed by hand.",
                        "",
                        "")));
        if (may.decide()) {
            count(
                    found,
                    viewer,
                    DraftState.EXPIRED,
                    "judge",
                    "clock",
                    "time passed before anybody signed",
                    "Give new times");
            count(found, viewer, DraftState.QUARANTINED, "stop", "circle-x", "could not be read", "See why");
        }
        return List.copyOf(found);
    }

    /** Accounts whose permission lacks something, or ends soon. */
    private void permits(List<Attention> found, SignedIn viewer, Map<String, Channel> known, Times times) {
        var watched = watches.of(viewer.schoolId());
        for (var channel : known.values()) {
            Optional.ofNullable(watched.get(channel.id()))
                    .ifPresent(watch -> permits.of(channel, watch, times)
                            .forEach(words -> found.add(new Attention(
                                    watch.permit().mayPost() ? "judge" : "stop",
                                    "unplug",
                                    channel.written() + " on "
                                            + channel.platform().label() + " needs to be connected again",
                                    words,
                                    "/settings/accounts/" + channel.id(),
                                    new Permissions(viewer.membership()).changeAccounts()
                                            ? "Connect it again"
                                            : "See the account"))));
        }
    }

    /** Posts from before in which somebody may not appear any more. */
    private void older(List<Attention> found, SignedIn viewer) {
        if (!new Permissions(viewer.membership()).seeToOlder()) {
            return;
        }
        var posts = pastFindings.open(viewer.schoolId()).stream()
                .map(finding ->
                        finding.post().channelId() + " " + finding.post().remoteId())
                .distinct()
                .count();
        if (posts > 0) {
            found.add(new Attention(
                    "stop",
                    "shield-alert",
                    (posts == 1
                                    ? "One older post names or shows, or may name or show,"
                                    : posts + " older posts name or show, or may name or show,")
                            + " somebody who may not appear there",
                    "They were posted without Countersign. Look at each, and take down what has to go.",
                    "/posts/older",
                    "Look at them"));
        }
    }

    /** Platforms that do not answer, and accounts that a platform wants left alone: their posts wait. */
    private void delays(List<Attention> found, SignedIn viewer, Map<String, Channel> known, Times times) {
        var platforms = known.values().stream().map(Channel::platform).collect(Collectors.toSet());
        health.resting().stream()
                .filter(rest -> platforms.contains(rest.platform()))
                .forEach(rest -> found.add(new Attention(
                        "judge",
                        "clock",
                        rest.platform().label() + " does not answer at the moment",
                        "Posts wait, and are tried again " + times.past(rest.until()) + ".",
                        "",
                        "")));
        heldBack.now(viewer.school().id()).stream()
                .filter(rest -> platforms.contains(rest.platform()))
                .forEach(rest -> found.add(new Attention(
                        "judge",
                        "clock",
                        "Posts to " + rest.platform().label() + " wait until " + times.clock(rest.until()),
                        rest.reason(),
                        "",
                        "")));
    }

    private static Attention stranger(AccountPost post, Channel channel, Times times) {
        var text = post.text().isBlank() ? "(no text)" : post.text();
        return new Attention(
                "stop",
                "shield-alert",
                "A post on " + channel.platform().label() + " that nobody countersigned",
                channel.written() + ", " + times.past(post.postedAt()) + ": “" + shortened(text) + "”",
                "/settings/accounts/" + channel.id(),
                "See what can be done");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }

    private boolean isBrokenThread(Post post, Times times) {
        return post.state() == PostState.PUBLISHED
                && !post.reason().isEmpty()
                && post.sentAt().filter(times.now().minus(FRESH)::isBefore).isPresent()
                && !threads.of(post.id()).isEmpty();
    }

    private static boolean needsSomebody(PostState state) {
        return state == PostState.HELD
                || state == PostState.FAILED
                || state == PostState.UNCONFIRMED
                || state == PostState.TAKEDOWN_DUE;
    }

    private void count(
            List<Attention> found,
            SignedIn viewer,
            DraftState state,
            String tone,
            String icon,
            String what,
            String link) {
        var count = drafts.count(viewer.school().id(), state);
        if (count > 0) {
            var subject = state == DraftState.EXPIRED
                    ? (count == 1 ? "One draft’s " : count + " drafts’ ")
                    : (count == 1 ? "One draft " : count + " drafts ");
            found.add(new Attention(
                    tone,
                    icon,
                    subject + what,
                    "Nothing of it has gone out.",
                    "/drafts?state=" + state.name().toLowerCase(Locale.ROOT),
                    link));
        }
    }
}
