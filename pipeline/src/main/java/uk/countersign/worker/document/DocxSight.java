package uk.countersign.worker.document;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/** Knows, at each place of a Word document, whether text that stands there is seen on the page. */
final class DocxSight {

    private final DocxLooks looks;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Look> runs = new ArrayDeque<>();
    /** For each open field whether its result has begun; before that stands its code. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private final Deque<Boolean> cells = new ArrayDeque<>();
    private final Deque<Boolean> shapes = new ArrayDeque<>();
    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    /** Within the properties of a paragraph or a form field, whose looks are not the text's. */
    private boolean notARun;

    DocxSight(DocxLooks looks) {
        this.looks = looks;
    }

    void start(XMLStreamReader xml, String parent) {
        switch (xml.getLocalName()) {
            case "p" -> paragraphs.push(new Paragraph());
            case "r" -> runs.push(Look.UNSAID);
            case "pPr", "sdtPr" -> notARun = true;
            case "tc" -> cells.push(false);
            case "wsp" -> shapes.push(false);
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> replaceTop(placeholders, DocxLooks.isOn(SafeXml.attribute(xml, "val")));
            case "fldChar" -> field(SafeXml.attribute(xml, "fldCharType"));
            case "solidFill", "gradFill", "pattFill", "blipFill" -> {
                if (parent.equals("spPr")) {
                    replaceTop(shapes, true);
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
            case "tc" -> cells.poll();
            case "wsp" -> shapes.poll();
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

    Verdict verdict() {
        if (fields.contains(false)) {
            return Verdict.CODE;
        }
        Look paragraph = paragraphs.isEmpty() ? looks.paragraph("") : paragraphs.getFirst().look;
        Look here = runs.isEmpty() ? paragraph : runs.getFirst().orElse(paragraph);
        boolean insideOfHidden = runs.stream().anyMatch(Look::isHidden);
        if (here.isHidden() || insideOfHidden) {
            return Verdict.HIDDEN;
        }
        boolean onColour = cells.contains(true) || shapes.contains(true);
        return here.isWhite() && !onColour ? Verdict.WHITE : Verdict.SEEN;
    }

    private void property(XMLStreamReader xml, String parent) {
        String name = xml.getLocalName();
        String value = SafeXml.attribute(xml, "val");
        if (parent.equals("tcPr") && name.equals("shd")) {
            replaceTop(cells, DocxLooks.isShade(xml));
        } else if (parent.equals("pPr") && !paragraphs.isEmpty()) {
            Paragraph paragraph = paragraphs.getFirst();
            if (name.equals("pStyle")) {
                paragraph.look = looks.paragraph(value);
            } else if (name.equals("shd")) {
                paragraph.look = paragraph.look.shaded(DocxLooks.isShade(xml));
            }
        } else if (parent.equals("rPr") && !runs.isEmpty() && !notARun) {
            Look run = runs.poll();
            runs.push(name.equals("rStyle") ? run.orElse(looks.character(value)) : DocxLooks.with(run, xml));
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

    private static void replaceTop(Deque<Boolean> stack, boolean value) {
        if (!stack.isEmpty()) {
            stack.pop();
            stack.push(value);
        }
    }

    /** What a reader of the page would see of text that stands here. */
    enum Verdict {
        /** It is there. */
        SEEN,
        /** It is marked as hidden. */
        HIDDEN,
        /** It is white on white. */
        WHITE,
        /** It is a field's code, of which only the result is shown. */
        CODE
    }

    private final class Paragraph {
        private Look look = looks.paragraph("");
        private boolean joined;
    }
}
