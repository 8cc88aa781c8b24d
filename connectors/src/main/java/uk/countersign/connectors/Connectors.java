package uk.countersign.connectors;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import uk.countersign.connectors.bluesky.BlueskyConnector;
import uk.countersign.connectors.facebook.FacebookConnector;
import uk.countersign.connectors.file.FileConnector;
import uk.countersign.connectors.instagram.InstagramConnector;
import uk.countersign.connectors.mastodon.MastodonConnector;
import uk.countersign.connectors.x.XConnector;

/** Every platform that there is a connector for. A new one is one class and one entry here. */
public final class Connectors {

    private static final Map<String, BiFunction<PlatformSettings, Clock, Connector>> KNOWN = Map.of(
            BlueskyConnector.PLATFORM, BlueskyConnector::new,
            FacebookConnector.PLATFORM, FacebookConnector::new,
            FileConnector.PLATFORM, FileConnector::new,
            InstagramConnector.PLATFORM, InstagramConnector::new,
            MastodonConnector.PLATFORM, MastodonConnector::new,
            XConnector.PLATFORM, XConnector::new);

    private Connectors() {}

    /** The name of the folder into which the posts of a website of that public name are written. */
    public static String websiteFolder(String handle) {
        return FileConnector.folderName(handle);
    }

    /** A connector for each platform that has settings, in the order of their ids. */
    public static List<Connector> all(Map<String, PlatformSettings> settings, Clock clock) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(entry -> one(entry.getKey(), entry.getValue(), clock))
                        .toList();
    }

    private static Connector one(String platform, PlatformSettings settings, Clock clock) {
        var maker = KNOWN.get(platform);
        if (maker == null) {
            throw new IllegalArgumentException(
                    "There is no connector for " + platform + ". There are: " + new TreeSet<>(KNOWN.keySet()));
        }
        return maker.apply(settings, clock);
    }
}
