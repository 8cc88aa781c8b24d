package uk.countersign.worker.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers the pictures of a Word document with their descriptions. A picture that was cropped in Word is left out: the
 * file still holds what was cut off, and that may be a child's face.
 */
final class DocxPictures {

    private static final Set<String> EDGES = Set.of("l", "t", "r", "b");
    private static final Set<String> VML_EDGES = Set.of("cropleft", "croptop", "cropright", "cropbottom");

    private final ZipParts parts;
    private final Relationships relationships;
    private final Extraction extraction;
    private final Deque<String> drawings = new ArrayDeque<>();
    private Optional<Picture> open = Optional.empty();
    private String shapeAlt = "";
    private boolean hidden;
    private boolean any;
    private boolean shapes;

    DocxPictures(ZipParts parts, Relationships relationships, Extraction extraction) {
        this.parts = parts;
        this.relationships = relationships;
        this.extraction = extraction;
    }

    void start(XMLStreamReader xml) throws IOException {
        switch (xml.getLocalName()) {
            case "docPr" -> {
                drawings.push(description(xml));
                hidden = isHidden(xml);
            }
            case "pic" -> {
                open = Optional.of(new Picture(drawings.isEmpty() ? "" : drawings.getFirst()));
                open.get().hidden = hidden;
            }
            case "cNvPr" -> open.ifPresent(picture -> picture.describe(description(xml)));
            case "blip" -> open.ifPresent(picture -> picture.blip(xml));
            case "srcRect" -> open.ifPresent(picture -> picture.cropped |= isCropped(xml, EDGES));
            case "wsp" -> shapes = true;
            case "shape", "rect" -> shapeAlt = SafeXml.attribute(xml, "alt");
            case "imagedata" -> vml(xml);
            default -> {}
        }
    }

    void end(String name) throws IOException {
        if (name.equals("pic") && open.isPresent()) {
            Picture picture = open.get();
            open = Optional.empty();
            take(picture);
        } else if (name.equals("drawing")) {
            drawings.poll();
        }
    }

    void finish() {
        if (any && shapes) {
            extraction.note(Note.SHAPES);
        }
    }

    private void vml(XMLStreamReader xml) throws IOException {
        Picture picture = new Picture(shapeAlt);
        picture.embedded = SafeXml.attribute(xml, "id");
        picture.cropped = isCropped(xml, VML_EDGES);
        take(picture);
    }

    private void take(Picture picture) throws IOException {
        if (picture.hidden) {
            extraction.note(Note.HIDDEN);
        } else if (picture.linked && picture.embedded.isEmpty()) {
            extraction.note(Note.LINKED_PICTURES);
        } else if (picture.cropped) {
            extraction.note(Note.CROPPED);
        } else {
            Optional<String> part = relationships.target(picture.embedded);
            if (part.isPresent()) {
                add(part.get(), picture.altText);
            }
        }
    }

    private void add(String part, String altText) throws IOException {
        Optional<InputStream> stream = parts.stream(part);
        if (stream.isPresent()) {
            try (InputStream in = stream.get()) {
                extraction.pictures().add(part, in, altText, extraction);
                any = true;
            }
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        String value = SafeXml.attribute(xml, "hidden");
        return !value.isEmpty() && DocxLooks.isOn(value);
    }

    private static String description(XMLStreamReader xml) {
        String description = SafeXml.attribute(xml, "descr");
        return description.isBlank() ? SafeXml.attribute(xml, "title") : description;
    }

    /** Whether an edge is moved inwards: given in thousandths of a percent, percents, or 65536ths with an f. */
    private static boolean isCropped(XMLStreamReader xml, Set<String> edges) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            boolean inwards = !value.startsWith("-") && value.chars().anyMatch(c -> c >= '1' && c <= '9');
            if (inwards && edges.contains(xml.getAttributeLocalName(i))) {
                return true;
            }
        }
        return false;
    }

    private static final class Picture {
        private String altText;
        private String embedded = "";
        private boolean hidden;
        private boolean linked;
        private boolean cropped;

        private Picture(String altText) {
            this.altText = altText;
        }

        private void describe(String description) {
            if (!description.isBlank()) {
                altText = description;
            }
        }

        private void blip(XMLStreamReader xml) {
            embedded = SafeXml.attribute(xml, "embed");
            linked = !SafeXml.attribute(xml, "link").isEmpty();
        }
    }
}
