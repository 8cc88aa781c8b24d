package uk.countersign.worker.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The looks that an OpenDocument text gives by its styles, named and automatic ones alike. */
final class OdtLooks implements ZipParts.XmlVisitor {

    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> cropping = new HashSet<>();
    private Optional<String> open = Optional.empty();
    private String openName = "";

    /** The look by the style of a family: {@code paragraph}, {@code text}, {@code table-cell}, {@code graphic}. */
    Look of(String family, String name) {
        Look look = Look.UNSAID;
        Set<String> seen = new HashSet<>();
        String next = family + "/" + name;
        while (seen.add(next)) {
            Style style = styles.getOrDefault(next, new Style("", Look.UNSAID));
            look = look.orElse(style.look);
            next = family + "/" + style.parent;
        }
        return look;
    }

    /** Whether pictures in a frame of this style show only a part of what is stored. */
    boolean isCropping(String graphicStyle) {
        return cropping.contains(graphicStyle);
    }

    @Override
    public void visit(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            if (xml.getLocalName().equals("style")) {
                open = Optional.empty();
            }
            return;
        }
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        if (xml.getLocalName().equals("style")) {
            openName = SafeXml.attribute(xml, "name");
            String key = SafeXml.attribute(xml, "family") + "/" + openName;
            styles.put(key, new Style(SafeXml.attribute(xml, "parent-style-name"), Look.UNSAID));
            open = Optional.of(key);
        } else {
            open.ifPresent(key -> property(key, xml));
        }
    }

    private void property(String key, XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "text-properties" -> change(key, textLook(xml));
            case "paragraph-properties", "table-cell-properties" -> change(key, background(xml));
            case "graphic-properties" -> {
                change(key, SafeXml.attribute(xml, "fill").equals("solid") ? filled(xml) : background(xml));
                String clip = SafeXml.attribute(xml, "clip");
                if (clip.chars().anyMatch(c -> c >= '1' && c <= '9')) {
                    cropping.add(openName);
                }
            }
            default -> {}
        }
    }

    private void change(String key, Look look) {
        styles.computeIfPresent(key, (id, style) -> new Style(style.parent, look.orElse(style.look)));
    }

    private static Look textLook(XMLStreamReader xml) {
        Look look = background(xml);
        String display = SafeXml.attribute(xml, "display");
        if (!display.isEmpty()) {
            look = look.hidden(!display.equals("true"));
        }
        String colour = SafeXml.attribute(xml, "color");
        if (!colour.isEmpty()) {
            look = look.white(Look.isPaper(colour));
        }
        return look;
    }

    private static Look background(XMLStreamReader xml) {
        String colour = SafeXml.attribute(xml, "background-color");
        boolean said = !colour.isEmpty() && !colour.equals("transparent");
        return said ? Look.UNSAID.shaded(!Look.isPaper(colour)) : Look.UNSAID;
    }

    private static Look filled(XMLStreamReader xml) {
        return Look.UNSAID.shaded(!Look.isPaper(SafeXml.attribute(xml, "fill-color")));
    }

    private record Style(String parent, Look look) {}
}
