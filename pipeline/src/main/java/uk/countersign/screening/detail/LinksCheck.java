package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** Where links lead: safe schemes, no shorteners, no personal accounts, no look-alikes. */
public final class LinksCheck implements Check {

    static final Pattern NUMBERS = Pattern.compile(
            "(?i)\\bhttps?://(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}\\])(?:[:/?]\\S{0,400})?");
    private static final Pattern SIGNED_IN = Pattern.compile("(?i)\\bhttps?://[^\\s/@?#]{1,200}@[^\\s]{1,400}");
    private static final Pattern SHOWN = Pattern.compile(
            "(?i)\\[(?:https?://)?(?:www\\.)?((?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,18})[^\\]\\s]{0,200}\\]"
                    + "\\(https?://(?:www\\.)?([^\\s/)]{1,200})[^\\s)]{0,400}\\)");
    private static final Set<String> PEOPLE_PLACES = Set.of(
            "instagram.com",
            "facebook.com",
            "twitter.com",
            "x.com",
            "tiktok.com",
            "snapchat.com",
            "linkedin.com",
            "threads.net",
            "bsky.app",
            "youtube.com",
            "pinterest.com",
            "fb.com",
            "pinterest.co.uk");
    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(?:^|[/@_.-])(?:miss|mrs|mr|ms|dr|sir|madame|coach|teacher|the_?real|my)[_.a-z-]?[a-z].*|.*/[a-z]{2,20}(?:\\.[a-z]{2,20}){1,3}(?:\\.[0-9]{1,9})?/?|.*/(?:in|people|profile\\.php).*|.*teacher.*");
    private static final Pattern TITLED_HANDLE = Pattern.compile(
            "(?<![\\w])@(?:miss|mrs|mr|ms|dr|coach)[_.]?[A-Za-z][\\w.]{1,28}", Pattern.CASE_INSENSITIVE);

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Dr|Coach|Sir) [A-Z]|\\b[Mm]y (?:own )?(?:page|account)|\\b[Ff](?:ind|ollow) me\\b");
    private static final int INTRODUCTION = 40;
    private static final Pattern PROGRAM =
            Pattern.compile("(?i).*\\.(?:exe|msi|apk|dmg|bat|cmd|scr|js|jar|zip|rar|iso|ps1)$");

    private static final String UNSAFE =
            "This link is not a plain web address, so nobody can see where it leads. Use an "
                    + "address that begins with https://.";
    private static final String PROGRAM_FILE =
            "This link would download a program or an archive. Link to the page that explains it instead.";
    private static final String SHORT = "This link hides where it leads. Use the full address.";
    private static final String PERSONAL_ACCOUNT =
            "This leads to somebody's own account, which is not the school's. Take "
                    + "it out, or link to the school's own page.";
    private static final String LOOKALIKE =
            "This address is written with letters that only look like others. Type it " + "again by hand.";
    private static final String IMPOSTOR =
            "This address is made to look like another one, such as a school's or a public "
                    + "body's. Type the true address by hand.";
    private static final String TRACKED = "This address held a part that follows whoever opens it, so that part was "
            + "taken out. It leads to the same page.";
    private static final String PLAIN_HTTP = "This address begins with http://, which is not safe. Use https://.";
    private static final String OUTSIDE =
            "This leads outside the school. Open it once and make sure that it is right " + "and fit for families.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        var passage = reading.text();
        var schemes = Link.SCHEME.matcher(passage.text());
        while (passage.text().indexOf(':') >= 0 && schemes.find()) {
            var span = new Span(schemes.start(), schemes.end());
            if (!schemes.group(1).equalsIgnoreCase("tel")) {
                reading.rule("unsafe-link").ifPresent(rule -> findings.add(rule.at(passage, span, UNSAFE)));
            }
        }
        var numbers = NUMBERS.matcher(passage.text());
        while (passage.text().indexOf(':') >= 0 && numbers.find()) {
            var span = new Span(numbers.start(), numbers.end());
            reading.rule("unsafe-link").ifPresent(rule -> findings.add(rule.at(passage, span, UNSAFE)));
        }
        disguised(reading, passage, findings);
        var handles = TITLED_HANDLE.matcher(passage.text());
        while (passage.text().indexOf('@') >= 0 && handles.find()) {
            var span = new Span(handles.start(), handles.end());
            reading.rule("personal-account").ifPresent(rule -> findings.add(rule.at(passage, span, PERSONAL_ACCOUNT)));
        }
        if (passage.text().indexOf('.') >= 0) {
            links(reading, passage, findings);
        }
        return findings;
    }

    private static void links(Reading reading, Passage passage, List<Finding> findings) {
        for (var link : Link.in(passage)) {
            judge(reading, passage, link, findings);
            trackers(reading, passage, link.span(), findings);
        }
    }

    /** An address that shows another one first: before an @, or as the words of a link. */
    private static void disguised(Reading reading, Passage passage, List<Finding> findings) {
        if (!passage.text().contains("://")) {
            return;
        }
        var signedIn = SIGNED_IN.matcher(passage.text());
        while (signedIn.find()) {
            var span = new Span(signedIn.start(), signedIn.end());
            reading.rule("unsafe-link").ifPresent(rule -> findings.add(rule.at(passage, span, IMPOSTOR)));
        }
        var shown = SHOWN.matcher(passage.text());
        while (shown.find()) {
            var span = new Span(shown.start(), shown.end());
            if (!Domains.below(
                    shown.group(2).toLowerCase(Locale.ROOT), shown.group(1).toLowerCase(Locale.ROOT))) {
                reading.rule("unsafe-link").ifPresent(rule -> findings.add(rule.at(passage, span, IMPOSTOR)));
            }
        }
    }

    /** "Follow Mr Lewis on ...": the account of the person named just before. */
    private static boolean introducedByName(Passage passage, Span span) {
        var before = passage.text().substring(Math.max(0, span.start() - INTRODUCTION), span.start());
        return TITLED.matcher(before).find();
    }

    private static void judge(Reading reading, Passage passage, Link link, List<Finding> findings) {
        var span = link.span();
        var scheme = link.scheme();
        var host = link.host();
        var path = link.path();
        var rule = "outside-link";
        var message = OUTSIDE;
        boolean ascii = host.chars().allMatch(c -> c < 0x80) && !host.contains("xn--");
        if (!scheme.isEmpty() && !scheme.equals("https") && !scheme.equals("http")) {
            rule = "unsafe-link";
            message = UNSAFE;
        } else if (PROGRAM.matcher(path).matches()) {
            rule = "unsafe-link";
            message = PROGRAM_FILE;
        } else if (ascii && Impostors.is(reading, host)) {
            rule = "unsafe-link";
            message = IMPOSTOR;
        } else if (!ascii) {
            rule = "unsafe-link";
            message = LOOKALIKE;
        } else if (Domains.shortener(host)) {
            rule = "short-link";
            message = SHORT;
        } else if (PEOPLE_PLACES.stream().anyMatch(place -> Domains.below(host, place))) {
            if (!PERSONAL.matcher(path).matches() && !host.contains("linkedin") && !introducedByName(passage, span)) {
                return;
            }
            rule = "personal-account";
            message = PERSONAL_ACCOUNT;
        } else if (Domains.own(reading, host) || Domains.trusted(host)) {
            if (!scheme.equals("http")) {
                return;
            }
            message = PLAIN_HTTP;
        } else if (scheme.equals("http")) {
            rule = "short-link";
            message = PLAIN_HTTP;
        }
        var chosen = message;
        var proposal = message.equals(PLAIN_HTTP)
                ? Optional.of("https" + passage.words(span).substring("http".length()))
                : Optional.<String>empty();
        reading.rule(rule)
                .ifPresent(found -> findings.add(found.at(found.rule().severity(), passage, span, chosen, proposal)));
    }

    /** Said beside whatever else is said of the link, with the address that would do as well. */
    private static void trackers(Reading reading, Passage passage, Span span, List<Finding> findings) {
        Trackers.without(passage.words(span))
                .ifPresent(clean -> reading.rule("outside-link")
                        .ifPresent(rule -> findings.add(rule.mended(passage, span, TRACKED, clean))));
    }
}
