package uk.countersign.web;

import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.draft.Decision;
import uk.countersign.security.SignedIn;

/** The approver's queue: read, tick, sign. */
@Page
class QueueController {

    static final String OUTCOMES = "outcomes";

    private final Queues queues;
    private final DraftPages pages;
    private final Deciding deciding;

    QueueController(Queues queues, DraftPages pages, Deciding deciding) {
        this.queues = queues;
        this.pages = pages;
        this.deciding = deciding;
    }

    @GetMapping("/queue")
    String queue(SignedIn viewer, Model model) {
        var queue = queues.of(viewer);
        model.addAttribute("queue", queue);
        queue.firstCard()
                .flatMap(card -> pages.of(viewer, card.id()))
                .ifPresent(page -> model.addAttribute("page", page));
        return "queue";
    }

    @PostMapping("/queue")
    String countersign(
            SignedIn viewer,
            @RequestParam(name = "sign", defaultValue = "") List<String> signed,
            @RequestParam(name = "confirmed", defaultValue = "") List<String> confirmed,
            RedirectAttributes next) {
        return done(deciding.decide(viewer, Decision.Kind.APPROVE, DecisionForm.items(signed, confirmed), ""), next);
    }

    @PostMapping("/queue/return")
    String giveBack(
            SignedIn viewer,
            @RequestParam("one") String one,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return judged(viewer, Decision.Kind.RETURN, one, fields, next);
    }

    @PostMapping("/queue/reject")
    String reject(
            SignedIn viewer,
            @RequestParam("one") String one,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        return judged(viewer, Decision.Kind.REJECT, one, fields, next);
    }

    @PostMapping("/queue/undo")
    String undo(
            SignedIn viewer,
            @RequestParam(name = "undo", defaultValue = "") List<String> undo,
            RedirectAttributes next) {
        return done(deciding.decide(viewer, Decision.Kind.UNDO, DecisionForm.items(undo, List.of()), ""), next);
    }

    private String judged(
            SignedIn viewer, Decision.Kind kind, String one, Map<String, String> fields, RedirectAttributes next) {
        var items = DecisionForm.items(List.of(one), List.of());
        var note = items.isEmpty()
                ? ""
                : fields.getOrDefault("note-" + items.get(0).draftId(), "");
        return done(deciding.decide(viewer, kind, items, note), next);
    }

    private static String done(Outcomes outcomes, RedirectAttributes next) {
        next.addFlashAttribute(OUTCOMES, outcomes);
        return "redirect:/queue";
    }
}
