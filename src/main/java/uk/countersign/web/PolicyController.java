package uk.countersign.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;
import uk.countersign.school.School.Contacts;
import uk.countersign.screening.OwnEntries;
import uk.countersign.screening.PolicyChange;
import uk.countersign.screening.PolicyChanges;
import uk.countersign.screening.Proposal;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.security.SignedIn;

/** A school's policy: its rules as the school reads them, and what passes as the school's own. */
@Page
class PolicyController {

    static final String PAGE = "redirect:/settings/policy";
    private static final String SETTING = "setting-";

    private final PolicyPages pages;
    private final PolicyChanges changes;
    private final SchoolPolicies policies;

    PolicyController(PolicyPages pages, PolicyChanges changes, SchoolPolicies policies) {
        this.pages = pages;
        this.changes = changes;
        this.policies = policies;
    }

    @GetMapping("/settings/policy")
    String policy(SignedIn viewer, Model model) {
        model.addAttribute("policy", pages.of(viewer));
        return "policy";
    }

    @PostMapping("/settings/policy/rule")
    String read(
            SignedIn viewer,
            @RequestParam("rule") String id,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        var policy = policies.of(viewer.school());
        var inPack = policy.chosen().rule(id);
        var before = policy.override(id);
        var gravity = Gravity.of(fields.getOrDefault("gravity", ""));
        // What the form shows as the pack has it is no change; what it does not show stays as it is.
        Map<String, String> settings =
                new HashMap<>(before.map(RuleOverride::settings).orElse(Map.of()));
        fields.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                var setting = name.substring(SETTING.length());
                settings.remove(setting);
                if (!value.isBlank()
                        && inPack.filter(rule ->
                                        value.strip().equals(rule.settings().get(setting)))
                                .isEmpty()) {
                    settings.put(setting, value.strip());
                }
            }
        });
        var wanted = new RuleOverride.Wanted(
                id,
                gravity.filter(
                        other -> inPack.filter(rule -> rule.gravity() == other).isEmpty()),
                settings,
                fields.getOrDefault("reason", "").strip());
        var name = inPack.map(rule -> PolicyRules.name(rule.id())).orElse(id);
        return said(
                changes.override(viewer.schoolId(), wanted, viewer.actor()),
                "“" + name + "” is read otherwise from now on.",
                next);
    }

    @PostMapping("/settings/policy/undo")
    String undo(SignedIn viewer, @RequestParam("rule") String rule, RedirectAttributes next) {
        return said(
                changes.undo(viewer.schoolId(), rule, viewer.actor()),
                "“" + PolicyRules.name(rule) + "” counts as your pack has it again.",
                next);
    }

    @PostMapping("/settings/policy/details")
    String details(
            SignedIn viewer,
            @RequestParam(name = "domains", defaultValue = "") String domains,
            @RequestParam(name = "phones", defaultValue = "") String phones,
            @RequestParam(name = "emails", defaultValue = "") String emails,
            @RequestParam(name = "staff", defaultValue = "") String staff,
            RedirectAttributes next) {
        var own = new Contacts(lines(domains), lines(phones), lines(emails), lines(staff));
        return said(
                changes.setDetails(viewer.schoolId(), own, viewer.actor()),
                "Saved. These pass as the school’s own from now on.",
                next);
    }

    @PostMapping("/settings/policy/entry")
    String entry(
            SignedIn viewer,
            @RequestParam("rule") String id,
            @RequestParam("kind") Proposal.Kind kind,
            @RequestParam("words") String words,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        var done = "“" + words + "” passes from now on.";
        if (kind != Proposal.Kind.WORDING) {
            var own = OwnEntries.with(viewer.school().contacts(), kind, words.strip());
            return said(changes.setDetails(viewer.schoolId(), own, viewer.actor()), done, next);
        }
        var policy = policies.of(viewer.school());
        return policy.pack()
                .rule(id)
                .map(rule -> OwnEntries.allowing(rule, policy.override(id), words, reason))
                .map(wanted -> said(changes.override(viewer.schoolId(), wanted, viewer.actor()), done, next))
                .orElseThrow(NotHere::new);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static String said(PolicyChange change, String done, RedirectAttributes next) {
        if (change instanceof PolicyChange.Done written) {
            var again = written.rechecked() == 0
                    ? ""
                    : (written.rechecked() == 1
                                    ? " One draft that waits is"
                                    : " " + written.rechecked() + " drafts that wait are")
                            + " checked again.";
            next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(done + again));
        } else if (change instanceof PolicyChange.Refused refused) {
            next.addFlashAttribute("refusal", refused.why());
        }
        return PAGE;
    }
}
