package uk.countersign.connectors;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import uk.countersign.connectors.bluesky.BlueskyConnector;
import uk.countersign.connectors.bluesky.BlueskySignIn;
import uk.countersign.connectors.file.FileConnector;
import uk.countersign.connectors.file.FolderSignIn;
import uk.countersign.connectors.mastodon.MastodonConnector;
import uk.countersign.connectors.mastodon.MastodonRegistration;

/** Ways of connecting an account on platforms on which this program need not be registered beforehand. */
public final class WaysIn {

    private WaysIn() {}

    /** Those by what a person types. */
    public static List<SignIn> signIns(Map<String, PlatformSettings> settings, Clock clock) {
        return List.of(
                new BlueskySignIn(of(BlueskyConnector.PLATFORM, settings), clock),
                new FolderSignIn(of(FileConnector.PLATFORM, settings), clock));
    }

    /** Those by the consent screen of a server that gets to know us first. */
    public static List<Registration> registrations(Map<String, PlatformSettings> settings, Clock clock) {
        return List.of(new MastodonRegistration(of(MastodonConnector.PLATFORM, settings), clock));
    }

    private static PlatformSettings of(String platform, Map<String, PlatformSettings> settings) {
        var found = settings.get(platform);
        if (found == null) {
            throw new IllegalArgumentException("It is not said where " + platform + " is");
        }
        return found;
    }
}
