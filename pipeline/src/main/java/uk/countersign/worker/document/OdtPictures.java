package uk.countersign.worker.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Gathers the pictures of an OpenDocument text with their descriptions. */
final class OdtPictures {

    private final ZipParts parts;
    private final OdtLooks looks;
    private final Extraction extraction;

    OdtPictures(ZipParts parts, OdtLooks looks, Extraction extraction) {
        this.parts = parts;
        this.looks = looks;
        this.extraction = extraction;
    }

    Frame frame(XMLStreamReader xml) {
        return new Frame(SafeXml.attribute(xml, "style-name"));
    }

    void take(Frame frame) throws IOException {
        if (frame.source.isEmpty()) {
            return;
        }
        if (looks.isCropping(frame.style)) {
            extraction.note(Note.CROPPED);
            return;
        }
        String part = frame.source.startsWith("./") ? frame.source.substring(2) : frame.source;
        Optional<InputStream> stream = parts.stream(part);
        if (stream.isEmpty()) {
            extraction.note(Note.LINKED_PICTURES);
            return;
        }
        try (InputStream in = stream.get()) {
            String altText = frame.description.isBlank() ? frame.title : frame.description;
            extraction.pictures().add(part, in, altText, extraction);
        }
    }

    /** A frame holds one picture, perhaps in several forms of which the first counts, and its words. */
    static final class Frame {
        private final String style;
        private String source = "";
        private String title = "";
        private String description = "";

        private Frame(String style) {
            this.style = style;
        }

        void image(XMLStreamReader xml) {
            if (source.isEmpty()) {
                source = SafeXml.attribute(xml, "href");
            }
        }

        void title(String words) {
            title += words;
        }

        void description(String words) {
            description += words;
        }
    }
}
