package uk.countersign.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.publishing.PlatformAddresses;
import uk.countersign.publishing.accounts.Connecting;
import uk.countersign.publishing.accounts.Returned;
import uk.countersign.publishing.accounts.Way;
import uk.countersign.school.Channel;
import uk.countersign.school.Platform;
import uk.countersign.security.SignedIn;

/** Connecting an account where something is typed first: the server's name, or what opens the account. */
@Page
class ConnectFormController {

    private static final String FORM = AccountsController.PAGE + "/connect/{platform}";

    private final Connecting connecting;
    private final AccountPages pages;
    private final PlatformAddresses addresses;

    ConnectFormController(Connecting connecting, AccountPages pages, PlatformAddresses addresses) {
        this.connecting = connecting;
        this.pages = pages;
        this.addresses = addresses;
    }

    @GetMapping(FORM)
    String form(
            SignedIn viewer,
            @PathVariable("platform") String id,
            @RequestParam(name = "channel", defaultValue = "") String channel,
            Model model) {
        var platform = platform(id);
        var again = again(viewer, platform, channel);
        model.addAttribute("place", pages.place(platform));
        model.addAttribute("channel", again.map(Channel::id).orElse(""));
        model.addAttribute("before", again.map(Channel::handle).orElse(""));
        if (!model.containsAttribute("name")) {
            model.addAttribute("name", again.map(Channel::handle).orElse(""));
            model.addAttribute(
                    "server", again.flatMap(ConnectFormController::server).orElseGet(() -> usual(platform)));
        }
        return "connect-form";
    }

    @PostMapping(FORM)
    String begin(
            SignedIn viewer,
            HttpSession session,
            @PathVariable("platform") String id,
            @RequestParam(name = "channel", defaultValue = "") String channel,
            @RequestParam Map<String, String> typed,
            RedirectAttributes next) {
        var platform = platform(id);
        var again = again(viewer, platform, channel).map(Channel::id);
        var who = ConnectController.who(viewer, session);
        var server = typed.getOrDefault("server", "");
        var begun = connecting.ways().get(platform) == Way.SERVER
                ? connecting.beginAt(who, platform, again, server.equals(usual(platform)) ? "" : server)
                : connecting.signIn(who, platform, again, known(typed, platform));
        if (begun instanceof Returned.Ready ready) {
            return "redirect:" + ConnectController.WAY + ready.id();
        }
        next.addFlashAttribute("refusal", ((Returned.Refused) begun).message());
        // Never the password: it is typed anew.
        next.addFlashAttribute("name", typed.getOrDefault("name", ""));
        next.addFlashAttribute("server", server);
        next.addAttribute("platform", id);
        next.addAttribute("channel", channel);
        return "redirect:" + FORM;
    }

    private Map<String, String> known(Map<String, String> typed, Platform platform) {
        var server = typed.getOrDefault("server", "");
        return Map.of(
                "name", typed.getOrDefault("name", ""),
                "password", typed.getOrDefault("password", ""),
                "server", server.equals(usual(platform)) ? "" : server);
    }

    private Platform platform(String id) {
        return pages.places().stream()
                .filter(place -> place.id().equals(id) && place.form())
                .findFirst()
                .map(place -> Platform.of(place.id()))
                .orElseThrow(NotHere::new);
    }

    private Optional<Channel> again(SignedIn viewer, Platform platform, String channel) {
        var again = Optional.of(channel).filter(id -> !id.isEmpty()).map(id -> pages.find(viewer, id));
        if (again.filter(known -> known.platform() != platform).isPresent()) {
            throw new NotHere();
        }
        return again;
    }

    /** The platform's usual server, as people write it. */
    private String usual(Platform platform) {
        return addresses.of(platform).toString().replaceFirst("^https://", "");
    }

    /** Of an account on Mastodon, the server stands in its name. */
    private static Optional<String> server(Channel channel) {
        var at = channel.handle().indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(channel.handle().substring(at + 1));
    }
}
