package uk.countersign.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.intake.SubmissionRules;
import uk.countersign.security.SignedIn;
import uk.countersign.unsent.UnsentPosts;

/** What stands in the form for a new post while it is written: kept, looked at, and gone on with later. */
@Page
class UnsentController {

    private static final int LONGEST_KEY = 60;

    private final Database database;
    private final UnsentPosts unsent;
    private final ComposePages pages;
    private final Clock clock;

    UnsentController(Database database, UnsentPosts unsent, ComposePages pages, Clock clock) {
        this.database = database;
        this.unsent = unsent;
        this.pages = pages;
        this.clock = clock;
    }

    /** Keeps what was typed and says what the checks say of it: parts of the page. */
    @PostMapping("/drafts/new/look")
    String look(SignedIn viewer, @RequestParam MultiValueMap<String, String> fields, Model model) {
        var form = ComposeForm.of(fields);
        var zone = viewer.school().zone();
        var now = clock.instant();
        model.addAttribute("saved", keep(viewer, form) ? "Saved at school, " + new Times(zone, now).clock(now) : "");
        pages.look(viewer, model, form, WantedTime.read(form.time(), zone).at());
        return "parts/look :: all";
    }

    /** Whom of the register an author may mean. In the body, so that no address holds a name. */
    @PostMapping("/drafts/new/people")
    String people(
            SignedIn viewer,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "find", defaultValue = "") String find,
            @RequestParam(name = "of", defaultValue = "") String className,
            Model model) {
        var form = ComposeForm.of(fields);
        var at = WantedTime.read(form.time(), viewer.school().zone()).at();
        model.addAttribute("asked", !find.isBlank() || !className.isBlank());
        model.addAttribute("people", PeopleFound.by(find, className, pages.appearing(viewer, form, at)));
        return "parts/look :: people";
    }

    @PostMapping("/drafts/new/keep")
    String keepForLater(SignedIn viewer, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes next) {
        var form = ComposeForm.of(fields);
        next.addFlashAttribute(
                QueueController.OUTCOMES,
                Outcomes.said(
                        keep(viewer, form)
                                ? "Saved for later. Pictures and what they show are not kept: add them again then."
                                : "There was nothing to save."));
        next.addFlashAttribute("typedIsSafe", form.key());
        return "redirect:/drafts";
    }

    @PostMapping("/drafts/unsent/{id}/discard")
    String discard(SignedIn viewer, @PathVariable String id, RedirectAttributes next) {
        database.inTransaction(() -> unsent.discard(viewer.schoolId(), viewer.memberId(), id));
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said("Thrown away."));
        next.addFlashAttribute("typedIsSafe", id);
        return "redirect:/drafts";
    }

    private boolean keep(SignedIn viewer, ComposeForm form) {
        return Optional.of(form)
                .filter(typed -> !typed.key().isBlank() && typed.key().length() <= LONGEST_KEY)
                .filter(typed -> typed.typed().worthKeeping())
                .filter(typed -> typed.text().length() <= SubmissionRules.LONGEST_TEXT)
                .map(typed -> database.inTransaction(
                        () -> unsent.save(viewer.schoolId(), viewer.memberId(), typed.key(), typed.typed())))
                .orElse(false);
    }
}
