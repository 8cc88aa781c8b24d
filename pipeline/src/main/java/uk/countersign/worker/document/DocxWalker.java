package uk.countersign.worker.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks once through a Word document's main part and takes what a reader of the finished page sees: no deletions, no
 * moved-away text, no hidden or white text, no field codes, and of two alternatives only the first.
 */
final class DocxWalker implements ZipParts.XmlVisitor {

    private static final Set<String> NEVER_TEXT =
            Set.of("Fallback", "delText", "delInstrText", "fldData", "sectPr", "sdtEndPr", "rubyPr", "rt", "tblGrid");

    private static final Map<String, String> SIGNS =
            Map.of("tab", "\t", "ptab", "\t", "br", "\n", "cr", "\n", "noBreakHyphen", "\u2011", "softHyphen", "");

    private final DocxSight sight;
    private final DocxPictures pictures;
    private final Extraction extraction;
    private final TextFlow flow;
    private final Links links;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Integer> openRows = new ArrayDeque<>();
    private final Deque<Integer> openCells = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean keepSpace;
    /** The depth of the element whose content is passed over; nothing is at depth 0. */
    private int skipped;

    DocxWalker(DocxLooks looks, DocxPictures pictures, Extraction extraction) {
        this.sight = new DocxSight(looks);
        this.pictures = pictures;
        this.extraction = extraction;
        this.flow = extraction.newText();
        this.links = new Links(extraction);
    }

    String text() {
        pictures.finish();
        return flow.finish();
    }

    @Override
    public void visit(XMLStreamReader xml) throws IOException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                String parent = open.isEmpty() ? "" : open.getFirst();
                open.push(xml.getLocalName());
                if (skipped == 0) {
                    start(xml, parent);
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (skipped == 0 && !open.isEmpty() && isText(open.getFirst())) {
                    text.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                int depth = open.size();
                String name = open.pop();
                if (skipped == 0) {
                    end(name);
                } else if (skipped == depth) {
                    skipped = 0;
                    endSkipped(name);
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml, String parent) throws IOException {
        String name = xml.getLocalName();
        if (NEVER_TEXT.contains(name) || name.endsWith("Change")) {
            skip(open.size());
            return;
        }
        sight.start(xml, parent);
        switch (name) {
            case "del", "moveFrom" -> delete(parent);
            case "cellDel" -> {
                extraction.note(Note.DELETIONS);
                skip(openCells.isEmpty() ? open.size() : openCells.getFirst());
            }
            case "commentReference" -> extraction.note(Note.COMMENTS);
            case "footnoteReference", "endnoteReference" -> extraction.note(Note.FOOTNOTES);
            case "relIds", "chart" -> extraction.note(Note.DRAWINGS);
            case "altChunk", "subDoc" -> extraction.note(Note.EMBEDDED);
            case "hyperlink" -> links.start();
            case "t" -> keepSpace = "preserve".equals(SafeXml.attribute(xml, "space"));
            case "sym" -> write(DocxSymbols.sign(xml));
            case "tr" -> {
                openRows.push(open.size());
                flow.startRow();
            }
            case "tc" -> {
                openCells.push(open.size());
                flow.startCell();
            }
            case "txbxContent" -> flow.startBox();
            case "sdtContent" -> {
                if (sight.isPlaceholder()) {
                    skip(open.size());
                }
            }
            default -> sign(name, parent);
        }
        if (skipped == 0 && isSeen()) {
            pictures.start(xml);
        }
    }

    private void sign(String name, String parent) {
        if (parent.equals("r") && SIGNS.containsKey(name)) {
            write(SIGNS.getOrDefault(name, ""));
        }
    }

    /** A deletion marks text, a whole row, or the end of a paragraph, which then runs on into the next. */
    private void delete(String parent) {
        extraction.note(Note.DELETIONS);
        switch (parent) {
            case "rPr" -> sight.joinParagraph();
            case "trPr" -> skip(openRows.isEmpty() ? open.size() : openRows.getFirst());
            default -> skip(open.size());
        }
    }

    private void end(String name) throws IOException {
        if (isText(name)) {
            write(keepSpace ? text.toString() : text.toString().strip());
            text.setLength(0);
            keepSpace = false;
        }
        pictures.end(name);
        boolean joined = sight.end(name);
        switch (name) {
            case "p" -> {
                if (!joined) {
                    flow.endParagraph();
                }
            }
            case "hyperlink" -> links.end();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "txbxContent" -> flow.endBox();
            default -> {}
        }
    }

    /** What was begun before it was skipped has to be ended. */
    private void endSkipped(String name) throws IOException {
        boolean begun = !openRows.isEmpty() && name.equals("tr") || !openCells.isEmpty() && name.equals("tc");
        if (begun || name.equals("sdtContent")) {
            end(name);
        }
    }

    private void endCell() {
        openCells.poll();
        flow.endCell();
    }

    private void endRow() {
        openRows.poll();
        flow.endRow();
    }

    private void skip(int depth) {
        skipped = depth;
    }

    private static boolean isText(String name) {
        return name.equals("t");
    }

    private boolean isSeen() {
        return !sight.isCode() && sight.unseen().isEmpty();
    }

    private void write(String written) {
        if (sight.isCode()) {
            return;
        }
        Optional<Note> unseen = sight.unseen();
        if (unseen.isEmpty()) {
            flow.text(written);
            links.text(written);
        } else if (!written.isBlank()) {
            extraction.note(unseen.get());
        }
    }
}
