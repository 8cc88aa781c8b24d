package uk.countersign.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Revisions;
import uk.countersign.intake.ChangeResult;
import uk.countersign.intake.DraftChange;
import uk.countersign.intake.Drafting;
import uk.countersign.security.SignedIn;

/** Changing a draft, or taking it back. */
@Page
class ChangeController {

    private final DraftPages pages;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Drafting drafting;

    ChangeController(DraftPages pages, Drafts drafts, Revisions revisions, Drafting drafting) {
        this.pages = pages;
        this.drafts = drafts;
        this.revisions = revisions;
        this.drafting = drafting;
    }

    @GetMapping("/drafts/{id}/change")
    String form(SignedIn viewer, @PathVariable("id") String id, Model model) {
        var page = pages.of(viewer, id).orElseThrow(NotHere::new);
        return form(model, page, page.wording(), Map.of());
    }

    @PostMapping("/drafts/{id}/change")
    String change(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam("revision") String revision,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "channels", defaultValue = "") List<String> channels,
            @RequestParam(name = "time", defaultValue = "") String time,
            Model model,
            RedirectAttributes next) {
        var draft = find(viewer, id);
        var page = pages.of(viewer, id).orElseThrow(NotHere::new);
        // Browsers end lines in their own way; what was not touched must stay what it was.
        var typed = text.replace("\r\n", "\n");
        var wording = page.wording().with(typed, Set.copyOf(channels), time);
        if (!draft.revisionId().equals(revision)) {
            return form(
                    model,
                    page,
                    wording,
                    Map.of("", "Somebody else has changed this draft meanwhile. Compare, then send yours again."));
        }
        var wanted = WantedTime.read(time, viewer.school().zone());
        if (!wanted.problems().isEmpty()) {
            return form(model, page, wording, Problems.byField(wanted.problems()));
        }
        if (channels.isEmpty()) {
            return form(model, page, wording, Map.of("channels", "Choose at least one account."));
        }
        var change = change(draft, page, typed, channels, wanted.at());
        if (change.equals(DraftChange.NOTHING)) {
            return "redirect:/drafts/" + draft.id();
        }
        var result = drafting.change(viewer.membership(), viewer.actor(), draft, change);
        if (result instanceof ChangeResult.Mistaken mistaken) {
            return form(model, page, wording, Problems.byField(mistaken.problems()));
        }
        return said(result, "Changed. It is being checked again, and has to be countersigned anew.", draft, next);
    }

    /** Takes what a finding proposes, as it stands: that is not typing, so whoever does it may sign all the same. */
    @PostMapping("/drafts/{id}/fix")
    String takeFix(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam("finding") String finding,
            RedirectAttributes next) {
        var draft = find(viewer, id);
        return said(
                drafting.takeFix(viewer.membership(), viewer.actor(), draft, finding),
                "Taken. It is being checked again.",
                draft,
                next);
    }

    @PostMapping("/drafts/{id}/withdraw")
    String withdraw(SignedIn viewer, @PathVariable("id") String id, RedirectAttributes next) {
        var draft = find(viewer, id);
        return said(
                drafting.withdraw(viewer.membership(), viewer.actor(), draft),
                "Withdrawn. It will not go out.",
                draft,
                next);
    }

    private Draft find(SignedIn viewer, String id) {
        return drafts.find(viewer.school().id(), id)
                .filter(new Permissions(viewer.membership())::read)
                .orElseThrow(NotHere::new);
    }

    /** Only what is different: another time, or fewer accounts, does not make an approver an editor. */
    private DraftChange change(
            Draft draft, DraftPage page, String text, List<String> channels, Optional<Instant> wanted) {
        var change = DraftChange.NOTHING;
        if (!text.equals(page.wording().text().replace("\r\n", "\n"))) {
            change = change.withText(text);
        }
        var submitted = revisions.get(draft.revisionId()).submitted();
        if (!Set.copyOf(channels).equals(Set.copyOf(submitted.channels()))) {
            change = change.withChannels(channels.stream().distinct().toList());
        }
        return wanted.equals(submitted.publishAt().map(Times::toMinute)) ? change : change.at(wanted);
    }

    private static String form(Model model, DraftPage page, DraftPage.Wording wording, Map<String, String> problems) {
        if (!page.may().change()) {
            throw new AccessDeniedException("This draft is not this member's to change now");
        }
        model.addAttribute("page", page);
        model.addAttribute("wording", wording);
        model.addAttribute("problems", problems);
        return "change";
    }

    private static String said(ChangeResult result, String done, Draft draft, RedirectAttributes next) {
        if (result instanceof ChangeResult.Forbidden) {
            throw new AccessDeniedException("This draft is not this member's to change");
        }
        next.addFlashAttribute(
                QueueController.OUTCOMES,
                result instanceof ChangeResult.NotNow notNow
                        ? new Outcomes(
                                "",
                                List.of(new Outcomes.Refused(draft.id(), DraftCards.title(draft), notNow.reason())),
                                List.of())
                        : Outcomes.said(done));
        return "redirect:/drafts/" + draft.id();
    }
}
