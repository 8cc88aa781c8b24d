package uk.countersign.publishing;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.PlatformSettings;
import uk.countersign.school.Platform;

/** Where the platforms are, as the settings say. */
@Component
public class PlatformAddresses {

    private static final URI NOWHERE = URI.create("https://nowhere.invalid");

    private final PlatformsSettings settings;

    PlatformAddresses(PlatformsSettings settings) {
        this.settings = settings;
    }

    public URI of(Platform platform) {
        return Optional.ofNullable(settings.all().get(platform.id()))
                .map(PlatformSettings::baseUrl)
                .orElse(NOWHERE);
    }
}
