package uk.countersign.worker.document;

import java.util.Arrays;
import java.util.Set;

/** The kinds of document that are read. */
enum DocumentFormat {
    /** Word of today. */
    DOCX(new DocxParser(), "docx", "docm", "dotx"),
    /** OpenDocument text. */
    ODT(new OdtParser(), "odt", "ott"),
    /** Word of the nineties. */
    DOC(new DocParser(), "doc", "dot"),
    /** PDF. */
    PDF(new PdfParser(), "pdf"),
    /** Rich text. */
    RTF(new RtfParser(), "rtf"),
    /** Web page. */
    HTML(new HtmlParser(), "html", "htm"),
    /** Saved mail. */
    EML(new EmlParser(), "eml"),
    /** Markdown. */
    MARKDOWN(new MarkdownParser(), "md", "markdown"),
    /** Text. */
    TEXT(new PlainText(), "txt", "text");

    private final DocumentParser parser;
    private final Set<String> endings;

    DocumentFormat(DocumentParser parser, String... endings) {
        this.parser = parser;
        this.endings = Set.of(endings);
    }

    /** Whether an ending belongs to another format, and so misleads. */
    boolean isMisnamed(String ending) {
        return !endings.contains(ending) && Arrays.stream(values()).anyMatch(other -> other.endings.contains(ending));
    }

    DocumentParser parser() {
        return parser;
    }
}
