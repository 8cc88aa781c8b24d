package uk.countersign.screening;

import java.time.Instant;
import java.util.function.Supplier;
import uk.countersign.register.Register;
import uk.countersign.school.School;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.roll.RollNames;

/**
 * What the checks know of the school. Immutable and shared by all drafts of a run, so that what is costly to make from
 * it (the index of the roll) is made once, when first asked for.
 */
public final class SchoolContext {

    private final School school;
    private final Register register;
    private final PolicyPack policy;
    private final Instant now;
    private final Supplier<RollNames> roll;

    /**
     * @param now the moment of the run
     */
    public SchoolContext(School school, Register register, PolicyPack policy, Instant now) {
        this(school, register, policy, now, new Once<>(() -> RollNames.of(register)));
    }

    private SchoolContext(School school, Register register, PolicyPack policy, Instant now, Supplier<RollNames> roll) {
        this.school = school;
        this.register = register;
        this.policy = policy;
        this.now = now;
        this.roll = roll;
    }

    /** The same people at another moment, with the school's settings as they are then. */
    SchoolContext at(Instant moment, School settings, PolicyPack pack) {
        return new SchoolContext(settings, register, pack, moment, roll);
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
}
