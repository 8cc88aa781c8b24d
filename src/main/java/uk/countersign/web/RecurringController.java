package uk.countersign.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.draft.SourceFile;
import uk.countersign.intake.FieldProblem;
import uk.countersign.recurring.RecurringPost;
import uk.countersign.recurring.RecurringPosts;
import uk.countersign.recurring.Rhythm;
import uk.countersign.reminders.RecurringWriting;
import uk.countersign.security.SignedIn;

/** Posts that come again and again: the list, and writing, changing and ending one. */
@Page
class RecurringController {

    private static final String LIST = "redirect:/recurring";

    private final RecurringPosts recurring;
    private final RecurringWriting writing;
    private final RecurringPages pages;
    private final Uploads uploads;

    RecurringController(RecurringPosts recurring, RecurringWriting writing, RecurringPages pages, Uploads uploads) {
        this.recurring = recurring;
        this.writing = writing;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping("/recurring")
    String list(SignedIn viewer, Model model) {
        model.addAttribute("recurring", pages.list(viewer));
        return "recurring";
    }

    @GetMapping("/recurring/new")
    String compose(SignedIn viewer, Model model) {
        return form(viewer, model, pages.empty(viewer), Optional.empty(), List.of());
    }

    @PostMapping("/recurring/new")
    String add(
            SignedIn viewer,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "picture", required = false) Optional<List<MultipartFile>> pictures,
            Model model,
            RedirectAttributes next)
            throws IOException {
        return written(viewer, fields, pictures, Optional.empty(), model, next);
    }

    @GetMapping("/recurring/{id}")
    String read(SignedIn viewer, @PathVariable("id") String id, Model model) {
        var post = mine(viewer, id);
        return form(
                viewer, model, RecurringForm.of(post, viewer.school().defaultChannels()), Optional.of(post), List.of());
    }

    @PostMapping("/recurring/{id}")
    String change(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "picture", required = false) Optional<List<MultipartFile>> pictures,
            Model model,
            RedirectAttributes next)
            throws IOException {
        return written(viewer, fields, pictures, Optional.of(mine(viewer, id)), model, next);
    }

    @PostMapping("/recurring/{id}/end")
    String end(SignedIn viewer, @PathVariable("id") String id, RedirectAttributes next) {
        var ended = writing.end(viewer.membership(), viewer.actor(), mine(viewer, id));
        return said(ended ? "Ended. What had not gone out is withdrawn." : "It had ended already.", next);
    }

    private String written(
            SignedIn viewer,
            MultiValueMap<String, String> fields,
            Optional<List<MultipartFile>> pictures,
            Optional<RecurringPost> before,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var form = RecurringForm.of(fields);
        var kept = uploads.keep(pictures.orElse(List.of()), form.what());
        var wording = form.wording(files(form, kept.files(), before));
        var read = form.rhythm();
        var problems = new ArrayList<>(read.problems());
        kept.problems().forEach(problem -> problems.add(new FieldProblem("pictures", problem)));
        if (form.what().channels().isEmpty()) {
            problems.add(new FieldProblem("channels", "Choose at least one account."));
        }
        read.rhythm().ifPresent(rhythm -> problems.addAll(writing.problems(viewer.schoolId(), wording, rhythm)));
        if (!problems.isEmpty() || read.rhythm().isEmpty()) {
            return form(viewer, model, form, before, problems);
        }
        Rhythm rhythm = read.rhythm().get();
        if (before.isEmpty()) {
            writing.add(viewer.membership(), viewer.actor(), wording, rhythm);
            return said("Saved. Its drafts are put before an approver ahead of their day.", next);
        }
        var based = before.filter(post -> String.valueOf(post.version()).equals(form.version()));
        var changed = based.filter(post -> writing.change(viewer.membership(), viewer.actor(), post, wording, rhythm));
        return said(
                changed.isPresent()
                        ? "Saved. Drafts that have not gone out are written anew."
                        : "Somebody else has changed or ended it meanwhile. Read it again; nothing was saved.",
                next);
    }

    /** New pictures take the place of the old ones. */
    private static List<SourceFile> files(RecurringForm form, List<SourceFile> sent, Optional<RecurringPost> before) {
        if (!sent.isEmpty() || form.dropPictures()) {
            return sent;
        }
        return before.map(post -> post.wording().files()).orElse(List.of());
    }

    private RecurringPost mine(SignedIn viewer, String id) {
        return recurring
                .find(viewer.schoolId(), id)
                .filter(post -> !post.ended() && RecurringWriting.mayChange(viewer.membership(), post))
                .orElseThrow(NotHere::new);
    }

    private String form(
            SignedIn viewer,
            Model model,
            RecurringForm form,
            Optional<RecurringPost> before,
            List<FieldProblem> problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems.isEmpty() ? Map.of() : Problems.byField(problems));
        model.addAttribute("categories", Categories.OFFERED);
        model.addAttribute("accounts", pages.accounts(viewer, form));
        model.addAttribute("weekdays", RecurringPages.WEEKDAYS);
        model.addAttribute(
                "action", before.map(post -> "/recurring/" + post.id()).orElse("/recurring/new"));
        model.addAttribute("isNew", before.isEmpty());
        model.addAttribute("heading", before.isEmpty() ? "New recurring post" : "Change a recurring post");
        model.addAttribute(
                "kept", before.map(post -> post.wording().files().size()).orElse(0));
        model.addAttribute("daysAhead", pages.daysAhead(viewer));
        return "recurring-form";
    }

    private static String said(String words, RedirectAttributes next) {
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(words));
        return LIST;
    }
}
