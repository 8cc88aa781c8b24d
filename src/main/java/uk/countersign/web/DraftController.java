package uk.countersign.web;

import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.approval.DecisionRequest;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Drafts;
import uk.countersign.security.SignedIn;

/** One draft: read, and decided on. */
@Page
class DraftController {

    private final DraftPages pages;
    private final Drafts drafts;
    private final Deciding deciding;

    DraftController(DraftPages pages, Drafts drafts, Deciding deciding) {
        this.pages = pages;
        this.drafts = drafts;
        this.deciding = deciding;
    }

    @GetMapping("/drafts/{id}")
    String draft(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        model.addAttribute("page", pages.of(viewer, id).orElseThrow(NotHere::new));
        model.addAttribute("part", part);
        // Beside the queue the same draft is shown without what stands around a page.
        return part ? "parts/draft :: sheet" : "draft";
    }

    /** Decides on exactly the digest that the form was made with. */
    @PostMapping("/drafts/{id}/decision")
    String decide(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam("kind") String kind,
            @RequestParam("digest") String digest,
            @RequestParam(name = "finding", defaultValue = "") List<String> findings,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "back", defaultValue = "") String back,
            RedirectAttributes next) {
        var draft = drafts.find(viewer.school().id(), id)
                .filter(new Permissions(viewer.membership())::read)
                .orElseThrow(NotHere::new);
        var item = new DecisionRequest.Item(draft.id(), digest, findings);
        next.addFlashAttribute(
                QueueController.OUTCOMES,
                deciding.decide(viewer, Decision.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), List.of(item), note));
        return back.equals("queue") ? "redirect:/queue" : "redirect:/drafts/" + draft.id();
    }
}
