package uk.countersign.sandbox.mastodon;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as a server shows it: paragraphs, with links and hashtags in the server's own markup. */
final class StatusHtml {

    private static final Pattern LINKED =
            Pattern.compile("(?i)\\b(https?://)([^\\s<>\"]{1,30})([^\\s<>\"]*)|(?<![\\w&/])#(\\w+)");

    private StatusHtml() {}

    static String of(String text) {
        return Arrays.stream(text.strip().split("\\n{2,}"))
                .map(paragraph -> "<p>" + linked(paragraph).replace("\n", "<br />") + "</p>")
                .collect(Collectors.joining());
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        int from = 0;
        var found = LINKED.matcher(text);
        while (found.find()) {
            html.append(escaped(text.substring(from, found.start()))).append(link(found));
            from = found.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String link(Matcher found) {
        if (found.group(4) != null) {
            return "<a href=\"/tags/%s\" class=\"mention hashtag\" rel=\"tag\">#<span>%s</span></a>"
                    .formatted(escaped(found.group(4)), escaped(found.group(4)));
        }
        return ("<a href=\"%s\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">"
                        + "<span class=\"invisible\">%s</span><span class=\"%s\">%s</span>"
                        + "<span class=\"invisible\">%s</span></a>")
                .formatted(
                        escaped(found.group()),
                        found.group(1),
                        found.group(3).isEmpty() ? "" : "ellipsis",
                        escaped(found.group(2)),
                        escaped(found.group(3)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
