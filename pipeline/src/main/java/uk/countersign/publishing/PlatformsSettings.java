package uk.countersign.publishing;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.countersign.connectors.PlatformSettings;

/** Where the platforms are, by their ids: {@code countersign.platforms.x.base-url} and so on. */
@ConfigurationProperties("countersign")
record PlatformsSettings(@DefaultValue Map<String, PlatformAddress> platforms) {

    private static final Map<String, URI> USUAL = Map.of(
            "x", URI.create("https://api.x.com"),
            "facebook", URI.create("https://graph.facebook.com"),
            "instagram", URI.create("https://graph.facebook.com"));

    /**
     * One platform.
     *
     * @param baseUrl its address without the version part
     * @param options what its connector can be told beside
     */
    record PlatformAddress(
            URI baseUrl,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("30s") Duration callTimeout,
            @DefaultValue Map<String, String> options) {

        PlatformSettings toSettings() {
            var settings = new PlatformSettings(baseUrl, connectTimeout, callTimeout);
            for (var option : options.entrySet()) {
                settings = settings.with(option.getKey(), option.getValue());
            }
            return settings;
        }
    }

    /** The settings of every platform that there is a connector for. */
    Map<String, PlatformSettings> all() {
        var all = new HashMap<String, PlatformSettings>();
        USUAL.forEach((id, address) -> all.put(id, PlatformSettings.at(address)));
        platforms.forEach((id, address) -> all.put(id, address.toSettings()));
        return all;
    }
}
