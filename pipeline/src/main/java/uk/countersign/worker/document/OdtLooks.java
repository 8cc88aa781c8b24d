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
                change(key, fill(xml));
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
        Look look = background(xml).ink(ink(xml));
        String display = SafeXml.attribute(xml, "display");
        if (!display.isEmpty()) {
            look = look.hidden(!display.equals("true"));
        }
        String line = SafeXml.attribute(xml, "text-line-through-style");
        String type = SafeXml.attribute(xml, "text-line-through-type");
        if (!line.isEmpty() || !type.isEmpty()) {
            look = look.struck(!line.equals("none") && !type.equals("none"));
        }
        return look;
    }

    private static Optional<Integer> ink(XMLStreamReader xml) {
        boolean chosen = SafeXml.attribute(xml, "use-window-font-color").equals("true");
        return chosen ? Optional.of(Colour.NONE) : Colour.of(SafeXml.attribute(xml, "color"));
    }

    private static Look background(XMLStreamReader xml) {
        Optional<Integer> colour = Colour.of(SafeXml.attribute(xml, "background-color"));
        return Look.UNSAID.ground(colour.filter(said -> said != Colour.NONE));
    }

    private static Look fill(XMLStreamReader xml) {
        return switch (SafeXml.attribute(xml, "fill")) {
            case "solid" -> Look.UNSAID.ground(Colour.of(SafeXml.attribute(xml, "fill-color")));
            case "gradient", "bitmap", "hatch" -> Look.UNSAID.ground(Optional.of(Colour.UNKNOWN));
            default -> background(xml);
        };
    }

    private record Style(String parent, Look look) {}
}
