package uk.countersign.sandbox.consent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Reply;
import uk.countersign.sandbox.http.Request;
import uk.countersign.sandbox.record.Account;
import uk.countersign.sandbox.record.Platform;
import uk.countersign.sandbox.record.Store;

/** X's and Mastodon's screens, on which one account is chosen, and Meta's, on which somebody ticks the pages that they run. */
public final class ConsentPages {

    private static final String X = "/i/oauth2/authorize";
    private static final List<String> CARRIED =
            List.of("client_id", "redirect_uri", "state", "scope", "code_challenge", "code_challenge_method");

    private final Store store;
    private final Consents consents;
    private final Apps apps;

    public ConsentPages(Store store, Consents consents, Apps apps) {
        this.store = store;
        this.consents = consents;
        this.apps = apps;
    }

    /** Answers for the screens; nothing for any other address. */
    public Optional<Reply> answer(Request request) {
        var path = request.path();
        if (path.equals(X) || path.equals("/x" + X)) {
            return Optional.of(screen(request, Platform.X));
        }
        if (path.equals("/mastodon/oauth/authorize")) {
            return Optional.of(screen(request, Platform.MASTODON));
        }
        return path.matches("(/graph)?(/v[0-9.]+)?/dialog/oauth")
                ? Optional.of(screen(request, Platform.FACEBOOK))
                : Optional.empty();
    }

    private Reply screen(Request request, Platform platform) {
        var asked = request.query().and(request.form());
        var redirect = asked.first("redirect_uri").orElse("");
        if (!isKnown(asked, redirect, platform) || !redirect.matches("https?://[^\\s\"<>]+")) {
            return ConsentHtml.page(
                    400,
                    "<h1>Something went wrong</h1><p>This program is not registered here, or it"
                            + " named no address to come back to. The sandbox knows one program, \"" + App.ID
                            + "\".</p>");
        }
        var pkce = asked.first("code_challenge_method").orElse("").equals("S256")
                && !asked.first("code_challenge").orElse("").isEmpty();
        if (platform == Platform.X && !pkce) {
            return back(redirect, "error=invalid_request", asked);
        }
        if (!request.method().equals("POST")) {
            return ConsentHtml.screen(request.path(), platform, accounts(platform), carried(asked), asked);
        }
        var chosen = request.form().pairs().stream()
                .filter(pair -> pair.name().equals("account"))
                .map(Parameters.Pair::value)
                .filter(id -> accounts(platform).stream()
                        .anyMatch(account -> account.id().equals(id)))
                .toList();
        if (request.form().first("allow").isEmpty()) {
            return back(redirect, "error=access_denied", asked);
        }
        if (ConsentHtml.isOfOne(platform) && chosen.size() != 1) {
            return ConsentHtml.screen(request.path(), platform, accounts(platform), carried(asked), asked);
        }
        var code = consents.allow(
                chosen,
                redirect,
                asked.first("code_challenge").orElse(""),
                asked.first("scope").orElse(""));
        return back(redirect, "code=" + code, asked);
    }

    /** On Mastodon by what the program said of itself when it made itself known. */
    private boolean isKnown(Parameters asked, String redirect, Platform platform) {
        var id = asked.first("client_id").orElse("");
        return platform == Platform.MASTODON
                ? apps.find(id)
                        .filter(app -> app.redirect().equals(redirect)
                                && app.mayAsk(asked.first("scope").orElse("read")))
                        .isPresent()
                : id.equals(App.ID);
    }

    private List<Account> accounts(Platform platform) {
        return store.read(state -> state.accounts().stream()
                .filter(account -> account.platform() == platform)
                .toList());
    }

    private static List<Parameters.Pair> carried(Parameters asked) {
        return CARRIED.stream()
                .flatMap(name -> asked.first(name).map(value -> new Parameters.Pair(name, value)).stream())
                .collect(Collectors.toList());
    }

    private static Reply back(String redirect, String answer, Parameters asked) {
        var state = URLEncoder.encode(asked.first("state").orElse(""), StandardCharsets.UTF_8);
        var address = redirect + (redirect.contains("?") ? "&" : "?") + answer + "&state=" + state;
        return Reply.text(302, "text/plain", "").with("Location", address).with("Cache-Control", "no-store");
    }
}
