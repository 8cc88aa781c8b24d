package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.Connectors;
import uk.countersign.school.Platform;

/** Every platform has a connector at its usual address, and settings may differ in one thing only. */
class PlatformsSettingsTest {

    @Test
    void everyPlatformHasAConnector() {
        var connectors = Connectors.all(settings(Map.of()).all(), Clock.systemUTC());

        assertThat(connectors.stream().map(Connector::platform).map(Platform::of))
                .containsExactlyInAnyOrder(Platform.values());
    }

    @Test
    void anOptionAloneLeavesTheAddressAsItIs() {
        var bluesky = settings(Map.of("countersign.platforms.bluesky.options.max-characters", "200"))
                .all()
                .get("bluesky");

        assertThat(bluesky.baseUrl()).isEqualTo(URI.create("https://bsky.social"));
        assertThat(bluesky.callTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(bluesky.options()).containsEntry("max-characters", "200");
    }

    @Test
    void theWebsitesPostsAreWrittenIntoTheDataFolderUnlessOneIsNamed() {
        var usual = settings(Map.of("countersign.data", "/srv/countersign"));
        var named = settings(Map.of("countersign.platforms.website.options.folder", "/srv/website"));

        assertThat(usual.all().get("website").options())
                .containsEntry("folder", Path.of("/srv/countersign/website").toString());
        assertThat(named.all().get("website").options()).containsEntry("folder", "/srv/website");
    }

    @Test
    void aPlatformThatIsNotKnownNeedsAnAddress() {
        var settings = settings(Map.of("countersign.platforms.friendster.call-timeout", "5s"));

        assertThatThrownBy(settings::all).hasMessageContaining("countersign.platforms.friendster.base-url");
    }

    private static PlatformsSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("countersign", PlatformsSettings.class);
    }
}
