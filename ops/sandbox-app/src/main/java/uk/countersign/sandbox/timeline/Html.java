package uk.countersign.sandbox.timeline;

import com.twitter.twittertext.Extractor;

/** Text made safe for a page, with links and hashtags told apart. */
final class Html {

    private static final Extractor EXTRACTOR = new Extractor();

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A post's text: links, hashtags and mentions in the colour of links, but leading nowhere. */
    static String post(String text) {
        var html = new StringBuilder();
        int from = 0;
        for (var entity : EXTRACTOR.extractEntitiesWithIndices(text)) {
            html.append(escape(text.substring(from, entity.getStart())))
                    .append("<span class=\"link\">")
                    .append(escape(text.substring(entity.getStart(), entity.getEnd())))
                    .append("</span>");
            from = entity.getEnd();
        }
        return html.append(escape(text.substring(from))).toString();
    }
}
