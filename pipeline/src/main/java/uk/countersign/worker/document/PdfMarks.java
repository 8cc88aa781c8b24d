package uk.countersign.worker.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** What a reader's pen has crossed out or covered on a page of a PDF; the text still stands beneath. */
final class PdfMarks {

    private static final Set<String> CROSSING = Set.of("StrikeOut", "Redact");
    private static final Set<String> COMMENTING =
            Set.of("Text", "FreeText", "Highlight", "Underline", "Squiggly", "Caret");

    private final List<Rectangle2D> marks = new ArrayList<>();
    private boolean commented;

    static PdfMarks of(PDPage page) throws IOException {
        PdfMarks found = new PdfMarks();
        PDRectangle crop = page.getCropBox();
        for (PDAnnotation annotation : page.getAnnotations()) {
            String kind = String.valueOf(annotation.getSubtype());
            COSArray filling = annotation.getCOSObject().getCOSArray(COSName.IC);
            boolean box = kind.equals("Square") && filling != null && filling.size() > 0;
            found.commented |= COMMENTING.contains(kind);
            if (box || CROSSING.contains(kind)) {
                found.add(annotation, crop);
            }
        }
        return found;
    }

    boolean commented() {
        return commented;
    }

    boolean covers(Point2D point) {
        return marks.stream().anyMatch(mark -> mark.contains(point));
    }

    /** Four corners for each line of text, else the whole rectangle; measured from the crop box's corner. */
    private void add(PDAnnotation annotation, PDRectangle crop) {
        COSArray corners = annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS);
        if (corners == null || corners.size() < 8) {
            PDRectangle whole = annotation.getRectangle();
            if (whole != null) {
                marks.add(new Rectangle2D.Float(
                        whole.getLowerLeftX() - crop.getLowerLeftX(),
                        whole.getLowerLeftY() - crop.getLowerLeftY(),
                        whole.getWidth(),
                        whole.getHeight()));
            }
            return;
        }
        float[] all = corners.toFloatArray();
        for (int i = 0; i + 8 <= all.length; i += 8) {
            Rectangle2D line = new Rectangle2D.Float(all[i], all[i + 1], 0, 0);
            for (int j = 2; j < 8; j += 2) {
                line.add(all[i + j], all[i + j + 1]);
            }
            line.setRect(
                    line.getX() - crop.getLowerLeftX(),
                    line.getY() - crop.getLowerLeftY(),
                    line.getWidth(),
                    line.getHeight());
            marks.add(line);
        }
    }
}
