package uk.countersign.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.audit.CanonicalForm;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.draft.Source;
import uk.countersign.intake.FieldProblem;
import uk.countersign.intake.Submission;
import uk.countersign.intake.Submissions;
import uk.countersign.security.SignedIn;
import uk.countersign.unsent.UnsentPosts;

/** Writing a new post. */
@Page
class ComposeController {

    private final Submissions submissions;
    private final Uploads uploads;
    private final ComposePages pages;
    private final UnsentPosts unsent;
    private final Database database;
    private final Ids ids;

    ComposeController(
            Submissions submissions,
            Uploads uploads,
            ComposePages pages,
            UnsentPosts unsent,
            Database database,
            Ids ids) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.pages = pages;
        this.unsent = unsent;
        this.database = database;
        this.ids = ids;
    }

    /** An empty form, or one that was begun. What is not there any more was sent or thrown away. */
    @GetMapping("/drafts/new")
    String compose(SignedIn viewer, @RequestParam(name = "unsent", defaultValue = "") String begun, Model model) {
        var form = unsent.find(viewer.schoolId(), viewer.memberId(), begun)
                .map(ComposeForm::of)
                .orElseGet(() -> ComposeForm.empty(ids.next(), viewer.school().defaultChannels()));
        return pages.form(viewer, model, form, Map.of());
    }

    @PostMapping("/drafts/new")
    String submit(
            SignedIn viewer,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "picture", required = false) Optional<List<MultipartFile>> pictures,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var form = ComposeForm.of(fields);
        var wanted = WantedTime.read(form.time(), viewer.school().zone());
        var files = uploads.keep(pictures.orElse(List.of()), form);
        var submission = submission(form, wanted, files);
        var problems = new ArrayList<>(wanted.problems());
        problems.addAll(submissions.check(viewer.school().id(), submission));
        if (form.text().isBlank() && files.files().isEmpty()) {
            problems.add(new FieldProblem("text", "Write what the post should say, or add a picture."));
        }
        if (form.channels().isEmpty()) {
            problems.add(new FieldProblem("channels", "Choose at least one account."));
        }
        if (!problems.isEmpty()) {
            return pages.form(viewer, model, form, Problems.byField(problems));
        }
        var received = submissions.receive(viewer.membership(), viewer.actor(), submission);
        database.inTransaction(() -> unsent.discard(viewer.schoolId(), viewer.memberId(), form.key()));
        next.addFlashAttribute("typedIsSafe", form.key());
        next.addFlashAttribute(
                QueueController.OUTCOMES, Outcomes.said("Sent. It is being checked now; then an approver reads it."));
        return "redirect:/drafts/" + received.draft().id();
    }

    private static Submission submission(ComposeForm form, WantedTime wanted, Uploads.Kept files) {
        return new Submission(
                Source.WEB,
                "",
                form.text(),
                Optional.of(form.category()).filter(category -> !category.isBlank()),
                form.channels().stream().sorted().toList(),
                wanted.at(),
                form.names(),
                Optional.of(form.credit().strip()).filter(credit -> !credit.isEmpty()),
                files.files(),
                key(form, wanted),
                Optional.empty(),
                files.problems());
    }

    /**
     * The same form sent twice is one draft. What was written anew in a form that was sent before, and gone back to, is
     * another.
     */
    private static Optional<String> key(ComposeForm form, WantedTime wanted) {
        if (form.key().isBlank()) {
            return Optional.empty();
        }
        var content = CanonicalForm.named("compose-1")
                .text(form.text())
                .text(String.join(" ", form.channels().stream().sorted().toList()))
                .text(String.valueOf(wanted.at()));
        return Optional.of("web:" + form.key() + ":" + content.hash());
    }
}
