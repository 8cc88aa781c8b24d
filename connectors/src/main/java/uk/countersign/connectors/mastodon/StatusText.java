package uk.countersign.connectors.mastodon;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text out of the HTML that a server makes of a post: paragraphs, links and mentions, and nothing else. */
final class StatusText {

    private static final Pattern PARAGRAPH = Pattern.compile("(?i)</p>\\s*<p[^>]*>");
    private static final Pattern LINE = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");
    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "amp", "&", "nbsp", " ");

    private StatusText() {}

    static String of(String html) {
        var lines = LINE.matcher(PARAGRAPH.matcher(html).replaceAll("\n\n")).replaceAll("\n");
        return ENTITY.matcher(TAG.matcher(lines).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(), found.group(1))));
    }

    private static String letter(String whole, String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, whole);
        }
        var hexadecimal = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        var number = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(number) ? Character.toString(number) : whole;
    }
}
