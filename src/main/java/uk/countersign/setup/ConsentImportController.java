package uk.countersign.setup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.publishing.ConsentEffects;
import uk.countersign.register.ConsentChanges;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.ConsentCsvRow;
import uk.countersign.register.RegisterRow;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Outcomes;
import uk.countersign.web.Page;

/** Brings the school's list of consents in: first it is shown what would change, then it is done. */
@Page
class ConsentImportController {

    private static final String PAGE = "/settings/consent";
    private static final int SHOWN = 20;

    private final ConsentChanges changes;
    private final ConsentEffects effects;
    private final ConsentImports imports;

    ConsentImportController(ConsentChanges changes, ConsentEffects effects, ConsentImports imports) {
        this.changes = changes;
        this.effects = effects;
        this.imports = imports;
    }

    @GetMapping(PAGE)
    String consent() {
        return "set-up/consent";
    }

    /** Answers with the page itself: what would change is true now. */
    @PostMapping(PAGE)
    String look(
            SignedIn viewer, @RequestParam(name = "file", required = false) Optional<MultipartFile> file, Model model)
            throws IOException {
        if (file.filter(sent -> !sent.isEmpty()).isEmpty()) {
            model.addAttribute("refusal", "Choose a file first.");
            return "set-up/consent";
        }
        var csv = ConsentCsv.read(file.get().getBytes());
        var result = changes.preview(viewer.schoolId(), rows(csv));
        model.addAttribute("result", result);
        model.addAttribute(
                "people",
                csv.rows().stream().map(ConsentCsvRow::pupilId).distinct().count());
        model.addAttribute("problems", csv.problems().stream().limit(SHOWN).toList());
        model.addAttribute("moreProblems", Math.max(0, csv.problems().size() - SHOWN));
        if (!csv.rows().isEmpty()) {
            imports.keep(owner(viewer), csv);
        }
        return "set-up/consent";
    }

    @PostMapping(PAGE + "/import")
    String bring(
            SignedIn viewer,
            @RequestParam(name = "setting-up", required = false) Optional<String> settingUp,
            RedirectAttributes next) {
        // Whoever is setting the school up goes on with that.
        var back = "redirect:" + PAGE + (settingUp.isPresent() ? "?setting-up" : "");
        var csv = imports.take(owner(viewer));
        if (csv.isEmpty()) {
            next.addFlashAttribute("refusal", "The list was kept for half an hour only. Choose the file again.");
            return back;
        }
        var result = effects.write(viewer.schoolId(), rows(csv.get()), "import on the web page", viewer.actor());
        next.addFlashAttribute(
                "outcomes",
                Outcomes.said("The list is in. Answers that are new: %d, changed: %d, withdrawn: %d, as before: %d."
                        .formatted(result.added(), result.changed(), result.withdrawn(), result.unchanged())));
        return back;
    }

    private static String owner(SignedIn viewer) {
        return viewer.schoolId() + "/" + viewer.memberId();
    }

    private static List<RegisterRow> rows(ConsentCsv csv) {
        return csv.rows().stream().map(ConsentCsvRow::toRegisterRow).toList();
    }
}
