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
     * equals any refused, ended or withdrawn one wins. The marker "never publish" beats everything, and is looked at last
     * and always, so that nothing tells it from a refusal: neither the answer nor the work done for it.
     */
    public boolean allows(Purpose purpose, Platform platform, LocalDate day) {
        var specific = rows(purpose, Optional.of(platform));
        var general = rows(purpose, Optional.empty());
        var deciding = specific.isEmpty() ? general : specific;
        boolean all = !deciding.isEmpty();
        for (var consent : deciding) {
            all &= consent.allowsOn(day);
        }
        return all & !person.neverPublish();
    }

    /** Whether nothing at all is on record of the person: nobody has asked. The marker counts as an answer. */
    public boolean nothingOnRecord() {
        return consents.isEmpty() & !person.neverPublish();
    }

    /** Whether the person answered for that purpose, anywhere. The marker counts as an answer. */
    public boolean answered(Purpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose) | person.neverPublish();
    }

    private List<Consent> rows(Purpose purpose, Optional<Platform> platform) {
        return consents.stream()
                .filter(consent ->
                        consent.purpose() == purpose && consent.platform().equals(platform))
                .toList();
    }
}
