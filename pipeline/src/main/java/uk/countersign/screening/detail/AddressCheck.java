package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** Postcodes, house addresses, places given as three words, number plates. */
public final class AddressCheck implements Check {

    static final Pattern POSTCODE = Pattern.compile(
            "\\b(?:GIR ?0AA|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9][ABEHMNPRVWXY]) ?[0-9][ABD-HJLNP-UW-Z]{2})\\b");
    static final Pattern HOUSE = Pattern.compile(
            "\\b(?:[Ff]lat \\d{1,4},? )?\\d{1,4}[a-d]?,? (?:[A-Z][A-Za-z'’-]{1,20} ){1,3}(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Court|Gardens|Terrace|Grove|Mews|Hill|Row|Walk|Place|Square|Rise|View|Way)\\b");
    private static final Pattern FLAT = Pattern.compile("^[Ff]lat ");
    static final Pattern HOME_STREET = Pattern.compile(
            "\\b(?:lives?|living|moved|home is) (?:on|at|in|to) (?:[A-Z][A-Za-z'’-]{1,20} ){1,3}(?:Road|Rd|Street|Lane|Avenue|Close|Drive|Crescent|Court|Gardens|Terrace|Grove|Mews|Way)\\b");
    static final Pattern THREE_WORDS = Pattern.compile(
            "(?:///|\\bwhat3words\\.com/|\\bw3w\\.co/)[a-z]{2,20}\\.[a-z]{2,20}\\.[a-z]{2,20}|(?<![0-9.])-?[0-9]{1,2}\\.[0-9]{4,8}, ?-?[0-9]{1,3}\\.[0-9]{4,8}");
    static final Pattern PLATE =
            Pattern.compile("\\b(?:[A-Z]{2}[0-9]{2} ?[A-Z]{3}|[A-Z][0-9]{1,3} [A-Z]{3}|[A-Z]{3} [0-9]{1,3}[A-Z])\\b");
    private static final Pattern HOME = Pattern.compile(
            "(?i)\\b(?:lives?|living|home|house|visit|staying|moved|address|childminder|nan'?s|gran'?s|donations? to|round to|call at|drop)\\b");

    private static final String POST =
            "This is a postcode. Unless it is the place of a public event, take it out; a home "
                    + "address must never be given.";
    private static final String ADDRESS =
            "This reads as an address. Unless it is the place of a public event, take it out.";
    private static final String CAR = "This reads as a number plate. Tell the driver directly instead.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            reading.rule("address").ifPresent(rule -> {
                boolean home = HOME.matcher(passage.text()).find();
                for (var span : spans(POSTCODE, passage)) {
                    findings.add(rule.at(passage, span, POST));
                }
                for (var span : spans(HOUSE, passage)) {
                    // Venues have addresses too: only a home has to be looked at.
                    findings.add(rule.at(
                            home || FLAT.matcher(passage.words(span)).find()
                                    ? rule.rule().severity()
                                    : Severity.WARN,
                            passage,
                            span,
                            ADDRESS,
                            java.util.Optional.empty()));
                }
                for (var span : spans(HOME_STREET, passage)) {
                    findings.add(rule.at(passage, span, ADDRESS));
                }
                for (var span : spans(THREE_WORDS, passage)) {
                    findings.add(rule.at(passage, span, ADDRESS));
                }
            });
            reading.rule("number-plate")
                    .ifPresent(
                            rule -> spans(PLATE, passage).forEach(span -> findings.add(rule.at(passage, span, CAR))));
        }
        return findings;
    }

    private static List<Span> spans(Pattern pattern, Passage passage) {
        var found = new ArrayList<Span>();
        // All but the road of a home and three words hold a figure.
        boolean figures = pattern != HOME_STREET && pattern != THREE_WORDS;
        if (figures && !passage.figures()) {
            return found;
        }
        var matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
        return found;
    }
}
