package uk.countersign.sandbox.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** The whole page. */
final class TimelinePage {

    /** How many posts of an account are shown unless all are asked for. */
    private static final int SHORT = 20;

    private static final List<Platform> SHOWN = List.of(Platform.values());

    private final PostCard card;

    TimelinePage(ZoneId zone, Store store) {
        this.card = new PostCard(zone, store);
    }

    String html(List<Feed> feeds, Optional<Platform> only, boolean all, int faultsLeft) {
        var here = only.map(platform -> "?platform=" + platform.id()).orElse("");
        return whole(
                tabs(only),
                faults(faultsLeft),
                feeds(feeds, all, here),
                "<a href=\"%s\">Refresh now</a> <span>This page refreshes itself every 20 seconds.</span>"
                        .formatted(here.isEmpty() ? "/" : "/" + here));
    }

    /** For the address of a post that readers cannot see. */
    String missing() {
        return whole(tabs(Optional.empty()), "", """
                <section class="empty"><h2>This post is not here any more</h2>
                <p>It was taken down, or its address is wrong.</p></section>""", "<a href=\"/\">All accounts</a>");
    }

    private static String whole(String tabs, String notice, String content, String foot) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta http-equiv="refresh" content="20">
                <title>Sandbox platforms</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/timeline.css">
                </head>
                <body>
                <header class="top">
                <h1>Sandbox platforms</h1>
                <p>What a reader would see. Nothing here leaves this computer.</p>
                <nav aria-label="Platforms">%s</nav>
                </header>
                %s
                <main class="feeds">
                %s
                </main>
                <footer>%s</footer>
                </body>
                </html>
                """.formatted(tabs, notice, content, foot);
    }

    private static String tabs(Optional<Platform> only) {
        var tabs = SHOWN.stream()
                .map(platform -> tab("/?platform=" + platform.id(), name(platform), only.equals(Optional.of(platform))))
                .collect(Collectors.joining());
        return tab("/", "All", only.isEmpty()) + tabs;
    }

    private static String tab(String address, String name, boolean current) {
        return "<a href=\"%s\"%s>%s</a>".formatted(address, current ? " aria-current=\"page\"" : "", name);
    }

    private static String faults(int left) {
        if (left == 0) {
            return "";
        }
        return """
                <p class="faults" role="status">Trouble is armed: the next %s will meet it. \
                See <a href="/sandbox/faults">what is armed</a>.</p>""".formatted(left == 1 ? "call" : left + " calls");
    }

    private String feeds(List<Feed> feeds, boolean all, String here) {
        if (feeds.isEmpty()) {
            return """
                    <section class="empty"><h2>No accounts yet</h2>
                    <p>An account appears here once a program opens it with a POST to /sandbox/accounts. \
                    The demo opens those of its sample school.</p></section>""";
        }
        return feeds.stream().map(feed -> feed(feed, all, here)).collect(Collectors.joining("\n"));
    }

    private String feed(Feed feed, boolean all, String here) {
        var account = feed.account();
        var shown = all || feed.posts().size() <= SHORT
                ? feed.posts()
                : feed.posts().subList(0, SHORT);
        var posts = shown.stream().map(post -> card.html(account, post)).collect(Collectors.joining("\n"));
        int hidden = feed.posts().size() - shown.size();
        return """
                <section class="feed %s" id="a-%s" aria-labelledby="h-%s">
                <header class="account">%s
                <div><h2 id="h-%s">%s</h2>
                <p>%s · %s · %s</p></div>
                </header>
                %s%s
                </section>""".formatted(
                        account.platform().id(),
                        account.id(),
                        account.id(),
                        card.avatar(account),
                        account.id(),
                        Html.escape(account.name()),
                        name(account.platform()),
                        Html.escape(PostCard.handle(account)),
                        count(feed.posts().size()),
                        posts.isEmpty() ? "<p class=\"none\">Nothing has been posted here yet.</p>" : posts,
                        hidden > 0 ? older(hidden, here) : "");
    }

    private static String older(int hidden, String here) {
        var address = here.isEmpty() ? "/?all=1" : "/" + here + "&amp;all=1";
        return "<p class=\"more\"><a href=\"%s\">Show %,d older</a></p>".formatted(address, hidden);
    }

    private static String count(int posts) {
        return posts == 0 ? "no posts" : posts == 1 ? "1 post" : "%,d posts".formatted(posts);
    }

    static String name(Platform platform) {
        return switch (platform) {
            case X -> "X";
            case FACEBOOK -> "Facebook";
            case INSTAGRAM -> "Instagram";
            case BLUESKY -> "Bluesky";
            case MASTODON -> "Mastodon";
        };
    }
}
