package uk.countersign.screening;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.countersign.policy.Elections;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.PolicyVersions;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.screening.policy.PolicyFault;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;

/** The policy of each school: its pack, read as the school reads it. Read again only when something has changed. */
@Component
public class SchoolPolicies {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolPolicies.class);

    private final Schools schools;
    private final PolicyPacks packs;
    private final OwnPacks ownPacks;
    private final RuleOverrides overrides;
    private final Elections elections;
    private final PolicyVersions versions;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SchoolPolicies(
            Schools schools,
            PolicyPacks packs,
            OwnPacks ownPacks,
            RuleOverrides overrides,
            Elections elections,
            PolicyVersions versions) {
        this.schools = schools;
        this.packs = packs;
        this.ownPacks = ownPacks;
        this.overrides = overrides;
        this.elections = elections;
        this.versions = versions;
    }

    private record Known(String pack, long version, PolicyInForce policy) {}

    /** What the school follows now; {@code default} while the pack that it chose cannot be used. */
    public PolicyInForce of(School school) {
        // The version is read first: a change in between is read too early at worst, and again next time.
        var version = versions.of(school.id());
        return Optional.ofNullable(known.get(school.id()))
                .filter(before -> before.version() == version && before.pack().equals(school.policyPack()))
                .orElseGet(() -> read(school, version))
                .policy();
    }

    private Known read(School school, long version) {
        var read = new Known(school.policyPack(), version, read(school));
        known.put(school.id(), read);
        return read;
    }

    /** The same, past what is remembered: inside of a transaction that may yet be undone. */
    PolicyInForce readNow(School school) {
        return read(school);
    }

    private PolicyInForce read(School school) {
        var name = school.policyPack();
        try {
            return inForce(school, pack(school.id(), name), Optional.empty(), List.of());
        } catch (InvalidPolicy broken) {
            LOG.warn("School {}: its policy pack {} cannot be used; the pack default stands in", school.id(), name);
            return inForce(school, packs.named("default"), Optional.of(name), broken.faults());
        }
    }

    private PolicyInForce inForce(School school, PolicyPack chosen, Optional<String> broken, List<PolicyFault> faults) {
        var otherwise = overrides.inForce(school.id());
        return new PolicyInForce(
                chosen, chosen.readOtherwise(otherwise), otherwise, elections.of(school.id()), broken, faults);
    }

    /** Says in the log, once at start, which schools' packs this version of the product can no longer use. */
    @EventListener(ContextRefreshedEvent.class)
    void lookAtAll() {
        schools.all().forEach(this::of);
    }

    /**
     * The pack of that name: the product's, or the newest version of the school's own.
     *
     * @throws InvalidPolicy if there is none, or it cannot be used
     */
    public PolicyPack pack(String schoolId, String name) {
        return packs.find(name)
                .or(() -> ownPacks.find(schoolId, name).map(own -> packs.read(new StringReader(own.yaml()))))
                .orElseThrow(() -> new InvalidPolicy("There is no policy pack called \"" + name + "\"."));
    }
}
