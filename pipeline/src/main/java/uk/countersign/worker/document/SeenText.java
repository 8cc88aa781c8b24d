package uk.countersign.worker.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Takes the text of a PDF that is seen: not what is invisible, white, off the page, tiny or on a layer switched off. */
final class SeenText extends PDFTextStripper {

    private static final double TINIEST_POINTS = 1.5;
    private static final float WHITE = 0.97f;

    private final Extraction extraction;
    private final Deque<Boolean> layers = new ArrayDeque<>();
    private int taken;
    private PdfMarks marks = new PdfMarks();
    private @Nullable PDOptionalContentProperties layerSettings;

    SeenText(Extraction extraction) {
        this.extraction = extraction;
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setLineSeparator("\n");
        setPageEnd("\n");
    }

    @Override
    protected void startDocument(PDDocument document) throws IOException {
        layerSettings = document.getDocumentCatalog().getOCProperties();
        super.startDocument(document);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        layers.clear();
        marks = PdfMarks.of(page);
        if (marks.commented()) {
            extraction.note(Note.COMMENTS);
        }
        if (page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext()) {
            notePictures(page);
        }
        super.startPage(page);
    }

    private void notePictures(PDPage page) {
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                extraction.note(Note.PICTURES_NOT_TAKEN);
            }
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        layers.push(COSName.OC.equals(tag) && properties != null && isSwitchedOff(properties));
        super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.poll();
        super.endMarkedContentSequence();
    }

    private boolean isSwitchedOff(COSDictionary layer) {
        if (layerSettings == null) {
            return false;
        }
        if (COSName.OCG.equals(layer.getCOSName(COSName.TYPE))) {
            return !layerSettings.isGroupEnabled(new PDOptionalContentGroup(layer));
        }
        COSDictionary member = layer.getCOSDictionary(COSName.OCGS);
        return member != null && !layerSettings.isGroupEnabled(new PDOptionalContentGroup(member));
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String words = String.valueOf(text.getUnicode());
        if (words.isBlank()) {
            super.processTextPosition(text);
        } else if (isHidden(text)) {
            extraction.note(Note.HIDDEN);
        } else if (isWhite()) {
            extraction.note(Note.BLENDED);
        } else if (marks.covers(middle(text))) {
            extraction.note(Note.STRUCK);
        } else if (isOffPage(text)) {
            extraction.note(Note.OFF_PAGE);
        } else {
            taken += words.length();
            if (taken > extraction.limits().characters()) {
                throw new UnreadableFile(Problem.TOO_LONG);
            }
            super.processTextPosition(text);
        }
    }

    private boolean isHidden(TextPosition text) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean unpainted = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        boolean transparent = getGraphicsState().getNonStrokeAlphaConstant() < 0.02;
        boolean tiny = text.getHeightDir() > 0 && Math.abs(text.getYScale()) < TINIEST_POINTS;
        return unpainted || transparent || tiny || layers.contains(true);
    }

    private boolean isWhite() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        PDColor colour = getGraphicsState().getNonStrokingColor();
        if (!mode.isFill() || mode.isStroke() || colour.isPattern()) {
            return false;
        }
        try {
            float[] rgb = colour.getColorSpace().toRGB(colour.getComponents());
            return rgb[0] > WHITE && rgb[1] > WHITE && rgb[2] > WHITE;
        } catch (IOException | RuntimeException unknownColour) {
            // A colour that cannot be worked out is no reason to lose text that is probably seen.
            return false;
        }
    }

    private static Point2D middle(TextPosition text) {
        Matrix place = text.getTextMatrix();
        return new Point2D.Float(
                place.getTranslateX() + text.getWidth() / 2, place.getTranslateY() + text.getHeight() / 2);
    }

    /** Text is placed from the crop box's left and top edges. */
    private boolean isOffPage(TextPosition text) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, text.getPageWidth(), text.getPageHeight());
        double x = text.getX() + text.getWidth() / 2;
        double y = text.getY() - text.getHeight() / 2;
        return !page.contains(x, y);
    }
}
