package uk.countersign.worker.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Knows, at each place of a Word document, whether text that stands there is seen on the page. */
final class DocxSight {

    private static final Set<String> PAPER = Set.of("bg1", "lt1");

    private final DocxLooks looks;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Look> runs = new ArrayDeque<>();
    /** For each open field whether its result has begun; before that stands its code. */
    private final Deque<Boolean> fields = new ArrayDeque<>();
    /** The colours of the open table cells and text boxes. */
    private final Deque<Optional<Integer>> grounds = new ArrayDeque<>();

    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    /** Within the properties of a paragraph or a form field, whose looks are not the text's. */
    private boolean notARun;

    private boolean filling;

    DocxSight(DocxLooks looks) {
        this.looks = looks;
    }

    void start(XMLStreamReader xml, String parent) {
        switch (xml.getLocalName()) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> runs.push(Look.UNSAID);
            case "pPr", "sdtPr" -> notARun = true;
            case "tc", "wsp" -> grounds.push(Optional.empty());
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> replaceTop(placeholders, DocxLooks.isOn(SafeXml.attribute(xml, "val")));
            case "fldChar" -> field(SafeXml.attribute(xml, "fldCharType"));
            case "solidFill", "gradFill", "pattFill", "blipFill" -> {
                filling = parent.equals("spPr");
                if (filling) {
                    replaceTop(grounds, Optional.of(Colour.UNKNOWN));
                }
            }
            case "srgbClr" -> fill(Colour.of(SafeXml.attribute(xml, "val")), parent);
            case "schemeClr" -> {
                if (PAPER.contains(SafeXml.attribute(xml, "val"))) {
                    fill(Optional.of(Colour.WHITE), parent);
                }
            }
            default -> property(xml, parent);
        }
    }

    /** Whether the paragraph that ends here runs on into the next one. */
    boolean end(String name) {
        switch (name) {
            case "r" -> runs.poll();
            case "pPr", "sdtPr" -> notARun = false;
            case "tc", "wsp" -> grounds.poll();
            case "spPr" -> filling = false;
            case "sdt" -> placeholders.poll();
            case "p" -> {
                Paragraph ended = paragraphs.poll();
                return ended != null && ended.joined;
            }
            default -> {}
        }
        return false;
    }

    void joinParagraph() {
        if (!paragraphs.isEmpty()) {
            paragraphs.getFirst().joined = true;
        }
    }

    boolean isPlaceholder() {
        return !placeholders.isEmpty() && placeholders.getFirst();
    }

    /** Whether what stands here is a field's code, of which only the result is shown. */
    boolean isCode() {
        return fields.contains(false);
    }

    /** Why text that stands here is not seen; absent when it is. */
    Optional<Note> unseen() {
        if (runs.stream().anyMatch(Look::isHidden)) {
            return Optional.of(Note.HIDDEN);
        }
        Look paragraph = paragraphs.isEmpty() ? looks.paragraph("") : paragraphs.getFirst().look;
        Look here = runs.isEmpty() ? paragraph : runs.getFirst().orElse(paragraph);
        Optional<Integer> around = grounds.stream().flatMap(Optional::stream).findFirst();
        return here.orElse(Look.UNSAID.ground(around)).unseen();
    }

    private void property(XMLStreamReader xml, String parent) {
        String name = xml.getLocalName();
        String value = SafeXml.attribute(xml, "val");
        if (parent.equals("tcPr") && name.equals("shd")) {
            replaceTop(grounds, DocxLooks.shade(xml).filter(colour -> colour != Colour.NONE));
        } else if (parent.equals("pPr") && !paragraphs.isEmpty()) {
            Paragraph paragraph = paragraphs.getFirst();
            if (name.equals("pStyle")) {
                paragraph.look = looks.paragraph(value);
            } else if (name.equals("shd")) {
                paragraph.look = paragraph.look.ground(DocxLooks.shade(xml).filter(colour -> colour != Colour.NONE));
            }
        } else if (parent.equals("rPr") && !runs.isEmpty() && !notARun) {
            Look run = runs.poll();
            runs.push(name.equals("rStyle") ? run.orElse(looks.character(value)) : DocxLooks.with(run, xml));
        }
    }

    private void fill(Optional<Integer> colour, String parent) {
        if (filling && parent.equals("solidFill")) {
            replaceTop(grounds, colour);
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(false);
            case "separate" -> replaceTop(fields, true);
            case "end" -> fields.poll();
            default -> {}
        }
    }

    private static <T> void replaceTop(Deque<T> stack, T value) {
        if (!stack.isEmpty()) {
            stack.pop();
            stack.push(value);
        }
    }

    private final class Paragraph {
        private Look look = looks.paragraph("");
        private boolean joined;
    }
}
