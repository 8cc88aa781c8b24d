package uk.countersign.web;

import java.io.StringReader;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.countersign.policy.Election;
import uk.countersign.policy.OwnPack;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.school.School;
import uk.countersign.screening.Learning;
import uk.countersign.screening.PolicyInForce;
import uk.countersign.screening.Proposal;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.screening.policy.PolicyFault;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.security.SignedIn;

/** Puts together what the page of a school's policy shows. */
@Component
class PolicyPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Map<Proposal.Kind, String> KINDS = Map.of(
            Proposal.Kind.DOMAIN, "the website",
            Proposal.Kind.PHONE, "the telephone number",
            Proposal.Kind.EMAIL, "the email address",
            Proposal.Kind.STAFF, "the name",
            Proposal.Kind.WORDING, "the wording");

    private final SchoolPolicies policies;
    private final PolicyPacks packs;
    private final OwnPacks ownPacks;
    private final RuleOverrides overrides;
    private final Learning learning;
    private final Clauses clauses;
    private final SecondReaderFigures secondReader;
    private final Clock clock;

    PolicyPages(
            SchoolPolicies policies,
            PolicyPacks packs,
            OwnPacks ownPacks,
            RuleOverrides overrides,
            Learning learning,
            Clauses clauses,
            SecondReaderFigures secondReader,
            Clock clock) {
        this.policies = policies;
        this.packs = packs;
        this.ownPacks = ownPacks;
        this.overrides = overrides;
        this.learning = learning;
        this.clauses = clauses;
        this.secondReader = secondReader;
        this.clock = clock;
    }

    PolicyPage of(SignedIn viewer) {
        var school = viewer.school();
        var policy = policies.of(school);
        var learnt = learning.of(school, policy);
        var times = new Times(school.zone(), clock.instant());
        var rules = new PolicyRules(policy, learnt, clauses, times);
        return new PolicyPage(
                policy.chosen().title(),
                policy.broken().orElse(""),
                policy.faults().stream().map(PolicyFault::toString).toList(),
                rules.groups(),
                learnt.proposals().stream().map(PolicyPages::suggestion).toList(),
                offers(school, times),
                periods(school, policy),
                rules.history(overrides.history(school.id())),
                details(school.contacts()),
                secondReader.of(school),
                learnt.days(),
                new Permissions(viewer.membership()).changePolicy());
    }

    private static PolicyPage.Suggestion suggestion(Proposal proposal) {
        var rule = proposal.rule();
        if (proposal instanceof Proposal.OtherGravity other) {
            var milder = other.now().stricterThan(other.proposed());
            var says = "“" + PolicyRules.name(rule) + "” could be " + (milder ? "milder" : "stricter") + ": "
                    + GravityWords.words(other.proposed()).toLowerCase(Locale.UK) + " instead of "
                    + GravityWords.words(other.now()).toLowerCase(Locale.UK) + ".";
            return new PolicyPage.Suggestion(
                    "/settings/policy/rule", rule, other.proposed().id(), "", "", says, other.reason());
        }
        var entry = (Proposal.OwnEntry) proposal;
        return new PolicyPage.Suggestion(
                "/settings/policy/entry",
                rule,
                "",
                entry.kind().name(),
                entry.words(),
                "Let " + KINDS.getOrDefault(entry.kind(), "it") + " “" + entry.words() + "” pass from now on.",
                entry.reason());
    }

    private List<PolicyPage.Offer> offers(School school, Times times) {
        var offers = new ArrayList<PolicyPage.Offer>();
        PolicyPacks.NAMES.forEach(name -> offers.add(new PolicyPage.Offer(
                name, packs.named(name).title(), "comes with Countersign", name.equals(school.policyPack()))));
        ownPacks.of(school.id())
                .forEach(own -> offers.add(new PolicyPage.Offer(
                        own.name(),
                        title(own),
                        "version " + own.version() + ", " + own.storedBy() + ", " + times.past(own.storedAt()),
                        own.name().equals(school.policyPack()))));
        return offers;
    }

    private String title(OwnPack own) {
        try {
            return packs.read(new StringReader(own.yaml())).title();
        } catch (InvalidPolicy broken) {
            return own.name() + " (cannot be used any more)";
        }
    }

    private List<PolicyPage.Period> periods(School school, PolicyInForce policy) {
        var today = clock.instant().atZone(school.zone()).toLocalDate();
        return policy.elections().stream()
                .map(election ->
                        new PolicyPage.Period(election.id(), election.name(), days(election), election.covers(today)))
                .toList();
    }

    private static String days(Election election) {
        return DAY.format(election.from()) + " to " + DAY.format(election.to());
    }

    private static PolicyPage.Details details(School.Contacts own) {
        return new PolicyPage.Details(
                String.join("\n", own.domains()),
                String.join("\n", own.phones()),
                String.join("\n", own.emails()),
                String.join("\n", own.staff()));
    }
}
