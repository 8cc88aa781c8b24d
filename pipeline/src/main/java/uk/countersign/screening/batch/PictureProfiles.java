package uk.countersign.screening.batch;

import java.util.List;
import java.util.Optional;
import uk.countersign.reading.AspectRange;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.school.Platform;

/** How large and of what shape a picture is sent to each platform. */
final class PictureProfiles {

    private static final long MEGABYTE = 1_000_000;

    private PictureProfiles() {}

    static List<RenditionProfile> of(List<Platform> platforms) {
        return platforms.stream().distinct().sorted().map(PictureProfiles::of).toList();
    }

    private static RenditionProfile of(Platform platform) {
        return switch (platform) {
            case X -> new RenditionProfile(platform.id(), 2048, 2048, 5 * MEGABYTE, Optional.empty());
            case FACEBOOK, WEBSITE -> new RenditionProfile(platform.id(), 2048, 2048, 4 * MEGABYTE, Optional.empty());
            case INSTAGRAM ->
                new RenditionProfile(platform.id(), 1440, 1800, 8 * MEGABYTE, Optional.of(AspectRange.INSTAGRAM));
            case BLUESKY -> new RenditionProfile(platform.id(), 2000, 2000, MEGABYTE, Optional.empty());
            case MASTODON -> new RenditionProfile(platform.id(), 1920, 1920, 8 * MEGABYTE, Optional.empty());
        };
    }
}
