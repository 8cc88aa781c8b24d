package uk.countersign.worker.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The looks that a Word document gives to text by styles, and how one property changes a look. */
final class DocxLooks implements ZipParts.XmlVisitor {

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultParagraph = "";
    private Optional<String> open = Optional.empty();
    private boolean runProperties;

    static DocxLooks of(ZipParts parts, String stylesPart) throws IOException {
        DocxLooks looks = new DocxLooks();
        parts.walk(stylesPart, looks);
        return looks;
    }

    /** The look of a paragraph's text; an unnamed style is the default one. */
    Look paragraph(String style) {
        return resolve(style.isEmpty() ? defaultParagraph : style);
    }

    Look character(String style) {
        return resolve(style);
    }

    /** A look after one element of run properties. */
    static Look with(Look look, XMLStreamReader property) {
        String value = SafeXml.attribute(property, "val");
        return switch (property.getLocalName()) {
            case "vanish", "specVanish" -> look.hidden(isOn(value));
            case "sz" -> isTiny(value) ? look.hidden(true) : look;
            case "strike", "dstrike" -> isOn(value) || look.struck().isEmpty() ? look.struck(isOn(value)) : look;
            case "color" -> look.ink(Colour.of(value));
            case "highlight" -> look.marker(Colour.of(value));
            case "shd" -> look.ground(shade(property).filter(colour -> colour != Colour.NONE));
            default -> look;
        };
    }

    /** A pattern of two colours is none that can be told. */
    static Optional<Integer> shade(XMLStreamReader shd) {
        return switch (SafeXml.attribute(shd, "val")) {
            case "clear", "nil", "" -> Colour.of(SafeXml.attribute(shd, "fill"));
            case "solid" -> Colour.of(SafeXml.attribute(shd, "color"));
            default -> Optional.of(Colour.UNKNOWN);
        };
    }

    static boolean isOn(String value) {
        return !value.equals("false") && !value.equals("0") && !value.equals("off");
    }

    /** Half points; below two points nobody reads. */
    private static boolean isTiny(String value) {
        return value.equals("1") || value.equals("2") || value.equals("3");
    }

    @Override
    public void visit(XMLStreamReader xml) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            switch (xml.getLocalName()) {
                case "style" -> open = Optional.empty();
                case "rPr" -> runProperties = false;
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("style")) {
            String id = SafeXml.attribute(xml, "styleId");
            open = Optional.of(id);
            styles.put(id, new Style("", Look.UNSAID));
            boolean byDefault = SafeXml.attribute(xml, "default").equals("1");
            if (byDefault && SafeXml.attribute(xml, "type").equals("paragraph")) {
                defaultParagraph = id;
            }
        } else if (name.equals("rPr")) {
            runProperties = true;
        } else {
            open.ifPresent(id -> styles.computeIfPresent(id, (key, style) -> changed(style, xml)));
        }
    }

    private Style changed(Style style, XMLStreamReader xml) {
        if (xml.getLocalName().equals("basedOn")) {
            return new Style(SafeXml.attribute(xml, "val"), style.look);
        }
        boolean matters = runProperties || xml.getLocalName().equals("shd");
        return matters ? new Style(style.basedOn, with(style.look, xml)) : style;
    }

    private Look resolve(String id) {
        Look look = Look.UNSAID;
        Set<String> seen = new HashSet<>();
        String next = id;
        while (seen.add(next)) {
            Style style = styles.getOrDefault(next, new Style("", Look.UNSAID));
            look = look.orElse(style.look);
            next = style.basedOn;
        }
        return look;
    }

    private record Style(String basedOn, Look look) {}
}
