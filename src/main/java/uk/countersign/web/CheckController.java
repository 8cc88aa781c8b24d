package uk.countersign.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.intake.FieldProblem;
import uk.countersign.intake.SubmissionRules;
import uk.countersign.school.Channels;
import uk.countersign.security.SignedIn;

/** What the checks would say of a text, for whoever wants to know before sending anything. */
@Page
class CheckController {

    private final Checking checking;
    private final Channels channels;

    CheckController(Checking checking, Channels channels) {
        this.checking = checking;
        this.channels = channels;
    }

    @GetMapping("/check")
    String form(SignedIn viewer, Model model) {
        var empty = ComposeForm.empty("", viewer.school().defaultChannels());
        return page(viewer, model, empty, List.of(), Optional.empty());
    }

    /** Answers on the same page: nothing is stored, so there is nothing to go on to. */
    @PostMapping("/check")
    String check(SignedIn viewer, @RequestParam MultiValueMap<String, String> fields, Model model) {
        var form = ComposeForm.of(fields);
        var wanted = WantedTime.read(form.time(), viewer.school().zone());
        var problems = new ArrayList<>(wanted.problems());
        if (form.text().isBlank() && form.names().isEmpty()) {
            problems.add(new FieldProblem("text", "Write or paste what you want to have checked."));
        }
        if (form.text().length() > SubmissionRules.LONGEST_TEXT) {
            problems.add(new FieldProblem("text", "The text is longer than 100,000 characters. Check a part of it."));
        }
        var checked = problems.isEmpty()
                ? Optional.of(checking.of(viewer, form, wanted.at()))
                : Optional.<Checking.Checked>empty();
        return page(viewer, model, form, problems, checked);
    }

    private String page(
            SignedIn viewer,
            Model model,
            ComposeForm form,
            List<FieldProblem> problems,
            Optional<Checking.Checked> checked) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems.isEmpty() ? Map.of() : Problems.byField(problems));
        model.addAttribute("categories", Categories.OFFERED);
        model.addAttribute(
                "accounts", DraftCards.choices(channels.of(viewer.school().id()), form.channels()));
        checked.ifPresent(found -> model.addAttribute("checked", found));
        return "check";
    }
}
