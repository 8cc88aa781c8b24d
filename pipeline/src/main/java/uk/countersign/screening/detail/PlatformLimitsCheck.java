package uk.countersign.screening.detail;

import com.twitter.twittertext.TwitterTextParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.screening.Check;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;

/** What each platform takes: how long a text, how many hashtags, whether there must be a picture. */
public final class PlatformLimitsCheck implements Check {

    private static final int X_LIMIT = 280;
    private static final int INSTAGRAM_LIMIT = 2_200;
    private static final int INSTAGRAM_HASHTAGS = 30;
    private static final int BLUESKY_LIMIT = 300;
    private static final int MASTODON_LIMIT = 500;
    private static final int FACEBOOK_LIMIT = 63_206;
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]{1,140}");

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("platform-limit")
                .map(rule -> {
                    var findings = new ArrayList<Finding>();
                    for (var target : reading.manuscript().channels()) {
                        problem(target, reading)
                                .ifPresent(message -> findings.add(Ruling.onlyFor(
                                        target.channel(), Ruling.forGood(rule.about(Part.TEXT, message)))));
                    }
                    return List.copyOf(findings);
                })
                .orElse(List.of());
    }

    private static Optional<String> problem(Target target, Reading reading) {
        var text = reading.manuscript().text();
        return switch (target.platform()) {
            case X -> tooLong("X", TwitterTextParser.parseTweet(text).weightedLength, X_LIMIT);
            case BLUESKY -> tooLong("Bluesky", graphemes(text), BLUESKY_LIMIT);
            case MASTODON -> tooLong("Mastodon", graphemes(text), MASTODON_LIMIT);
            case FACEBOOK -> tooLong("Facebook", text.length(), FACEBOOK_LIMIT);
            case INSTAGRAM -> instagram(text, reading);
            case WEBSITE -> Optional.empty();
        };
    }

    private static Optional<String> instagram(String text, Reading reading) {
        if (reading.manuscript().pictures().isEmpty()) {
            return Optional.of("Instagram takes no post without a picture. Add one, or leave Instagram out.");
        }
        long hashtags = HASHTAG.matcher(text).results().count();
        if (hashtags > INSTAGRAM_HASHTAGS) {
            return Optional.of("Instagram takes at most 30 hashtags; this has " + hashtags + ". Take out "
                    + (hashtags - INSTAGRAM_HASHTAGS) + ".");
        }
        return tooLong("Instagram", text.codePointCount(0, text.length()), INSTAGRAM_LIMIT);
    }

    private static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    private static Optional<String> tooLong(String platform, int length, int limit) {
        return length <= limit
                ? Optional.empty()
                : Optional.of("This is " + (length - limit) + " characters too long for " + platform + ", which takes "
                        + limit + ". Shorten it, or leave " + platform + " out.");
    }
}
