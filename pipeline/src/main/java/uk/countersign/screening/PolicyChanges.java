package uk.countersign.screening;

import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftReceived;
import uk.countersign.policy.Elections;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.RuleOverride;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.school.School.Contacts;
import uk.countersign.school.Schools;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.screening.policy.RuleBook;

/** Changes a school's policy; what waits is checked again when something became stricter. */
@Service
public class PolicyChanges {

    /** Characters; the largest pack of the product has some 12,000. */
    private static final int LONGEST_PACK = 200_000;

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final AuditLog audit;
    private final Schools schools;
    private final PolicyPacks packs;
    private final SchoolPolicies policies;
    private final RuleOverrides overrides;
    private final OwnPacks ownPacks;
    private final Elections elections;
    private final WaitingDrafts waiting;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyChanges(
            Database database,
            AuditLog audit,
            Schools schools,
            PolicyPacks packs,
            SchoolPolicies policies,
            RuleOverrides overrides,
            OwnPacks ownPacks,
            Elections elections,
            WaitingDrafts waiting,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.schools = schools;
        this.packs = packs;
        this.policies = policies;
        this.overrides = overrides;
        this.ownPacks = ownPacks;
        this.elections = elections;
        this.waiting = waiting;
        this.events = events;
        this.clock = clock;
    }

    /** Has the school read a rule otherwise from now on. */
    public PolicyChange override(String schoolId, RuleOverride.Wanted wanted, Actor actor) {
        return refusal(policies.of(schools.get(schoolId)).chosen(), wanted)
                .<PolicyChange>map(PolicyChange.Refused::new)
                .orElseGet(() -> change(schoolId, actor, () -> overrides.set(schoolId, wanted, actor)));
    }

    private static Optional<String> refusal(PolicyPack pack, RuleOverride.Wanted wanted) {
        var rule = pack.rule(wanted.rule());
        if (rule.isEmpty()) {
            return Optional.of("Your policy has no rule \"" + wanted.rule() + "\". Choose one from the list.");
        }
        if (wanted.reason().isBlank() || wanted.reason().length() > LONGEST_REASON) {
            return Optional.of("Write down why, in at most " + LONGEST_REASON
                    + " characters. Whoever reads the policy later sees it.");
        }
        if (wanted.gravity().isEmpty() && wanted.settings().isEmpty()) {
            return Optional.of("Choose another severity or another setting; nothing would change.");
        }
        var tooMild = wanted.gravity().filter(gravity -> !RuleBook.allows(wanted.rule(), gravity));
        if (tooMild.isPresent()) {
            return Optional.of(sentence(RuleBook.refusal(wanted.rule())));
        }
        return wanted.settings().entrySet().stream()
                .flatMap(entry -> refusal(rule.get(), entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> refusal(PolicyPack.Rule rule, String name, String value) {
        var setting = RuleBook.setting(rule.id(), rule.check(), name);
        if (setting.isEmpty()) {
            return Optional.of("The rule \"" + rule.id() + "\" has no setting \"" + name + "\".");
        }
        if (!setting.get().accepts().test(value)) {
            return Optional.of("\"" + name + "\" cannot be \"" + value + "\". Use "
                    + setting.get().values() + ".");
        }
        var loosened = setting.get().kept()
                && !value.equals(rule.settings().getOrDefault(name, ""))
                && !value.equals("always");
        return loosened
                ? Optional.of("\"" + name + "\" protects pupils; only a policy pack can loosen it.")
                : Optional.empty();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /** Has the pack's own reading of a rule count again. */
    public PolicyChange undo(String schoolId, String rule, Actor actor) {
        return change(schoolId, actor, () -> overrides.undo(schoolId, rule, actor));
    }

    /** Keeps a pack that the school wrote; it counts once it is chosen, or at once if an earlier version is. */
    public PolicyChange store(String schoolId, String yaml, Actor actor) {
        if (yaml.length() > LONGEST_PACK) {
            return new PolicyChange.Refused("This file is too long for a policy pack. Nothing was kept.");
        }
        try {
            var name = packs.read(new StringReader(yaml)).name();
            return change(schoolId, actor, () -> ownPacks.store(schoolId, name, yaml, actor));
        } catch (InvalidPolicy broken) {
            return new PolicyChange.Refused("This pack cannot be used yet. Nothing was kept.", broken.faults());
        }
    }

    /** Has the school follow another pack from now on. */
    public PolicyChange choose(String schoolId, String pack, Actor actor) {
        try {
            policies.pack(schoolId, pack);
        } catch (InvalidPolicy broken) {
            return new PolicyChange.Refused("The pack \"" + pack + "\" cannot be used.", broken.faults());
        }
        return change(schoolId, actor, () -> schools.choosePolicy(schoolId, pack, actor));
    }

    /** Adds a period before an election to the school's calendar. */
    public PolicyChange addElection(String schoolId, String name, LocalDate from, LocalDate to, Actor actor) {
        if (name.isBlank() || name.length() > 100) {
            return new PolicyChange.Refused("Give the election a name, such as \"Local elections 2027\".");
        }
        if (to.isBefore(from)) {
            return new PolicyChange.Refused("The period ends before it begins. Choose a later last day.");
        }
        return change(schoolId, actor, () -> elections.add(schoolId, name.strip(), from, to, actor));
    }

    /** Takes one out of the calendar. */
    public PolicyChange removeElection(String schoolId, String id, Actor actor) {
        return change(schoolId, actor, () -> elections.remove(schoolId, id, actor));
    }

    /** Writes what passes as the school's own. What passed before and does not any more is found when next checked. */
    public PolicyChange setDetails(String schoolId, Contacts details, Actor actor) {
        database.inTransaction(() -> schools.setContacts(schoolId, details, actor));
        return new PolicyChange.Done(0);
    }

    private PolicyChange change(String schoolId, Actor actor, Runnable write) {
        List<Draft> rechecked = new ArrayList<>();
        database.inTransaction(() -> {
            audit.takeTurn(schoolId);
            var school = schools.get(schoolId);
            var before = policies.readNow(school);
            write.run();
            var today = LocalDate.ofInstant(clock.instant(), school.zone());
            Stricter.than(before, policies.readNow(schools.get(schoolId)), List.of(today, today.plusDays(1)))
                    .ifPresent(concerned -> rechecked.addAll(waiting.recheck(school, actor, concerned)));
        });
        // After the transaction: whoever screens must see what it wrote.
        rechecked.forEach(draft -> events.publishEvent(new DraftReceived(draft.schoolId(), draft.id())));
        return new PolicyChange.Done(rechecked.size());
    }
}
