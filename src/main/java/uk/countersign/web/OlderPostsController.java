package uk.countersign.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.publishing.accounts.PastRemoval;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** Seeing to posts from before: taking one down, or saying that it is gone or may stay. */
@Page
class OlderPostsController {

    static final String PAGE = "/posts/older";

    private final OlderPosts posts;
    private final PastRemoval removal;
    private final Channels channels;

    OlderPostsController(OlderPosts posts, PastRemoval removal, Channels channels) {
        this.posts = posts;
        this.removal = removal;
        this.channels = channels;
    }

    @GetMapping(PAGE)
    String page(SignedIn viewer, Model model) {
        model.addAttribute("posts", posts.of(viewer));
        model.addAttribute("mayTakeDown", new Permissions(viewer.membership()).takeDown());
        return "older-posts";
    }

    @PostMapping(PAGE + "/remove")
    String remove(
            SignedIn viewer,
            @RequestParam("channel") String channel,
            @RequestParam("post") String post,
            RedirectAttributes next) {
        var account = listed(viewer, channel, post);
        return removal.remove(account, post, viewer.actor())
                .map(why -> refused(why, next))
                .orElseGet(() -> said("Removed from " + account.platform().label() + ", and checked.", next));
    }

    @PostMapping(PAGE + "/gone")
    String gone(
            SignedIn viewer,
            @RequestParam("channel") String channel,
            @RequestParam("post") String post,
            RedirectAttributes next) {
        return removal.gone(listed(viewer, channel, post), post, viewer.actor())
                ? said("Written down: it was deleted by hand.", next)
                : refused("Somebody has seen to this one already.", next);
    }

    @PostMapping(PAGE + "/keep")
    String keep(
            SignedIn viewer,
            @RequestParam("channel") String channel,
            @RequestParam("post") String post,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            return refused("Write down why it may stay. The record keeps it.", next);
        }
        return removal.keep(listed(viewer, channel, post), post, viewer.actor(), reason.strip())
                ? said("Written down: it may stay.", next)
                : refused("Somebody has seen to this one already.", next);
    }

    /** Only what is on the list can be deleted here, whatever a browser sends. */
    private Channel listed(SignedIn viewer, String channel, String post) {
        var isListed = posts.of(viewer).stream()
                .anyMatch(known -> known.channel().equals(channel) && known.id().equals(post));
        return channels.find(viewer.schoolId(), channel)
                .filter(found -> isListed)
                .orElseThrow(NotHere::new);
    }

    private static String said(String words, RedirectAttributes next) {
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(words));
        return "redirect:" + PAGE;
    }

    private static String refused(String why, RedirectAttributes next) {
        next.addFlashAttribute("refusal", why);
        return "redirect:" + PAGE;
    }
}
