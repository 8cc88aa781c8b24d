package uk.countersign.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.draft.CheckName;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;
import uk.countersign.policy.RuleUse;
import uk.countersign.screening.Learning.Learnt;
import uk.countersign.screening.PolicyInForce;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.RuleBook;

/** The rules of a school's policy, by check, each with what was made of it and what came of it. */
final class PolicyRules {

    private static final Map<CheckName, String> CHECKS = Map.ofEntries(
            Map.entry(CheckName.CONSENT, "Consent"),
            Map.entry(CheckName.NAMES, "Names"),
            Map.entry(CheckName.PERSONAL_DATA, "Personal details"),
            Map.entry(CheckName.TONE, "Tone"),
            Map.entry(CheckName.POLITICAL, "Politics"),
            Map.entry(CheckName.COMMERCIAL, "Business and money"),
            Map.entry(CheckName.HARMFUL, "Harm"),
            Map.entry(CheckName.TARGETED, "Messages to one person"),
            Map.entry(CheckName.LINKS, "Links"),
            Map.entry(CheckName.COPYRIGHT, "Others’ work"),
            Map.entry(CheckName.ACCESSIBILITY, "Readable by all"),
            Map.entry(CheckName.MEDIA, "Pictures"),
            Map.entry(CheckName.SAFEGUARDING, "Safety and confidence"),
            Map.entry(CheckName.CATEGORY, "Kind of post, days, language"),
            Map.entry(CheckName.PLATFORM, "Platforms"));

    private final PolicyInForce policy;
    private final Learnt learnt;
    private final Clauses clauses;
    private final Times times;

    PolicyRules(PolicyInForce policy, Learnt learnt, Clauses clauses, Times times) {
        this.policy = policy;
        this.learnt = learnt;
        this.clauses = clauses;
        this.times = times;
    }

    List<PolicyPage.Group> groups() {
        var groups = new ArrayList<PolicyPage.Group>();
        for (var check : CheckName.values()) {
            var rules = policy.pack().rules().stream()
                    .filter(rule -> rule.check() == check)
                    .map(this::rule)
                    .toList();
            if (!rules.isEmpty()) {
                groups.add(new PolicyPage.Group(CHECKS.getOrDefault(check, check.id()), rules));
            }
        }
        return groups;
    }

    private PolicyPage.Rule rule(PolicyPack.Rule rule) {
        var override = policy.override(rule.id());
        var inPack =
                policy.chosen().rule(rule.id()).map(PolicyPack.Rule::gravity).orElse(rule.gravity());
        return new PolicyPage.Rule(
                rule.id(),
                name(rule.id()),
                clauses.words(rule),
                rule.law(),
                rule.gravity().id(),
                GravityWords.words(rule.gravity()),
                GravityWords.tone(rule.gravity()),
                GravityWords.words(inPack),
                choices(rule),
                settings(rule),
                override.map(this::by).orElse(""),
                override.map(RuleOverride::reason).orElse(""),
                figures(learnt.of(rule.id())));
    }

    private String by(RuleOverride override) {
        return override.setBy() + ", " + times.past(override.setAt());
    }

    /** Of "outside-link" Outside link. */
    static String name(String rule) {
        var words = rule.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<PolicyPage.Choice> choices(PolicyPack.Rule rule) {
        return Arrays.stream(Gravity.values())
                .filter(gravity -> RuleBook.allows(rule.id(), gravity))
                .map(gravity ->
                        new PolicyPage.Choice(gravity.id(), GravityWords.words(gravity), gravity == rule.gravity()))
                .toList();
    }

    private static List<PolicyPage.Setting> settings(PolicyPack.Rule rule) {
        return RuleBook.settings(rule.id(), rule.check()).stream()
                .map(setting -> new PolicyPage.Setting(
                        setting.name(),
                        rule.settings().getOrDefault(setting.name(), ""),
                        setting.values(),
                        setting.meaning()))
                .toList();
    }

    static String figures(RuleUse use) {
        return use.raised() == 0
                ? ""
                : "Found in %d %s: %d signed, %d returned or rejected"
                        .formatted(
                                use.raised(), use.raised() == 1 ? "draft" : "drafts", use.approved(), use.returned());
    }

    List<PolicyPage.Past> history(List<RuleOverride> all) {
        return all.stream()
                .map(one -> new PolicyPage.Past(
                        name(one.rule()),
                        one.gravity().map(GravityWords::words).orElse("The pack’s severity")
                                + Optional.of(one.settings())
                                        .filter(settings -> !settings.isEmpty())
                                        .map(settings -> ", " + String.join(", ", settings.keySet()))
                                        .orElse(""),
                        one.reason(),
                        by(one),
                        one.undone()
                                .map(undone -> undone.by() + ", " + times.past(undone.at()))
                                .orElse("")))
                .toList();
    }
}
