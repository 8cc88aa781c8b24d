package uk.countersign.worker.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import uk.countersign.reading.AspectRange;
import uk.countersign.reading.RenditionProfile;

/**
 * How a picture fits a profile: its own size, and that of the white sheet that it is put on when its shape is not taken.
 * Never larger than the picture is.
 */
record Fit(int width, int height, int sheetWidth, int sheetHeight) {

    static Fit of(int width, int height, RenditionProfile profile) {
        double needWidth = width;
        double needHeight = height;
        if (profile.aspect().isPresent()) {
            AspectRange aspect = profile.aspect().get();
            needWidth = Math.max(width, height * aspect.narrowest());
            needHeight = Math.max(height, width / aspect.widest());
        }
        double scale = Math.min(1, Math.min(profile.maxWidth() / needWidth, profile.maxHeight() / needHeight));
        int w = Math.max(1, (int) Math.floor(width * scale + 1e-6));
        int h = Math.max(1, (int) Math.floor(height * scale + 1e-6));
        return profile.aspect().map(range -> onSheet(w, h, range)).orElse(new Fit(w, h, w, h));
    }

    /** Rounded towards the inside of the range, since platforms refuse what is a pixel outside of it. */
    private static Fit onSheet(int w, int h, AspectRange range) {
        int sheetWidth = w < h * range.narrowest() ? (int) Math.ceil(h * range.narrowest()) : w;
        int sheetHeight = w > h * range.widest() ? (int) Math.ceil(w / range.widest()) : h;
        return new Fit(w, h, sheetWidth, sheetHeight);
    }

    BufferedImage framed(BufferedImage picture) {
        if (sheetWidth == picture.getWidth() && sheetHeight == picture.getHeight()) {
            return picture;
        }
        BufferedImage sheet = new BufferedImage(sheetWidth, sheetHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, sheetWidth, sheetHeight);
            pen.drawImage(
                    picture, (sheetWidth - picture.getWidth()) / 2, (sheetHeight - picture.getHeight()) / 2, null);
        } finally {
            pen.dispose();
        }
        return sheet;
    }
}
