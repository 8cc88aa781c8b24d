package uk.countersign.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uk.countersign.draft.Finding;
import uk.countersign.policy.Election;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.School;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.roll.RollNames;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;

/**
 * What the checks know of the school. Immutable and shared by all drafts of a run, so that what is costly to make from
 * it (the index of the roll) is made once, when first asked for.
 */
public final class SchoolContext {

    private static final String USUAL_ROLL_AGE = "120";

    private final School school;
    private final Register register;
    private final PolicyPack policy;
    private final Instant now;
    private final List<Election> elections;
    private final Supplier<RollNames> roll;
    private final Supplier<RegisterScope> scope;
    private final Optional<LinearReader> ownReader;

    /**
     * @param now the moment of the run
     */
    public SchoolContext(School school, Register register, PolicyPack policy, Instant now) {
        this(school, register, policy, List.of(), now);
    }

    /**
     * @param elections the school's calendar of election periods
     * @param now the moment of the run
     */
    public SchoolContext(School school, Register register, PolicyPack policy, List<Election> elections, Instant now) {
        this(
                school,
                register,
                policy,
                elections,
                now,
                new Once<>(() -> RollNames.of(register)),
                new Once<>(() -> RegisterScope.of(register)),
                Optional.empty());
    }

    private SchoolContext(
            School school,
            Register register,
            PolicyPack policy,
            List<Election> elections,
            Instant now,
            Supplier<RollNames> roll,
            Supplier<RegisterScope> scope,
            Optional<LinearReader> ownReader) {
        this.school = school;
        this.register = register;
        this.policy = policy;
        this.elections = List.copyOf(elections);
        this.now = now;
        this.roll = roll;
        this.scope = scope;
        this.ownReader = ownReader;
    }

    /** The same people at another moment, with the school's settings and policy as they are then. */
    SchoolContext at(Instant moment, School settings, PolicyInForce inForce) {
        return new SchoolContext(
                settings, register, inForce.pack(), inForce.elections(), moment, roll, scope, ownReader);
    }

    /** The same with a reader that has learnt from the school's own examples; without one where it is empty. */
    public SchoolContext readBy(Optional<LinearReader> reader) {
        return new SchoolContext(school, register, policy, elections, now, roll, scope, reader);
    }

    /** The reader of meaning that has learnt from the school's own examples; absent while the program's own counts. */
    public Optional<LinearReader> ownReader() {
        return ownReader;
    }

    /** The election period in which a day is; of several the one that ends last. */
    public Optional<Election> election(LocalDate day) {
        return elections.stream().filter(election -> election.covers(day)).max(Comparator.comparing(Election::to));
    }

    public School school() {
        return school;
    }

    public Register register() {
        return register;
    }

    public PolicyPack policy() {
        return policy;
    }

    public Instant now() {
        return now;
    }

    /** The register's people, ready to be found in texts. */
    public RollNames roll() {
        return roll.get();
    }

    /** Everybody of the register whom a text names or may name, as often as it does. */
    public List<Naming> namedIn(String text) {
        return roll().in(Passage.of(Finding.Place.TEXT, text)).stream()
                .flatMap(sighting -> sighting.who().stream()
                        .map(who -> new Naming(
                                who,
                                sighting.sure()
                                        && sighting.who().size() == 1
                                        && sighting.form() != Sighting.Form.APART)))
                .toList();
    }

    /** Whom a name, such as one of the list of people pictured, can mean; empty when nobody of the register. */
    public List<RegisterEntry> named(String name) {
        return roll().named(name);
    }

    /** What the register can answer at all. */
    public RegisterScope scope() {
        return scope.get();
    }

    /** Why the roll of pupils cannot be relied on, in words that open a message; empty if it can. */
    public Optional<String> doubtAboutRoll() {
        return policy.rule("roll-needed").flatMap(rule -> {
            var updated = register.rollUpdatedAt();
            if (updated.isEmpty() || !scope().pupils()) {
                return Optional.of("There is no roll of pupils yet, so nobody can be looked up.");
            }
            long days = Duration.between(updated.get(), now).toDays();
            return days > Long.parseLong(rule.settings().getOrDefault("roll-max-age-days", USUAL_ROLL_AGE))
                    ? Optional.of("The roll of pupils was last brought up to date " + days + " days ago.")
                    : Optional.empty();
        });
    }
}
