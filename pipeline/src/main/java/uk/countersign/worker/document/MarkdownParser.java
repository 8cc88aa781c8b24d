package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown, of which a post keeps the words and not the marks. */
final class MarkdownParser implements DocumentParser {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING =
            Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]++(?<words>[^\\n]{0,1000}?)(?:[ \\t]#{1,6})?[ \\t]*$");
    private static final Pattern RULE =
            Pattern.compile("(?m)^ {0,3}(?:={3,100}|-{3,100}|\\*{3,100}|_{3,100}|`{3}\\w{0,20})[ \\t]*(?:\\n|\\z)");
    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>[ \\t]?");
    private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]{0,12})[*+](?=[ \\t])");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,1000})`");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?://|mailto:)[^<>\\s]{1,2000})>");

    /** Within words, in handles and in addresses these signs are no marks, and with a space inside they stand for themselves. */
    private static final Pattern STARRED =
            Pattern.compile("(?<![\\w*\\\\])\\*(?=[^\\s*])((?:[^*\\n]|\\n(?!\\s)){1,1000})(?<=[^\\s*])\\*(?![\\w*])");

    private static final Pattern UNDERLINED = Pattern.compile(
            "(?<![\\w/@#_\\\\])_(?=[^\\s_])((?:[^_\\n]|(?<=\\w)_(?=\\w)|\\n(?!\\s)){1,1000}?)(?<=[^\\s_])_(?!\\w)");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\w/@#\\\\])(\\*\\*|__)(?=\\S)((?:[^\\n*_]|(?<=\\w)_(?=\\w)){1,1000}?)(?<=\\S)\\1");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~-])");
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)[^~\\n]{1,1000}~~");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\]\\n]{1,500})\\]\\((?:(?:mailto:)?((?:https?://)?[^)\\s]{1,2000}))?[^)\\n]{0,500}\\)");

    private final PlainText plain = new PlainText();

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        String text = plain.text(file, extraction);
        if (COMMENT.matcher(text).find()) {
            extraction.note(Note.COMMENTS);
            text = COMMENT.matcher(text).replaceAll("");
        }
        if (IMAGE.matcher(text).find()) {
            extraction.note(Note.PICTURES_NOT_TAKEN);
            text = IMAGE.matcher(text).replaceAll("");
        }
        if (STRUCK.matcher(text).find()) {
            extraction.note(Note.STRUCK);
            text = STRUCK.matcher(text).replaceAll("");
        }
        text = RULE.matcher(text).replaceAll("");
        text = HEADING.matcher(text).replaceAll("${words}");
        text = QUOTED.matcher(text).replaceAll("");
        text = BULLET.matcher(text).replaceAll("$1-");
        text = LINK.matcher(text).replaceAll(MarkdownParser::link);
        text = ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bare(found.group(1))));
        text = CODE.matcher(text).replaceAll("$1");
        text = STARRED.matcher(text).replaceAll("$1");
        text = UNDERLINED.matcher(text).replaceAll("$1");
        // Strong and emphasised at once keeps one pair of marks for the second look.
        text = STRONG.matcher(text).replaceAll("$2");
        text = STARRED.matcher(text).replaceAll("$1");
        return ESCAPED.matcher(text).replaceAll("$1");
    }

    /** The words and where they lead; what leads nowhere outside of the file is only words. */
    private static String link(MatchResult found) {
        var words = found.group(1);
        var target = found.group(2) == null ? "" : found.group(2);
        boolean leads = target.startsWith("http://") || target.startsWith("https://") || target.indexOf('@') > 0;
        return Matcher.quoteReplacement(!leads || words.equals(target) ? words : words + " " + target);
    }

    private static String bare(String address) {
        return address.startsWith("mailto:") ? address.substring("mailto:".length()) : address;
    }
}
