package uk.countersign.screening.detail;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.countersign.screening.Reading;
import uk.countersign.screening.text.Words;

/** What is known of internet domains. */
final class Domains {

    static final Set<String> SHORTENERS = Words.all(Domains.class, "shorteners.txt");
    static final Set<String> TRUSTED = Words.all(Domains.class, "trusted-domains.txt");
    private static final List<String> SCHOOLS =
            List.of(".sch.uk", ".sch.example", ".sch.im", ".sch.je", ".gov.uk", ".ac.uk", ".nhs.uk", ".police.uk");

    private Domains() {}

    /** Whether it is one of the school's own, or below one. */
    static boolean own(Reading reading, String host) {
        return reading.context().school().contacts().domains().stream().anyMatch(domain -> below(host, domain))
                || (reading.context().school().contacts().domains().isEmpty()
                        && (host.endsWith(".sch.uk") || host.contains(".sch.")));
    }

    /** Whether it belongs to public bodies or is widely used by schools. */
    static boolean trusted(String host) {
        return SCHOOLS.stream().anyMatch(host::endsWith) || TRUSTED.stream().anyMatch(domain -> below(host, domain));
    }

    static boolean shortener(String host) {
        return SHORTENERS.stream().anyMatch(domain -> below(host, domain));
    }

    static boolean below(String host, String domain) {
        var name = domain.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host.equals(name) || host.endsWith("." + name);
    }
}
