package uk.countersign.connectors.file;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.countersign.connectors.OutgoingMedia;

/** A text and its pictures as Markdown that shows what was written, whatever signs are in it. */
final class Markdown {

    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>#&|~]|(?m)^(?:[-+]|[0-9]+[.)])(?=\\s)");
    private static final Pattern END_OF_LINE = Pattern.compile("(?<=\\S)[ \\t]*\\r?\\n(?=[^\\r\\n])");

    private Markdown() {}

    /** @param files the pictures' names, in their order */
    static String of(String text, List<OutgoingMedia> pictures, List<String> files) {
        var page = new StringBuilder(lines(text.strip()));
        for (var i = 0; i < files.size(); i++) {
            page.append(page.isEmpty() ? "" : "\n\n")
                    .append("![")
                    .append(escaped(pictures.get(i).altText().replaceAll("\\s+", " ")))
                    .append("](")
                    .append(files.get(i))
                    .append(")");
        }
        return page.append("\n").toString();
    }

    /** A new line of ours is one of the reader's. */
    private static String lines(String text) {
        return END_OF_LINE.matcher(escaped(text)).replaceAll("  \n");
    }

    private static String escaped(String text) {
        return SIGN.matcher(text).replaceAll(found -> {
            var sign = found.group();
            var last = sign.length() - 1;
            return Matcher.quoteReplacement(sign.substring(0, last) + "\\" + sign.substring(last));
        });
    }
}
