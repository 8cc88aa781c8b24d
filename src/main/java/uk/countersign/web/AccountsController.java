package uk.countersign.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.database.Database;
import uk.countersign.publishing.accounts.Comparing;
import uk.countersign.publishing.accounts.Confirming;
import uk.countersign.publishing.accounts.Disconnecting;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** The school's official accounts: how they are, and what really stands on them. */
@Page
class AccountsController {

    static final String PAGE = "/settings/accounts";

    private final AccountPages pages;
    private final AccountLooks looks;
    private final Comparing comparing;
    private final Disconnecting disconnecting;
    private final Database database;
    private final Channels channels;
    private final Confirming confirming;
    private final Watches watches;
    private final AccountPosts posts;
    private final Clock clock;

    AccountsController(
            AccountPages pages,
            AccountLooks looks,
            Comparing comparing,
            Disconnecting disconnecting,
            Database database,
            Channels channels,
            Confirming confirming,
            Watches watches,
            AccountPosts posts,
            Clock clock) {
        this.pages = pages;
        this.looks = looks;
        this.comparing = comparing;
        this.disconnecting = disconnecting;
        this.database = database;
        this.channels = channels;
        this.confirming = confirming;
        this.watches = watches;
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String accounts(SignedIn viewer, Model model) {
        model.addAttribute("lines", pages.lines(viewer));
        model.addAttribute("places", pages.places());
        model.addAttribute("mayChange", new Permissions(viewer.membership()).changeAccounts());
        return "accounts";
    }

    @GetMapping(PAGE + "/{channel}")
    String account(SignedIn viewer, @PathVariable("channel") String id, Model model) {
        model.addAttribute("page", pages.of(viewer, id));
        return "account";
    }

    @PostMapping(PAGE + "/{channel}/probe")
    String probe(SignedIn viewer, @PathVariable("channel") String id, RedirectAttributes next) {
        return said(id, looks.probe(pages.find(viewer, id)), next);
    }

    @PostMapping(PAGE + "/{channel}/compare")
    String compare(SignedIn viewer, @PathVariable("channel") String id, RedirectAttributes next) {
        return comparing
                .compare(pages.find(viewer, id))
                .map(why -> refused(id, why, next))
                .orElseGet(() -> said(id, "Compared. What nobody countersigned stands below.", next));
    }

    @PostMapping(PAGE + "/{channel}/acknowledge")
    String acknowledge(
            SignedIn viewer,
            @PathVariable("channel") String id,
            @RequestParam("post") String post,
            RedirectAttributes next) {
        var account = Key.of(pages.find(viewer, id));
        return database.inTransaction(() -> posts.acknowledge(account, post, viewer.actor()))
                ? said(id, "Written down: this was the school’s own.", next)
                : refused(id, "This post is not on the list any more.", next);
    }

    @PostMapping(PAGE + "/{channel}/history")
    String history(
            SignedIn viewer,
            @PathVariable("channel") String id,
            @RequestParam("days") int days,
            RedirectAttributes next) {
        var account = Key.of(pages.find(viewer, id));
        if (days < 1 || days > ConnectController.MOST_DAYS) {
            return refused(id, "Choose how far back.", next);
        }
        var from = clock.instant().minus(Duration.ofDays(days));
        database.inTransaction(() -> watches.readFrom(account, from));
        return said(id, "It is being read in, a page at a time.", next);
    }

    @PostMapping(PAGE + "/{channel}/administrators")
    String administrators(
            SignedIn viewer,
            @PathVariable("channel") String id,
            @RequestParam(name = "administrators", defaultValue = "") List<String> chosen,
            RedirectAttributes next) {
        var channel = pages.find(viewer, id);
        var objection = confirming.objection(viewer.schoolId(), chosen);
        if (objection.isPresent()) {
            return refused(id, objection.get(), next);
        }
        database.inTransaction(() -> channels.appoint(viewer.schoolId(), channel.id(), chosen, viewer.actor()));
        return said(id, "Saved.", next);
    }

    @PostMapping(PAGE + "/{channel}/disconnect")
    String disconnect(SignedIn viewer, @PathVariable("channel") String id, RedirectAttributes next) {
        var paused = disconnecting.disconnect(pages.find(viewer, id), viewer.actor());
        return said(
                id,
                "Disconnected, and what we held to post with is forgotten. "
                        + StopController.count(paused.held().size()) + " held.",
                next);
    }

    @PostMapping(PAGE + "/{channel}/emergency")
    String emergency(SignedIn viewer, @PathVariable("channel") String id, RedirectAttributes next) {
        var held = disconnecting.emergency(pages.find(viewer, id), viewer.actor());
        return said(
                id,
                "All publishing is paused and the account is disconnected. "
                        + StopController.count(held.size())
                        + " held. Now change the account’s password on the platform, and remove by hand what is listed"
                        + " below.",
                next);
    }

    private static String said(String id, String words, RedirectAttributes next) {
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(words));
        return "redirect:" + PAGE + "/" + id;
    }

    private static String refused(String id, String why, RedirectAttributes next) {
        next.addFlashAttribute("refusal", why);
        return "redirect:" + PAGE + "/" + id;
    }
}
