package uk.countersign.publishing.accounts;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Authorisation;
import uk.countersign.connectors.Registration;
import uk.countersign.connectors.Registration.Registered;
import uk.countersign.connectors.SignIn;
import uk.countersign.school.Platform;

/** On which platforms accounts can be connected, and how on each. */
@Component
class WaysOfConnecting {

    private final Map<String, Authorisation> authorisations;
    private final Map<String, Registration> registrations;
    private final Map<String, SignIn> signIns;

    WaysOfConnecting(List<Authorisation> authorisations, List<Registration> registrations, List<SignIn> signIns) {
        this.authorisations = byPlatform(authorisations, Authorisation::platform);
        this.registrations = byPlatform(registrations, Registration::platform);
        this.signIns = byPlatform(signIns, SignIn::platform);
    }

    private static <T> Map<String, T> byPlatform(List<T> ways, Function<T, String> platform) {
        return ways.stream().collect(Collectors.toMap(platform, Function.identity()));
    }

    Map<Platform, Way> all() {
        var all = new TreeMap<Platform, Way>();
        authorisations.keySet().forEach(platform -> all.put(Platform.of(platform), Way.CONSENT));
        registrations.keySet().forEach(platform -> all.put(Platform.of(platform), Way.SERVER));
        signIns.keySet().forEach(platform -> all.put(Platform.of(platform), Way.SIGN_IN));
        return all;
    }

    boolean hasConsent(Platform platform) {
        return authorisations.containsKey(platform.id());
    }

    /** Makes this program known to a server; nothing on platforms that have none of their own. */
    Optional<Registered> register(Platform platform, String server, URI home) {
        return Optional.ofNullable(registrations.get(platform.id())).map(registration -> registration.at(server, home));
    }

    Optional<SignIn> signIn(Platform platform) {
        return Optional.ofNullable(signIns.get(platform.id()));
    }

    /** The consent screen that a way with these secrets leads to. */
    Optional<Authorisation> consent(Platform platform, Map<String, String> secrets) {
        return Optional.ofNullable(authorisations.get(platform.id()))
                .or(() -> Optional.ofNullable(registrations.get(platform.id()))
                        .map(registration -> registration.by(secrets)));
    }
}
