package uk.countersign.screening;

import java.util.EnumSet;
import java.util.Set;
import uk.countersign.register.Consent;
import uk.countersign.register.PersonKind;
import uk.countersign.register.Purpose;
import uk.countersign.register.Register;

/**
 * What a register can answer at all.
 *
 * @param pupils whether any pupil is on it; without one nobody can be looked up, whenever it came in
 * @param agreed the purposes to which anybody agreed, at any time; a school has not asked about the others
 */
public record RegisterScope(boolean pupils, Set<Purpose> agreed) {

    public RegisterScope {
        agreed = Set.copyOf(agreed);
    }

    static RegisterScope of(Register register) {
        boolean pupils = false;
        var agreed = EnumSet.noneOf(Purpose.class);
        for (var entry : register.entries()) {
            pupils |= entry.person().kind() == PersonKind.PUPIL;
            entry.consents().stream()
                    .filter(Consent::given)
                    .map(Consent::purpose)
                    .forEach(agreed::add);
        }
        return new RegisterScope(pupils, agreed);
    }
}
