package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;

/** What people who listen to a post, or see it badly, need: descriptions, capitals in hashtags, plain letters. */
public final class ReadableByAllCheck implements Check {

    private static final Pattern SMALL_HASHTAG = Pattern.compile("#[a-z]{12,60}(?![A-Za-z0-9_])");
    private static final Pattern DECORATIVE =
            Pattern.compile("[\\x{1D400}-\\x{1D7FF}\\x{FF21}-\\x{FF5A}\\x{24B6}-\\x{24E9}]{2,}");
    private static final Pattern EMOJI_ROW = Pattern.compile("(?:[\\x{1F300}-\\x{1FAFF}]\\x{FE0F}?){6,}");

    private static final String COLOUR_NAMES =
            "(?:red|green|blue|yellow|orange|amber|purple|pink|grey|bold red|bright yellow)";
    /** "those in red", "click the green button": told by nothing but a colour. A class or a house has a colour too. */
    private static final Pattern COLOUR_ONLY =
            Pattern.compile("(?i)\\b(?:(?:those|ones|dates|days|names|words|items|lines|"
                    + "answers|questions|sections|boxes|areas|shown|marked|highlighted|written|printed|listed|circled|shaded|"
                    + "underlined|ticked) in " + COLOUR_NAMES
                    + "|(?:click|press|tap|follow|see|choose|use) (?:on )?the "
                    + COLOUR_NAMES
                    + " (?:button|link|box|arrow|text|area|section|line|dot|circle|tick|bit|column|row))\\b"
                    + "(?! (?:class|group|house|team|room|base))");

    private static final String NO_ALT =
            "This picture has no description. Add a short one for people who cannot see it.";
    private static final String CAPITALS =
            "Write each word of a hashtag with a capital, so that screen readers can read it.";
    private static final String LETTERS = "These decorative letters cannot be read by screen readers. Use plain ones.";
    private static final String COLOUR =
            "This is told by a colour alone, which not everybody sees. Say in words which ones are meant.";
    private static final String EMOJI = "So many emoji in a row are read out one by one. Keep one or two.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        var pictures = reading.manuscript().pictures();
        for (int i = 0; i < pictures.size(); i++) {
            int index = i;
            if (pictures.get(i).altText().isBlank()) {
                reading.rule("alt-text")
                        .ifPresent(
                                rule -> findings.add(rule.about(rule.rule().severity(), Place.picture(index), NO_ALT)));
            }
        }
        find(SMALL_HASHTAG, "hashtag-capitals", CAPITALS, reading, findings);
        find(DECORATIVE, "decorative", LETTERS, reading, findings);
        find(EMOJI_ROW, "decorative", EMOJI, reading, findings);
        find(COLOUR_ONLY, "colour-only", COLOUR, reading, findings);
        return findings;
    }

    private static void find(Pattern pattern, String rule, String message, Reading reading, List<Finding> findings) {
        var matcher = pattern.matcher(reading.text().text());
        while (matcher.find()) {
            var span = new Span(matcher.start(), matcher.end());
            reading.rule(rule).ifPresent(ruling -> findings.add(ruling.at(reading.text(), span, message)));
        }
    }
}
