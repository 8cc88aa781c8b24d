package uk.countersign.worker.document;

import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Characters that Word takes from its symbol fonts, of which people's typing makes only a few. */
final class DocxSymbols {

    private static final Map<String, String> WINGDINGS = Map.of(
            "4A", "\u263a", "4C", "\u2639", "E0", "\u2192", "DF", "\u2190", "FC", "\u2713", "FB", "\u2717", "A7",
            "\u2022", "28", "\u260e");

    private DocxSymbols() {}

    /** The sign that stands for it in any font, empty when there is none. */
    static String sign(XMLStreamReader sym) {
        String code = SafeXml.attribute(sym, "char");
        boolean wingdings = SafeXml.attribute(sym, "font").equals("Wingdings");
        return wingdings && code.length() == 4 ? WINGDINGS.getOrDefault(code.substring(2), "") : "";
    }
}
