package uk.countersign.publishing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a platform that fetches pictures can reach this program at the address that it will be given. */
@Component
class Reach {

    /** These fetch; the others take uploads. */
    private static final Set<String> FETCHING = Set.of("instagram");

    private final String publicUrl;
    private final PlatformsSettings platforms;

    Reach(@Value("${countersign.public-url:http://localhost:8080}") String publicUrl, PlatformsSettings platforms) {
        this.publicUrl = publicUrl;
        this.platforms = platforms;
    }

    /** What keeps the platform from fetching a picture; nothing for one that does not fetch. */
    Optional<String> objection(String platform) {
        var settings = platforms.all().get(platform);
        if (!FETCHING.contains(platform) || settings == null || !isInside(URI.create(publicUrl))) {
            return Optional.empty();
        }
        // A stand-in on this machine, or in this network, reaches what is inside too.
        return isInside(settings.baseUrl())
                ? Optional.empty()
                : Optional.of("It fetches pictures from this program, and " + publicUrl + " cannot be reached from"
                        + " outside. Whoever looks after this program has to set its public address.");
    }

    /** Told by the name alone: no name is looked up. */
    static boolean isInside(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.isEmpty()
                || host.indexOf('.') < 0
                || host.endsWith(".local")
                || host.endsWith(".localhost")
                || host.endsWith(".internal")
                || host.matches("(127|10|0)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");
    }
}
