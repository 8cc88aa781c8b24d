package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Span;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Words;

/**
 * An address on the internet as a text has it.
 *
 * @param scheme in small letters, empty where none is written
 * @param host in small letters, without "www."
 * @param path with its slash, empty where there is none
 */
public record Link(Span span, String scheme, String host, String path) {

    static final Pattern LINK = Pattern.compile(
            "(?i)(?<![\\w@.-])(?:([a-z][a-z0-9+.-]{1,11}):(?:/{1,3})?)?((?:[\\p{L}\\p{N}-]{1,63}\\.){1,6}[a-z]{2,18})(?::\\d{1,5})?(/[^\\s<>\"]{0,2000})?(\\?[^\\s<>\"]{0,2000})?");
    static final Pattern SCHEME = Pattern.compile("(?i)\\b(javascript|data|file|vbscript|ftp|tel|sms|blob):\\S{1,400}");
    static final Set<String> ENDINGS = Words.all(Link.class, "endings.txt");

    /** Every address of a passage, in order. */
    public static List<Link> in(Passage passage) {
        var found = new ArrayList<Link>();
        if (passage.text().indexOf('.') < 0) {
            return found;
        }
        var matcher = LINK.matcher(passage.text());
        while (matcher.find()) {
            var scheme = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
            var host = matcher.group(2).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            var path = matcher.group(3) == null ? "" : matcher.group(3);
            var ending = host.substring(host.lastIndexOf('.') + 1);
            boolean plain = scheme.isEmpty()
                    && !matcher.group().toLowerCase(Locale.ROOT).startsWith("www.");
            if (plain && (!ENDINGS.contains(ending) || sentenceBreak(matcher.group(2)))) {
                continue;
            }
            var span = address(passage, matcher.start(), matcher.end());
            if (!SCHEME.matcher(passage.words(span)).lookingAt()) {
                found.add(new Link(span, scheme, host, path));
            }
        }
        return found;
    }

    /** "done.Well" is a forgotten space and no address. */
    private static boolean sentenceBreak(String host) {
        int dot = host.lastIndexOf('.');
        return Character.isUpperCase(host.charAt(dot + 1)) && Character.isLowerCase(host.charAt(dot - 1));
    }

    /** Without the marks of the sentence that it stands in. */
    private static Span address(Passage passage, int start, int last) {
        int end = last;
        while (end > start && ".,;:!?)'\"".indexOf(passage.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(start, end);
    }
}
