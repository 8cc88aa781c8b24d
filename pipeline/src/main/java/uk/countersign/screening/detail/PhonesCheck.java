package uk.countersign.screening.detail;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** Telephone numbers and email addresses that are not the school's own. */
public final class PhonesCheck implements Check {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** As written in Britain, drama numbers and mobiles among them, which the library does not all know. */
    private static final Pattern BRITISH =
            Pattern.compile("(?<![\\d£.,/-])(?:\\+44|0044|\\(?0)[ .()-]{0,3}[1-37-8][0-9 .()-]{6,18}[0-9](?!\\d)");

    /** "01.12.2026 9.30" is none. */
    static final Pattern DATED = Pattern.compile("[0-9]{1,2}[.-][0-9]{1,2}[.-](?:20)?[0-9]{2}\\b.*");

    static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,20}");
    /** "jane dot smith at gmail dot com", "jane (at) gmail.com"; a sign or a dot must be in words. */
    static final Pattern SPOKEN_EMAIL = Pattern.compile(
            "(?i)[a-z0-9._-]{1,40} ?(?:\\(at\\)|\\[at]|\\bat\\b|@) ?([a-z0-9-]{1,30}(?: ?(?:\\(dot\\)|\\[dot]|\\bdot\\b|\\.) ?[a-z]{2,20}){1,3})\\b");

    private static final Pattern IN_WORDS = Pattern.compile("(?i)[(\\[]at[)\\]]|\\bdot\\b");
    private static final Pattern DOT = Pattern.compile("(?i) ?(?:\\(dot\\)|\\[dot]|\\bdot\\b|\\.) ?");
    private static final int NATIONAL_DIGITS = 10;
    private static final List<String> HELPLINES = List.of("0808", "0800", "03", "111", "101", "116");

    private static final String PHONE =
            "This telephone number is not one of the school's own. Take it out, or give the " + "school's number.";
    private static final String MAIL =
            "This email address is not one of the school's own. Take it out, or give the " + "school's address.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            reading.rule("phone").ifPresent(rule -> phones(reading, passage, rule, findings));
            reading.rule("email").ifPresent(rule -> emails(reading, passage, rule, findings));
        }
        return findings;
    }

    private static void phones(Reading reading, Passage passage, Ruling rule, List<Finding> findings) {
        var own = reading.context().school().contacts().phones().stream()
                .map(PhonesCheck::national)
                .collect(Collectors.toSet());
        var spans = new ArrayList<Span>();
        if (passage.figures()) {
            inFigures(passage, spans);
        }
        SpokenNumbers.in(passage).stream()
                .filter(span -> spans.stream().noneMatch(span::overlaps))
                .forEach(span -> findings.add(rule.at(passage, span, PHONE)));
        for (var span : spans) {
            var number = national(passage.words(span));
            boolean helpline = HELPLINES.stream().anyMatch(("0" + number)::startsWith);
            if (!own.contains(number) && !helpline) {
                findings.add(rule.at(passage, span, PHONE));
            }
        }
    }

    /** Adds where telephone numbers stand, whosever they are. */
    static void inFigures(Passage passage, List<Span> spans) {
        for (var match : NUMBERS.findNumbers(passage.text(), "GB", PhoneNumberUtil.Leniency.VALID, 20)) {
            spans.add(new Span(match.start(), match.end()));
        }
        var british = BRITISH.matcher(passage.text());
        while (british.find()) {
            int digits = national(british.group()).length();
            var span = new Span(british.start(), british.end());
            if (digits >= NATIONAL_DIGITS - 1
                    && digits <= NATIONAL_DIGITS
                    && !DATED.matcher(british.group()).matches()
                    && spans.stream().noneMatch(span::overlaps)) {
                spans.add(span);
            }
        }
    }

    /** The digits without the country's and the trunk's. */
    private static String national(String written) {
        return written.replaceAll("[^0-9+]", "")
                .replaceFirst("^(\\+44|0044)0?", "")
                .replaceFirst("^0", "");
    }

    private static void emails(Reading reading, Passage passage, Ruling rule, List<Finding> findings) {
        boolean inWords = passage.holds("dot")
                || passage.text().contains("(at")
                || passage.text().contains("[at");
        var spoken = SPOKEN_EMAIL.matcher(inWords ? passage.text() : "");
        while (spoken.find()) {
            var host = DOT.matcher(spoken.group(1).toLowerCase(Locale.ROOT)).replaceAll(".");
            if (IN_WORDS.matcher(spoken.group()).find() && !Domains.own(reading, host)) {
                findings.add(rule.at(passage, new Span(spoken.start(), spoken.end()), MAIL));
            }
        }
        if (passage.text().indexOf('@') < 0) {
            return;
        }
        var matcher = EMAIL.matcher(passage.text());
        while (matcher.find()) {
            var address = matcher.group().toLowerCase(Locale.ROOT);
            if (!Domains.own(reading, address.substring(address.indexOf('@') + 1))
                    && reading.context().school().contacts().emails().stream().noneMatch(address::equalsIgnoreCase)) {
                findings.add(rule.at(passage, new Span(matcher.start(), matcher.end()), MAIL));
            }
        }
    }
}
