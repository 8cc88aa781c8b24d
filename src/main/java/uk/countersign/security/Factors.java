package uk.countersign.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody has shown who they are, and when; kept with the session. */
final class Factors {

    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String CODE = "FACTOR_CODE";

    private Factors() {}

    /** That it was shown at that moment. */
    static GrantedAuthority shown(String factor, Instant at) {
        return FactorGrantedAuthority.withAuthority(factor).issuedAt(at).build();
    }

    /** What was shown before, and this, in place of the same one before. */
    static List<GrantedAuthority> with(Collection<? extends GrantedAuthority> before, String factor, Instant at) {
        var all = new ArrayList<GrantedAuthority>(before);
        all.removeIf(known -> factor.equals(known.getAuthority()));
        all.add(shown(factor, at));
        return all;
    }

    static boolean has(Authentication authentication, String factor) {
        return shownAt(authentication, factor).isPresent();
    }

    private static Optional<Instant> shownAt(Authentication authentication, String factor) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(known -> factor.equals(known.getAuthority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .max(Comparator.naturalOrder());
    }

    /** When a password was last shown; the beginning of time if never. */
    static Instant passwordShownAt(Authentication authentication) {
        return shownAt(authentication, PASSWORD).orElse(Instant.EPOCH);
    }
}
