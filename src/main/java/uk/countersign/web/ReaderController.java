package uk.countersign.web;

import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.screening.experience.Experience;
import uk.countersign.security.SignedIn;

/** What a school's reader learns from its approvers' decisions, and who accepts that. */
@Page
class ReaderController {

    private static final String PAGE = "redirect:/settings/reader";

    private final ReaderPages pages;
    private final Experience experience;

    ReaderController(ReaderPages pages, Experience experience) {
        this.pages = pages;
        this.experience = experience;
    }

    @GetMapping("/settings/reader")
    String reader(SignedIn viewer, Model model) {
        model.addAttribute("reader", pages.of(viewer));
        return "reader";
    }

    @PostMapping("/settings/reader/learn")
    String learn(SignedIn viewer, RedirectAttributes next) {
        return said(
                experience.learn(viewer.schoolId(), viewer.actor()),
                "It is learning. Look at this page again in a minute or two; nothing changes until you accept it.",
                next);
    }

    @PostMapping("/settings/reader/accept")
    String accept(
            SignedIn viewer,
            @RequestParam("version") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        return said(
                experience.accept(viewer.schoolId(), version, reason, viewer.actor()),
                "Accepted. It reads what is checked from now on.",
                next);
    }

    @PostMapping("/settings/reader/refuse")
    String refuse(SignedIn viewer, @RequestParam("version") int version, RedirectAttributes next) {
        return said(experience.refuse(viewer.schoolId(), version, viewer.actor()), "Left as it is.", next);
    }

    @PostMapping("/settings/reader/undo")
    String undo(
            SignedIn viewer,
            @RequestParam("version") int version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        return said(
                experience.undo(viewer.schoolId(), version, reason, viewer.actor()),
                "Undone. The reader before it reads what is checked from now on.",
                next);
    }

    @PostMapping("/settings/reader/forget")
    String forget(
            SignedIn viewer, @RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes next) {
        if (reason.length() > 500) {
            return said(Optional.of("Write down why in at most 500 characters."), "", next);
        }
        int forgotten = experience.forget(viewer.schoolId(), reason.strip(), viewer.actor());
        return said(
                Optional.empty(),
                forgotten == 1 ? "One example is forgotten." : forgotten + " examples are forgotten.",
                next);
    }

    private static String said(Optional<String> refusal, String done, RedirectAttributes next) {
        refusal.ifPresentOrElse(
                why -> next.addFlashAttribute("refusal", why),
                () -> next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(done)));
        return PAGE;
    }
}
