package uk.countersign.worker.document;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** OpenDocument texts. */
final class OdtParser implements DocumentParser {

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        try (ZipParts parts = ZipParts.open(file, extraction.limits())) {
            parts.walk("META-INF/manifest.xml", OdtParser::refuseEncrypted);
            if (!parts.has("content.xml")) {
                throw new UnreadableFile(Problem.DAMAGED);
            }
            OdtLooks looks = new OdtLooks();
            parts.walk("styles.xml", looks);
            parts.walk("content.xml", looks);
            OdtWalker walker = new OdtWalker(looks, new OdtPictures(parts, looks, extraction), extraction);
            parts.walk("content.xml", walker);
            parts.walk("meta.xml", new Properties(extraction));
            return walker.text();
        }
    }

    private static void refuseEncrypted(XMLStreamReader xml) {
        boolean starts = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
        if (starts && xml.getLocalName().equals("encryption-data")) {
            throw new UnreadableFile(Problem.PASSWORD);
        }
    }

    /** {@code initial-creator}, {@code creator}, {@code title} and their like. */
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
