package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Web pages and mails in HTML. Scripts are never run, nothing is fetched, and styles count only where they stand. */
final class HtmlParser implements DocumentParser {

    private static final long LARGEST = 10_000_000;
    private static final String NEVER_TEXT =
            "script, style, noscript, template, head, iframe, object, svg, select, textarea, button";

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        return text(Jsoup.parse(file.toFile(), declaredOrGuessed(Files.readAllBytes(file))), extraction);
    }

    static String text(String html, Extraction extraction) {
        return text(Jsoup.parse(html), extraction);
    }

    /** Absent (null for jsoup) when the page declares its encoding itself. */
    private static @Nullable String declaredOrGuessed(byte[] page) {
        String start = new String(page, 0, Math.min(page.length, 8_192), StandardCharsets.ISO_8859_1);
        boolean marked = start.startsWith("\u00ef\u00bb\u00bf") || start.startsWith("\u00ff\u00fe");
        if (marked || start.toLowerCase(Locale.ROOT).contains("charset")) {
            return null;
        }
        String asUtf8 = new String(page, StandardCharsets.UTF_8);
        return asUtf8.indexOf('\ufffd') < 0 ? "UTF-8" : "windows-1252";
    }

    private static String text(Document page, Extraction extraction) {
        extraction.property("title", page.title());
        Element author = page.selectFirst("meta[name=author]");
        extraction.property("creator", author == null ? "" : author.attr("content"));
        page.select(NEVER_TEXT).remove();
        if (!page.select("del, s, strike").remove().isEmpty()) {
            extraction.note(Note.STRUCK);
        }
        HtmlSight.removeUnseen(page, extraction);
        if (page.selectFirst("img[src]") != null) {
            extraction.note(Note.PICTURES_NOT_TAKEN);
        }
        TextFlow flow = extraction.newText();
        NodeTraversor.traverse(new Walk(flow), page.body());
        return flow.finish();
    }

    /** Blocks become paragraphs, rows lines; white space counts once. */
    private static final class Walk implements NodeVisitor {

        private static final Set<String> CELLS = Set.of("td", "th");

        private final TextFlow flow;
        private boolean afterSpace = true;
        private boolean lineBegun;

        private Walk(TextFlow flow) {
            this.flow = flow;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (name.equals("br")) {
                    newLine();
                } else if (name.equals("tr")) {
                    flow.startRow();
                } else if (CELLS.contains(name)) {
                    flow.startCell();
                    afterSpace = true;
                } else if (element.isBlock() && lineBegun) {
                    newLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            if (CELLS.contains(name)) {
                flow.endCell();
                lineBegun = false;
            } else if (name.equals("tr")) {
                flow.endRow();
                lineBegun = false;
                afterSpace = true;
            } else if (name.equals("p") || element.isBlock() && lineBegun) {
                newLine();
            }
        }

        private void newLine() {
            flow.endParagraph();
            lineBegun = false;
            afterSpace = true;
        }

        private void words(String words) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
                if (!space || !afterSpace) {
                    out.append(space ? ' ' : c);
                }
                afterSpace = space;
            }
            lineBegun |= !out.toString().isBlank();
            flow.text(out);
        }
    }
}
