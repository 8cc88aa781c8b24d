package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Word documents of today. Headers, footers, footnotes and comments are parts of their own and never opened. */
final class DocxParser implements DocumentParser {

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        try (ZipParts parts = ZipParts.open(file, extraction.limits())) {
            String main = mainPart(parts);
            Relationships relationships = Relationships.of(parts, main);
            String styles = relationships.ofType("styles").orElse("word/styles.xml");
            DocxPictures pictures = new DocxPictures(parts, relationships, extraction);
            DocxWalker walker = new DocxWalker(DocxLooks.of(parts, styles), pictures, extraction);
            parts.walk(main, walker);
            parts.walk("docProps/core.xml", new Properties(extraction));
            return walker.text();
        }
    }

    private static String mainPart(ZipParts parts) throws IOException {
        String main = Relationships.of(parts, "").ofType("officeDocument").orElse("word/document.xml");
        if (!parts.has(main)) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
        return main;
    }

    /** {@code creator}, {@code lastModifiedBy}, {@code title} and their like. */
    private static final class Properties implements ZipParts.XmlVisitor {

        private final Extraction extraction;
        private String name = "";

        private Properties(Extraction extraction) {
            this.extraction = extraction;
        }

        @Override
        public void visit(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> name = xml.getLocalName();
                case XMLStreamConstants.CHARACTERS -> extraction.property(name, xml.getText());
                default -> {}
            }
        }
    }
}
