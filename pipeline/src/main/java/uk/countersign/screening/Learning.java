package uk.countersign.screening;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleUse;
import uk.countersign.policy.RuleUses;
import uk.countersign.school.School;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.RuleBook;

/** What approvers did with what each rule found, and what that suggests. */
@Service
public class Learning {

    private final RuleUses uses;
    private final LearningSettings settings;
    private final Clock clock;

    Learning(RuleUses uses, LearningSettings settings, Clock clock) {
        this.uses = uses;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was learnt.
     *
     * @param days how far back was looked
     */
    public record Learnt(int days, Map<String, RuleUse> uses, List<Proposal> proposals) {
        public Learnt {
            uses = Map.copyOf(uses);
            proposals = List.copyOf(proposals);
        }

        public RuleUse of(String rule) {
            return uses.getOrDefault(rule, RuleUse.none(rule));
        }
    }

    /** Of a school, under the policy that it follows now. */
    public Learnt of(School school, PolicyInForce policy) {
        var since = clock.instant().minus(Duration.ofDays(settings.days()));
        Map<String, RuleUse> byRule =
                uses.since(school.id(), since).stream().collect(Collectors.toMap(RuleUse::rule, Function.identity()));
        var rules = policy.pack().rules().stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .toList();
        Map<String, List<RuleUse.Words>> words =
                uses
                        .signedWords(
                                school.id(),
                                since,
                                rules.stream().map(PolicyPack.Rule::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(RuleUse.Words::rule));
        var proposals = new ArrayList<Proposal>();
        for (var rule : rules) {
            var use = byRule.getOrDefault(rule.id(), RuleUse.none(rule.id()));
            var entries = entries(rule, words.getOrDefault(rule.id(), List.of()), school);
            proposals.addAll(entries.proposals());
            // Where the same words make up most of it, letting them pass is the smaller change.
            if (2 * entries.drafts() < use.approved() || entries.proposals().isEmpty()) {
                otherGravity(rule, use).ifPresent(proposals::add);
            }
        }
        return new Learnt(settings.days(), byRule, proposals);
    }

    private record Entries(List<Proposal> proposals, int drafts) {}

    private Entries entries(PolicyPack.Rule rule, List<RuleUse.Words> found, School school) {
        var proposals = new ArrayList<Proposal>();
        int drafts = 0;
        var kind = OwnEntries.kind(rule);
        if (kind.isPresent()) {
            for (var entry : OwnEntries.byEntry(kind.get(), found).entrySet()) {
                if (entry.getValue() >= settings.sameWords()
                        && !OwnEntries.stands(kind.get(), entry.getKey(), school.contacts(), rule)) {
                    drafts += entry.getValue();
                    proposals.add(new Proposal.OwnEntry(
                            rule.id(),
                            kind.get(),
                            entry.getKey(),
                            "Signed in " + entry.getValue() + " drafts in " + settings.days() + " days."));
                }
            }
        }
        return new Entries(proposals, drafts);
    }

    private Optional<Proposal> otherGravity(PolicyPack.Rule rule, RuleUse use) {
        var now = rule.gravity();
        if (use.raised() >= settings.milderRaised()
                && use.approvedPercent().orElse(0) >= settings.milderPercent()
                && (now == Gravity.BLOCK || now == Gravity.CONFIRM)) {
            return proposal(
                    rule, now == Gravity.BLOCK ? Gravity.CONFIRM : Gravity.WARN, use.approved() + " signed", use);
        }
        if (use.raised() >= settings.stricterRaised()
                && use.returnedPercent().orElse(0) >= settings.stricterPercent()
                && now == Gravity.WARN) {
            return proposal(rule, Gravity.CONFIRM, use.returned() + " returned", use);
        }
        return Optional.empty();
    }

    private Optional<Proposal> proposal(PolicyPack.Rule rule, Gravity proposed, String share, RuleUse use) {
        return RuleBook.allows(rule.id(), proposed)
                ? Optional.of(new Proposal.OtherGravity(
                        rule.id(),
                        rule.gravity(),
                        proposed,
                        "Of " + use.raised() + " drafts in " + settings.days() + " days " + share + "."))
                : Optional.empty();
    }
}
