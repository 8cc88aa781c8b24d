package uk.countersign.screening.detail;

import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.countersign.school.Platform;

/**
 * How long a text a platform takes, as the platform itself counts.
 *
 * <p>X: twitter-text's weighted length (a link 23, an emoji or a Chinese letter 2). Mastodon: graphemes, a link 23, of
 * a mention only the part before the server's name. Bluesky: 300 graphemes and 3,000 bytes. Instagram: 2,200
 * characters and 30 hashtags.
 */
public enum PlatformLimit {
    X(280) {
        @Override
        public int length(String text) {
            // The library knows the endings of some years ago; X shortens every link that begins with its scheme.
            return TwitterTextParser.parseTweet(LINK.matcher(text).replaceAll(LINK_OF_X)).weightedLength;
        }
    },
    BLUESKY(300) {
        @Override
        public int length(String text) {
            return graphemes(text);
        }

        @Override
        boolean takes(String text) {
            return super.takes(text) && text.getBytes(StandardCharsets.UTF_8).length <= BLUESKY_BYTES;
        }
    },
    MASTODON(500) {
        @Override
        public int length(String text) {
            var shortened = LINK.matcher(text).replaceAll(LINK_OF_MASTODON);
            return graphemes(SERVER.matcher(shortened).replaceAll("$1"));
        }
    },
    FACEBOOK(63_206) {
        @Override
        public int length(String text) {
            return text.codePointCount(0, text.length());
        }
    },
    INSTAGRAM(2_200) {
        @Override
        public int length(String text) {
            return text.codePointCount(0, text.length());
        }

        @Override
        boolean takes(String text) {
            return super.takes(text) && hashtags(text) <= INSTAGRAM_HASHTAGS;
        }
    };

    static final int INSTAGRAM_HASHTAGS = 30;
    static final int BLUESKY_BYTES = 3_000;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&/])#[\\p{L}\\p{N}_]{1,140}");
    private static final Pattern LINK = Pattern.compile("(?i)(?<![\\p{L}\\p{N}_])https?://[^\\s<>\"]{1,2000}");
    private static final String LINK_OF_X = "https://t.co/abcdefghij";
    private static final Pattern SERVER =
            Pattern.compile("(?<![\\w/])(@[A-Za-z0-9_]{1,60})@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
    private static final String LINK_OF_MASTODON = "x".repeat(23);

    private final int most;

    PlatformLimit(int most) {
        this.most = most;
    }

    /** The limit of a platform; none where there is no limit that a text could break. */
    public static Optional<PlatformLimit> of(Platform platform) {
        return switch (platform) {
            case X -> Optional.of(X);
            case BLUESKY -> Optional.of(BLUESKY);
            case MASTODON -> Optional.of(MASTODON);
            case FACEBOOK -> Optional.of(FACEBOOK);
            case INSTAGRAM -> Optional.of(INSTAGRAM);
            case WEBSITE -> Optional.empty();
        };
    }

    public int most() {
        return most;
    }

    /** As the platform counts. */
    public abstract int length(String text);

    boolean takes(String text) {
        return length(text) <= most;
    }

    /** The room for a text. */
    Shortening.Room room() {
        return new Shortening.Room(
                most, this == INSTAGRAM ? INSTAGRAM_HASHTAGS : Integer.MAX_VALUE, this::length, this::takes);
    }

    static int hashtags(String text) {
        return (int) HASHTAG.matcher(text).results().count();
    }

    private static int graphemes(String text) {
        int count = 0;
        var matcher = GRAPHEME.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
