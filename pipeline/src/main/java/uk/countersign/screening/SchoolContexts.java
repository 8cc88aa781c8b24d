package uk.countersign.screening;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.countersign.register.ConsentRegister;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.screening.experience.SchoolReaders;

/** What the checks know of each school; a register is read, and its names indexed, only when it has changed. */
@Component
public class SchoolContexts {

    private final Schools schools;
    private final ConsentRegister registers;
    private final SchoolPolicies policies;
    private final SchoolReaders readers;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    SchoolContexts(
            Schools schools, ConsentRegister registers, SchoolPolicies policies, SchoolReaders readers, Clock clock) {
        this.schools = schools;
        this.registers = registers;
        this.policies = policies;
        this.readers = readers;
        this.clock = clock;
    }

    private record Known(long version, SchoolContext context) {}

    /** The school as it is now. */
    public SchoolContext of(String schoolId) {
        var school = schools.get(schoolId);
        var policy = policies.of(school);
        // The version is read first: a change in between is read too early at worst, and again next time.
        var version = registers.version(schoolId);
        // Nothing is locked while the database is asked; two who find it changed at once both read it.
        var latest = Optional.ofNullable(known.get(schoolId))
                .filter(before -> before.version() == version)
                .orElseGet(() -> read(school, policy, version));
        return latest.context().at(clock.instant(), school, policy).readBy(readers.of(schoolId));
    }

    private Known read(School school, PolicyInForce policy, long version) {
        var register = registers.of(school.id());
        var read = new Known(version, new SchoolContext(school, register, policy.pack(), clock.instant()));
        known.put(school.id(), read);
        return read;
    }
}
