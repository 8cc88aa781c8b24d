package uk.countersign.screening;

import java.time.Instant;
import uk.countersign.register.Register;
import uk.countersign.school.School;
import uk.countersign.screening.policy.PolicyPack;

/**
 * What the checks know of the school. Immutable and shared by all drafts of a run, so that what is costly to make from
 * it (the index of the roll) is made once.
 *
 * @param now the moment of the run
 */
public record SchoolContext(School school, Register register, PolicyPack policy, Instant now) {}
