package uk.countersign.worker.document;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What the parts of an Office document point to: only what lies inside of the file counts. */
final class Relationships {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();
    private final String folder;

    private Relationships(String part) {
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** Those of a part; those of the whole file for the empty name. */
    static Relationships of(ZipParts parts, String part) throws IOException {
        Relationships relationships = new Relationships(part);
        String name = part.substring(part.lastIndexOf('/') + 1);
        parts.walk(relationships.folder + "_rels/" + name + ".rels", relationships::visit);
        return relationships;
    }

    Optional<String> target(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a type, named by the last word of the type's address. */
    Optional<String> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    private void visit(XMLStreamReader xml) {
        boolean starts = xml.getEventType() == XMLStreamConstants.START_ELEMENT;
        if (!starts || !xml.getLocalName().equals("Relationship")) {
            return;
        }
        if (SafeXml.attribute(xml, "TargetMode").equals("External")) {
            return;
        }
        inside(SafeXml.attribute(xml, "Target")).ifPresent(target -> {
            String type = SafeXml.attribute(xml, "Type");
            byId.put(SafeXml.attribute(xml, "Id"), target);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        });
    }

    private Optional<String> inside(String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null || !path.startsWith("/") ? Optional.empty() : Optional.of(path.substring(1));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
