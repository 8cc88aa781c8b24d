package uk.countersign.connectors.x;

import java.util.regex.Pattern;
import uk.countersign.connectors.Likeness;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.RemotePost;

/**
 * Knows a post again after X has shortened its links, written some signs as HTML and added a link to its pictures. In
 * doubt it says yes: a post taken for another is held for a person, one not recognised would be sent twice.
 */
final class XLikeness {

    private static final Pattern SHORT_LINK = Pattern.compile("https?://t\\.co/\\w+");
    private static final Pattern LINK_TO_MEDIA = Pattern.compile("\\s?https?://t\\.co/\\w+$");
    private static final String ANY_LINK = "[^\\s.]\\S*\\.\\S*[^\\s.]";

    private XLikeness() {}

    static boolean same(OutgoingPost sent, RemotePost seen) {
        if (sent.media().size() != seen.mediaCount()) {
            return false;
        }
        var text = Likeness.plain(sent.text());
        var raw = Likeness.plain(seen.text());
        return reads(text, raw, seen) || reads(text, Likeness.plain(withoutHtml(raw)), seen);
    }

    private static boolean reads(String sent, String seen, RemotePost post) {
        return matches(sent, seen)
                || post.mediaCount() > 0
                        && matches(sent, LINK_TO_MEDIA.matcher(seen).replaceFirst(""));
    }

    /** What X shows as its own short link may stand for any link of ours. */
    private static boolean matches(String sent, String seen) {
        var pattern = new StringBuilder();
        var links = SHORT_LINK.matcher(seen);
        var from = 0;
        while (links.find()) {
            pattern.append(Pattern.quote(seen.substring(from, links.start()))).append(ANY_LINK);
            from = links.end();
        }
        pattern.append(Pattern.quote(seen.substring(from)));
        return sent.equals(seen) || sent.matches(pattern.toString());
    }

    static String withoutHtml(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
