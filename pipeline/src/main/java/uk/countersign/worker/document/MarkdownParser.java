package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Markdown, of which a post keeps the words and not the marks. */
final class MarkdownParser implements DocumentParser {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]+");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)([^\\n*_]{1,1000}?)(?<=\\S)\\1");
    private static final Pattern STRUCK = Pattern.compile("~~(?=\\S)[^~\\n]{1,1000}~~");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,500}\\]\\([^)\\n]{0,2000}\\)");
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\\n]{1,500})\\]\\((https?://[^)\\s]{1,2000})[^)\\n]{0,500}\\)");

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
        text = HEADING.matcher(text).replaceAll("");
        text = STRONG.matcher(text).replaceAll("$2");
        return LINK.matcher(text).replaceAll("$1 $2");
    }
}
