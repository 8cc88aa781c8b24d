package uk.countersign.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.screening.PolicyChange;
import uk.countersign.screening.PolicyChanges;
import uk.countersign.screening.policy.PolicyFault;
import uk.countersign.security.SignedIn;

/** Which pack a school follows, packs of its own, and its election periods. */
@Page
class PolicyPackController {

    private static final int LARGEST_FILE = 400_000;

    private final PolicyPages pages;
    private final PolicyChanges changes;

    PolicyPackController(PolicyPages pages, PolicyChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @PostMapping("/settings/policy/pack")
    String choose(SignedIn viewer, @RequestParam("pack") String pack, RedirectAttributes next) {
        return PolicyController.said(
                changes.choose(viewer.schoolId(), pack, viewer.actor()),
                "Your school follows “" + pack + "” from now on.",
                next);
    }

    /** Takes a file or, where none came, what was typed. What cannot be used comes back with all that is wrong. */
    @PostMapping("/settings/policy/upload")
    String upload(
            SignedIn viewer,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file,
            @RequestParam(name = "yaml", defaultValue = "") String typed,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var sent = file.filter(part -> !part.isEmpty());
        if (sent.filter(part -> part.getSize() > LARGEST_FILE).isPresent()) {
            next.addFlashAttribute("refusal", "This file is too long for a policy pack. Nothing was kept.");
            return PolicyController.PAGE;
        }
        var yaml = sent.isPresent() ? new String(sent.get().getBytes(), StandardCharsets.UTF_8) : typed;
        var change = changes.store(viewer.schoolId(), yaml, viewer.actor());
        if (change instanceof PolicyChange.Refused refused && !refused.faults().isEmpty()) {
            model.addAttribute("policy", pages.of(viewer));
            model.addAttribute("refusal", refused.why());
            model.addAttribute(
                    "packFaults",
                    refused.faults().stream().map(PolicyFault::toString).toList());
            model.addAttribute("yaml", yaml);
            return "policy";
        }
        return PolicyController.said(change, "Kept. Choose it below to have your school follow it.", next);
    }

    @PostMapping("/settings/policy/elections")
    String add(
            SignedIn viewer,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            RedirectAttributes next) {
        try {
            var change = changes.addElection(
                    viewer.schoolId(), name, LocalDate.parse(from), LocalDate.parse(to), viewer.actor());
            return PolicyController.said(change, "“" + name.strip() + "” stands in the calendar.", next);
        } catch (DateTimeException unreadable) {
            next.addFlashAttribute("refusal", "Give the first and the last day of the period.");
            return PolicyController.PAGE;
        }
    }

    @PostMapping("/settings/policy/elections/remove")
    String remove(SignedIn viewer, @RequestParam("id") String id, RedirectAttributes next) {
        return PolicyController.said(
                changes.removeElection(viewer.schoolId(), id, viewer.actor()), "Taken out of the calendar.", next);
    }
}
