package uk.countersign.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.countersign.school.Platform;

/** A person with every consent that is on record and not superseded. */
public record RegisterEntry(Person person, List<Consent> consents) {

    public RegisterEntry {
        consents = List.copyOf(consents);
    }

    /**
     * Whether the person may appear. No record means no. A row for the platform beats one for all platforms; among
     * equals any refused, ended or withdrawn one wins. The marker "never publish" beats everything.
     */
    public boolean allows(Purpose purpose, Platform platform, LocalDate day) {
        if (person.neverPublish()) {
            return false;
        }
        var specific = rows(purpose, Optional.of(platform));
        var deciding = specific.isEmpty() ? rows(purpose, Optional.empty()) : specific;
        return !deciding.isEmpty() && deciding.stream().allMatch(consent -> consent.allowsOn(day));
    }

    private List<Consent> rows(Purpose purpose, Optional<Platform> platform) {
        return consents.stream()
                .filter(consent ->
                        consent.purpose() == purpose && consent.platform().equals(platform))
                .toList();
    }
}
