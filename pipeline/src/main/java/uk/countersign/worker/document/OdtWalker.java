package uk.countersign.worker.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks once through an OpenDocument text's content and takes what a reader of the finished page sees. Deleted text
 * stands apart in it, before the body; inserted text stands in its place.
 */
final class OdtWalker implements ZipParts.XmlVisitor {

    private static final Set<String> NEVER_TEXT = Set.of(
            "tracked-changes",
            "annotation",
            "note",
            "hidden-text",
            "covered-table-cell",
            "ruby-text",
            "forms",
            "scripts",
            "event-listeners",
            "automatic-styles",
            "font-face-decls",
            "variable-decls",
            "sequence-decls",
            "user-field-decls",
            "dde-connection-decls",
            "binary-data");

    private final OdtLooks looks;
    private final OdtPictures pictures;
    private final Extraction extraction;
    private final TextFlow flow;
    private final Links links;
    private final Deque<Look> sight = new ArrayDeque<>();
    private final Deque<OdtPictures.Frame> frames = new ArrayDeque<>();
    private final Deque<Boolean> spaces = new ArrayDeque<>();
    private String open = "";
    /** A field in a paragraph can hide all of it, what came before too. */
    private boolean paragraphHidden;

    private int depth;
    /** The depth of the element whose content is passed over; nothing is at depth 0. */
    private int skipped;

    OdtWalker(OdtLooks looks, OdtPictures pictures, Extraction extraction) {
        this.looks = looks;
        this.pictures = pictures;
        this.extraction = extraction;
        this.flow = extraction.newText();
        this.links = new Links(extraction);
        sight.push(Look.UNSAID);
    }

    String text() {
        return flow.finish();
    }

    @Override
    public void visit(XMLStreamReader xml) throws IOException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (skipped > 0) {
                    noteDeletion(xml);
                } else if (isSkipped(xml)) {
                    skipped = depth;
                } else {
                    sight.push(lookOf(xml).orElse(inherited(xml)));
                    start(xml);
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (skipped == 0) {
                    characters(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (skipped == 0) {
                    end(xml.getLocalName());
                    sight.pop();
                } else if (skipped == depth) {
                    skipped = 0;
                }
                depth--;
            }
            default -> {}
        }
    }

    private void noteDeletion(XMLStreamReader xml) {
        if (xml.getLocalName().equals("deletion")) {
            extraction.note(Note.DELETIONS);
        }
    }

    private boolean isSkipped(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (NEVER_TEXT.contains(name)) {
            switch (name) {
                case "annotation" -> extraction.note(Note.COMMENTS);
                case "note" -> extraction.note(Note.FOOTNOTES);
                case "hidden-text" -> extraction.note(Note.HIDDEN);
                default -> {}
            }
            return true;
        }
        boolean hidden = SafeXml.attribute(xml, "is-hidden").equals("true")
                || name.equals("section") && isHiddenSection(xml)
                || SafeXml.attribute(xml, "visibility").equals("collapse");
        if (hidden) {
            extraction.note(Note.HIDDEN);
            paragraphHidden |= name.equals("hidden-paragraph");
        }
        return hidden;
    }

    private static boolean isHiddenSection(XMLStreamReader xml) {
        String display = SafeXml.attribute(xml, "display");
        return display.equals("none") || display.equals("condition");
    }

    /** A paragraph starts anew, but for the colour behind it. */
    private Look inherited(XMLStreamReader xml) {
        Look around = sight.getFirst();
        String name = xml.getLocalName();
        boolean anew = name.equals("p") || name.equals("h");
        return anew ? around.ink(Optional.empty()).struck(false).marker(Optional.empty()) : around;
    }

    private Look lookOf(XMLStreamReader xml) {
        String style = SafeXml.attribute(xml, "style-name");
        return switch (xml.getLocalName()) {
            case "p", "h" -> looks.of("paragraph", style);
            case "span", "a" -> looks.of("text", style);
            case "table-cell" -> looks.of("table-cell", SafeXml.attribute(xml, "style-name"));
            case "frame", "custom-shape", "rect" -> looks.of("graphic", SafeXml.attribute(xml, "style-name"));
            default -> Look.UNSAID;
        };
    }

    private void start(XMLStreamReader xml) {
        open = isDrawing(xml) ? xml.getLocalName() : "";
        switch (xml.getLocalName()) {
            case "p", "h" -> spaces.push(true);
            case "s" -> write(" ".repeat(count(SafeXml.attribute(xml, "c"))));
            case "tab" -> write("\t");
            case "line-break" -> write("\n");
            case "a" -> links.start();
            case "table-row" -> flow.startRow();
            case "table-cell" -> flow.startCell();
            case "text-box", "custom-shape", "rect" -> flow.startBox();
            case "frame" -> frames.push(pictures.frame(xml));
            case "image" -> {
                if (!frames.isEmpty()) {
                    frames.getFirst().image(xml);
                }
            }
            default -> {}
        }
    }

    /** A frame's title and description share their names with fields of the text. */
    private static boolean isDrawing(XMLStreamReader xml) {
        return xml.getNamespaceURI() != null && xml.getNamespaceURI().contains("svg");
    }

    private void characters(String words) {
        if (open.equals("title") || open.equals("desc")) {
            if (!frames.isEmpty() && open.equals("title")) {
                frames.getFirst().title(words);
            } else if (!frames.isEmpty()) {
                frames.getFirst().description(words);
            }
        } else if (!spaces.isEmpty()) {
            write(collapsed(words));
        }
    }

    /** White space counts once, and not at a paragraph's start. */
    private String collapsed(String words) {
        StringBuilder out = new StringBuilder();
        boolean afterSpace = spaces.pop();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space || !afterSpace) {
                out.append(space ? ' ' : c);
            }
            afterSpace = space;
        }
        spaces.push(afterSpace);
        return out.toString();
    }

    private void end(String name) throws IOException {
        open = "";
        switch (name) {
            case "p", "h" -> {
                spaces.poll();
                if (paragraphHidden) {
                    flow.dropLine();
                    paragraphHidden = false;
                }
                flow.endParagraph();
            }
            case "a" -> links.end();
            case "table-cell" -> flow.endCell();
            case "table-row" -> flow.endRow();
            case "text-box", "custom-shape", "rect" -> flow.endBox();
            case "frame" -> {
                OdtPictures.Frame frame = frames.pop();
                if (!sight.getFirst().isHidden()) {
                    pictures.take(frame);
                }
            }
            default -> {}
        }
    }

    private void write(String words) {
        Optional<Note> unseen =
                paragraphHidden ? Optional.of(Note.HIDDEN) : sight.getFirst().unseen();
        if (unseen.isEmpty()) {
            flow.text(words);
            links.text(words);
        } else if (!words.isBlank()) {
            extraction.note(unseen.get());
        }
    }

    private static int count(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 1;
    }
}
