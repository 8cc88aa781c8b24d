package uk.countersign.publishing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Dns;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.countersign.connectors.App;
import uk.countersign.connectors.Authorisations;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.outside.PublicOnly;

/**
 * Where the platforms are, by their ids: {@code countersign.platforms.x.base-url} and so on.
 *
 * @param data the folder of all that is kept, {@code countersign.data}
 */
@ConfigurationProperties("countersign")
record PlatformsSettings(
        @DefaultValue("data") Path data, @DefaultValue Map<String, PlatformAddress> platforms) {

    private static final String WEBSITE = "website";
    private static final String FOLDER = "folder";

    /** A server that somebody types the name of is never one of the school's own network. */
    private static final Dns OUTSIDE = new PublicOnly(Dns.SYSTEM);

    private static final Map<String, URI> USUAL = Map.of(
            "x",
            URI.create("https://api.x.com"),
            "facebook",
            URI.create("https://graph.facebook.com"),
            "instagram",
            URI.create("https://graph.facebook.com"),
            "bluesky",
            URI.create("https://bsky.social"),
            "mastodon",
            URI.create("https://mastodon.social"),
            // Files in a folder; nobody is called there.
            WEBSITE,
            URI.create("http://localhost"));

    /**
     * One platform.
     *
     * @param baseUrl its address without the version part; nothing means the usual one
     * @param options what its connector can be told beside
     * @param app what this program is known as there, for connecting accounts
     */
    record PlatformAddress(
            @DefaultValue("") String baseUrl,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("30s") Duration callTimeout,
            @DefaultValue Map<String, String> options,
            @DefaultValue RegisteredApp app) {

        PlatformSettings toSettings(String platform) {
            var address = baseUrl.isBlank() ? USUAL.get(platform) : URI.create(baseUrl);
            if (address == null) {
                throw new IllegalArgumentException("countersign.platforms." + platform + ".base-url is missing");
            }
            var settings = new PlatformSettings(address, connectTimeout, callTimeout).finding(OUTSIDE);
            for (var option : options.entrySet()) {
                settings = settings.with(option.getKey(), option.getValue());
            }
            return settings;
        }
    }

    /**
     * What this program is known as on a platform.
     *
     * @param clientId empty where accounts are not connected in the browser
     * @param consentUrl empty for the platform's own consent screen
     * @param scopes empty for the usual permissions
     */
    record RegisteredApp(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String consentUrl,
            @DefaultValue List<String> scopes) {

        App toApp(String platform) {
            var usual = Authorisations.usual(platform, clientId, clientSecret);
            return new App(
                    clientId,
                    clientSecret,
                    consentUrl.isBlank() ? usual.consentUrl() : URI.create(consentUrl),
                    scopes.isEmpty() ? usual.scopes() : scopes);
        }

        @Override
        public String toString() {
            return "RegisteredApp[" + clientId + "]";
        }
    }

    /** The platforms on which this program is registered. */
    Map<String, App> apps() {
        var apps = new HashMap<String, App>();
        platforms.forEach((id, address) -> {
            if (!address.app().clientId().isBlank()) {
                apps.put(id, address.app().toApp(id));
            }
        });
        return apps;
    }

    /** The settings of every platform that there is a connector for. */
    Map<String, PlatformSettings> all() {
        var all = new HashMap<String, PlatformSettings>();
        USUAL.forEach((id, address) -> all.put(id, PlatformSettings.at(address).finding(OUTSIDE)));
        platforms.forEach((id, address) -> all.put(id, address.toSettings(id)));
        all.computeIfPresent(
                WEBSITE,
                (id, settings) -> settings.with(
                        FOLDER,
                        settings.text(
                                FOLDER, data.toAbsolutePath().resolve(WEBSITE).toString())));
        return all;
    }
}
