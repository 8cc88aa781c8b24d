package uk.countersign.connectors;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.countersign.connectors.facebook.FacebookAuthorisation;
import uk.countersign.connectors.instagram.InstagramAuthorisation;
import uk.countersign.connectors.x.XAuthorisation;

/** Every platform whose accounts can be connected through a consent screen. A new one is one class and one entry. */
public final class Authorisations {

    /** How one is made, and what is usual for it. */
    private record Kind(Maker maker, URI consentUrl, List<String> scopes) {}

    private interface Maker {
        Authorisation make(PlatformSettings settings, App app, Clock clock);
    }

    private static final URI META = URI.create("https://www.facebook.com/v25.0/dialog/oauth");

    private static final Map<String, Kind> KNOWN = Map.of(
            "x", new Kind(XAuthorisation::new, URI.create("https://x.com/i/oauth2/authorize"), XAuthorisation.SCOPES),
            "facebook", new Kind(FacebookAuthorisation::new, META, FacebookAuthorisation.SCOPES),
            "instagram", new Kind(InstagramAuthorisation::new, META, InstagramAuthorisation.SCOPES));

    private Authorisations() {}

    /** The platform's usual consent screen and permissions, for an app with these credentials. */
    public static App usual(String platform, String clientId, String clientSecret) {
        var kind = known(platform);
        return new App(clientId, clientSecret, kind.consentUrl(), kind.scopes());
    }

    /** One for each platform that this program has an app on. */
    public static List<Authorisation> all(Map<String, App> apps, Map<String, PlatformSettings> settings, Clock clock) {
        return new TreeMap<>(apps)
                .entrySet().stream()
                        .map(app -> {
                            var platform = settings.get(app.getKey());
                            if (platform == null) {
                                throw new IllegalArgumentException("It is not said where " + app.getKey() + " is");
                            }
                            return known(app.getKey()).maker().make(platform, app.getValue(), clock);
                        })
                        .toList();
    }

    private static Kind known(String platform) {
        var kind = KNOWN.get(platform);
        if (kind == null) {
            throw new IllegalArgumentException("Accounts on " + platform + " are not connected through an app. Of these"
                    + " they are: " + String.join(", ", new TreeMap<>(KNOWN).keySet()));
        }
        return kind;
    }
}
