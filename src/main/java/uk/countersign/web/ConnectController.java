package uk.countersign.web;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.publishing.accounts.Confirmed;
import uk.countersign.publishing.accounts.Confirming;
import uk.countersign.publishing.accounts.Connecting;
import uk.countersign.publishing.accounts.Returned;
import uk.countersign.publishing.accounts.Who;
import uk.countersign.publishing.accounts.Wish;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.security.SignedIn;

/** Connecting an account: out to the platform's consent screen, back, and a look before anything is kept. */
@Page
class ConnectController {

    static final int MOST_DAYS = 7300;
    private static final int USUAL_DAYS = 365;

    static final String WAY = AccountsController.PAGE + "/connecting/";

    private final Connecting connecting;
    private final Confirming confirming;
    private final AccountPages pages;
    private final Channels channels;
    private final Watches watches;

    ConnectController(
            Connecting connecting, Confirming confirming, AccountPages pages, Channels channels, Watches watches) {
        this.connecting = connecting;
        this.confirming = confirming;
        this.pages = pages;
        this.channels = channels;
        this.watches = watches;
    }

    @PostMapping(AccountsController.PAGE + "/connect")
    String begin(
            SignedIn viewer,
            HttpSession session,
            @RequestParam("platform") String platform,
            @RequestParam(name = "channel", defaultValue = "") String channel,
            RedirectAttributes next) {
        var wanted = pages.places().stream()
                .filter(place -> place.id().equals(platform) && !place.form())
                .findFirst()
                .map(place -> Platform.of(place.id()))
                .orElseThrow(NotHere::new);
        var again = Optional.of(channel).filter(id -> !id.isEmpty()).map(id -> pages.find(viewer, id));
        if (again.filter(known -> known.platform() != wanted).isPresent()) {
            throw new NotHere();
        }
        return connecting
                .begin(who(viewer, session), wanted, again.map(Channel::id))
                .map(id -> "redirect:" + WAY + id)
                .orElseGet(() -> refused(
                        "This program is not registered with " + wanted.label() + " yet. Whoever runs it does that"
                                + " once, as the settings reference says.",
                        next));
    }

    @GetMapping(WAY + "{id}")
    String way(SignedIn viewer, HttpSession session, @PathVariable("id") String id, Model model) {
        var who = who(viewer, session);
        var leaving = connecting.leaving(who, id);
        if (leaving.isPresent()) {
            model.addAttribute("leaving", leaving.get());
            return "connect";
        }
        var choice = connecting.choice(who, id).orElseThrow(NotHere::new);
        var before = choice.channelId().flatMap(known -> channels.find(viewer.schoolId(), known));
        model.addAttribute("id", id);
        model.addAttribute("choice", choice);
        model.addAttribute("before", before.map(Channel::written).orElse(""));
        model.addAttribute(
                "another",
                before.filter(known -> choice.candidates().stream()
                                .noneMatch(candidate -> candidate.remoteId().equals(known.remoteId())))
                        .isPresent());
        if (!model.containsAttribute("slug")) {
            model.addAttribute("slug", confirming.freeSlug(viewer.schoolId(), choice.platform()));
        }
        model.addAttribute("people", pages.people(viewer, before, ticked(model)));
        var cost = AccountPages.cost(choice.platform());
        model.addAttribute("cost", cost);
        if (!model.containsAttribute("days")) {
            model.addAttribute("days", cost.isEmpty() ? USUAL_DAYS : 0);
            model.addAttribute("chosen", choice.candidates().size() == 1 ? 0 : -1);
        }
        return "choose-account";
    }

    @GetMapping(Connecting.RETURN)
    String returned(
            SignedIn viewer,
            HttpSession session,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            RedirectAttributes next) {
        var returned = connecting.returned(who(viewer, session), state, code);
        return returned instanceof Returned.Ready ready
                ? "redirect:" + WAY + ready.id()
                : refused(((Returned.Refused) returned).message(), next);
    }

    @PostMapping(WAY + "{id}")
    String confirm(
            SignedIn viewer,
            HttpSession session,
            @PathVariable("id") String id,
            @RequestParam(name = "choice", defaultValue = "-1") int choice,
            @RequestParam(name = "slug", defaultValue = "") String slug,
            @RequestParam(name = "administrators", defaultValue = "") List<String> administrators,
            @RequestParam(name = "another", defaultValue = "false") boolean another,
            @RequestParam(name = "days", defaultValue = "0") int days,
            RedirectAttributes next) {
        var past = days < 1 || days > MOST_DAYS ? Optional.<Duration>empty() : Optional.of(Duration.ofDays(days));
        var wish = new Wish(choice, slug.strip(), administrators, another, past);
        var who = who(viewer, session);
        var confirmed = confirming.confirm(who, id, wish);
        if (confirmed instanceof Confirmed.Connected connected) {
            var channel = connected.channel();
            var second = channel.needsAdministrator()
                    ? " It needs a second person who looks after it: your policy asks for at least two."
                    : "";
            next.addFlashAttribute(
                    QueueController.OUTCOMES,
                    Outcomes.said(
                            channel.written() + " on " + channel.platform().label() + " is connected." + second));
            return "redirect:" + AccountsController.PAGE + "/" + channel.id();
        }
        next.addFlashAttribute("refusal", ((Confirmed.Refused) confirmed).message());
        next.addFlashAttribute("slug", slug);
        next.addFlashAttribute("ticked", String.join(" ", administrators));
        next.addFlashAttribute("days", days);
        next.addFlashAttribute("chosen", choice);
        return connecting.choice(who, id).isPresent() ? "redirect:" + WAY + id : "redirect:" + AccountsController.PAGE;
    }

    @GetMapping(WAY + "{id}/picture/{choice}")
    ResponseEntity<byte[]> picture(
            SignedIn viewer, HttpSession session, @PathVariable("id") String id, @PathVariable("choice") int choice) {
        return image(connecting.picture(who(viewer, session), id, choice));
    }

    @GetMapping(AccountsController.PAGE + "/{channel}/picture")
    ResponseEntity<byte[]> picture(SignedIn viewer, @PathVariable("channel") String id) {
        return image(watches.picture(Key.of(pages.find(viewer, id))));
    }

    /** Who was ticked when it was refused. */
    private static List<String> ticked(Model model) {
        return model.getAttribute("ticked") instanceof String ids && !ids.isBlank()
                ? List.of(ids.split(" "))
                : List.of();
    }

    private static ResponseEntity<byte[]> image(Optional<byte[]> picture) {
        var bytes = picture.orElseThrow(NotHere::new);
        var type = ImageType.of(bytes).map(MediaType::parseMediaType).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }

    static Who who(SignedIn viewer, HttpSession session) {
        return new Who(viewer.schoolId(), viewer.memberId(), session.getId(), viewer.actor());
    }

    private static String refused(String why, RedirectAttributes next) {
        next.addFlashAttribute("refusal", why);
        return "redirect:" + AccountsController.PAGE;
    }
}
