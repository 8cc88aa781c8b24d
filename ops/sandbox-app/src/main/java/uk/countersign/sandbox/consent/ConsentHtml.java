package uk.countersign.sandbox.consent;

import java.util.List;
import java.util.stream.Collectors;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;

/** How a consent screen looks. */
final class ConsentHtml {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'";

    private ConsentHtml() {}

    /** Whether whoever signs in is one account, rather than a person who runs several. */
    static boolean isOfOne(Platform platform) {
        return platform == Platform.X || platform == Platform.MASTODON;
    }

    private static String name(Platform platform) {
        return switch (platform) {
            case X -> "X";
            case MASTODON -> "Mastodon";
            case FACEBOOK, INSTAGRAM, BLUESKY -> "Facebook";
        };
    }

    static Reply screen(
            String path, Platform platform, List<Account> accounts, List<Parameters.Pair> carried, Parameters asked) {
        var one = isOfOne(platform);
        var choices = accounts.stream()
                .map(account -> "<li><label><input type=\"%s\" name=\"account\" value=\"%s\"%s> %s <span>@%s</span>"
                                .formatted(
                                        one ? "radio" : "checkbox",
                                        account.id(),
                                        one ? " required" : " checked",
                                        escape(account.name()),
                                        escape(account.handle()))
                        + "</label></li>")
                .collect(Collectors.joining());
        var hidden = carried.stream()
                .map(pair ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(pair.name(), escape(pair.value())))
                .collect(Collectors.joining());
        return page(200, """
                <h1>%s: sign in and allow</h1>
                <p>Countersign asks for: %s</p>
                <form method="post" action="%s">%s
                <fieldset><legend>%s</legend><ul>%s</ul></fieldset>
                <p><button type="submit" name="allow" value="yes">Allow</button>
                <button type="submit" name="deny" value="yes" formnovalidate>Deny</button></p>
                </form>""".formatted(
                        name(platform),
                        escape(asked.first("scope").orElse("").replace(",", ", ")),
                        escape(path),
                        hidden,
                        one ? "Sign in as" : "Pages that you run",
                        choices.isEmpty() ? "<li>The sandbox has no such account yet.</li>" : choices));
    }

    static Reply page(int status, String content) {
        return Reply.text(status, "text/html", """
                        <!doctype html>
                        <html lang="en-GB"><head><meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Sandbox platforms: consent</title><link rel="icon" href="data:,">
                        <link rel="stylesheet" href="/timeline.css"></head>
                        <body><main class="consent">%s</main></body></html>
                        """.formatted(content))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cache-Control", "no-store");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
