package uk.countersign.worker.document;

/** The kinds of document that are read. */
enum DocumentFormat {
    /** Word of today. */
    DOCX(new DocxParser()),
    /** OpenDocument text. */
    ODT(new OdtParser()),
    /** Word of the nineties. */
    DOC(new DocParser()),
    /** PDF. */
    PDF(new PdfParser()),
    /** Rich text. */
    RTF(new RtfParser()),
    /** Web page. */
    HTML(new HtmlParser()),
    /** Saved mail. */
    EML(new EmlParser()),
    /** Markdown. */
    MARKDOWN(new MarkdownParser()),
    /** Text. */
    TEXT(new PlainText());

    private final DocumentParser parser;

    DocumentFormat(DocumentParser parser) {
        this.parser = parser;
    }

    DocumentParser parser() {
        return parser;
    }
}
