package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;

/** Where a text tells how to reach, find or look up anybody, whoever it is: more than any check complains of. */
public final class Identifying {

    private static final Pattern HANDLE = Pattern.compile("@[\\w.-]{2,60}");

    /** Longer than a date, a time or a sum: a number of somebody or something. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<!\\d)\\d(?:[ .()/-]?\\d){6,40}");

    private static final List<Pattern> PATTERNS = List.of(
            PhonesCheck.EMAIL,
            PhonesCheck.SPOKEN_EMAIL,
            Link.SCHEME,
            LinksCheck.NUMBERS,
            HANDLE,
            Pattern.compile(AddressCheck.POSTCODE.pattern(), Pattern.CASE_INSENSITIVE),
            AddressCheck.HOUSE,
            AddressCheck.HOME_STREET,
            AddressCheck.THREE_WORDS,
            AddressCheck.PLATE,
            OfficialNumbersCheck.INSURANCE,
            OfficialNumbersCheck.PASSPORT,
            OfficialNumbersCheck.UPN,
            OfficialNumbersCheck.BANK,
            OfficialNumbersCheck.BIRTH);

    private Identifying() {}

    /** Their places, which may overlap, in no order. */
    public static List<Span> in(Passage passage) {
        var found = new ArrayList<>(SpokenNumbers.in(passage));
        PhonesCheck.inFigures(passage, found);
        for (var pattern : PATTERNS) {
            var matcher = pattern.matcher(passage.text());
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        numbers(passage, found);
        links(passage, found);
        return found;
    }

    private static void numbers(Passage passage, List<Span> found) {
        var matcher = LONG_NUMBER.matcher(passage.text());
        while (matcher.find()) {
            if (!PhonesCheck.DATED.matcher(matcher.group()).matches()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
    }

    private static void links(Passage passage, List<Span> found) {
        var matcher = Link.LINK.matcher(passage.text());
        while (matcher.find()) {
            var written = matcher.group().toLowerCase(Locale.ROOT);
            var host = matcher.group(2).toLowerCase(Locale.ROOT);
            if (matcher.group(1) != null
                    || written.startsWith("www.")
                    || Link.ENDINGS.contains(host.substring(host.lastIndexOf('.') + 1))) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
    }
}
