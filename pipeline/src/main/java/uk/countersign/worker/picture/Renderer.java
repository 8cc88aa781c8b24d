package uk.countersign.worker.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.coobird.thumbnailator.Thumbnails;
import uk.countersign.reading.Problem;
import uk.countersign.reading.Rendition;
import uk.countersign.reading.RenditionProfile;
import uk.countersign.reading.UnreadableFile;

/** Makes the renditions of one upright picture, each from the next larger one. */
final class Renderer {

    private static final float[] QUALITIES = {0.92f, 0.85f, 0.75f, 0.65f};
    private static final double SMALLER = 0.8;

    private final Path folder;
    private final Set<String> notes;

    Renderer(Path folder, Set<String> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    List<Rendition> render(BufferedImage upright, List<RenditionProfile> profiles) throws IOException {
        List<Integer> largestFirst = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            largestFirst.add(i);
        }
        int width = upright.getWidth();
        int height = upright.getHeight();
        largestFirst.sort(Comparator.comparing(
                        (Integer i) -> Fit.of(width, height, profiles.get(i)).width())
                .reversed());
        Map<Integer, Rendition> rendered = new TreeMap<>();
        BufferedImage last = upright;
        for (int i : largestFirst) {
            RenditionProfile profile = profiles.get(i);
            Fit fit = Fit.of(width, height, profile);
            last = scaled(last, fit.width(), fit.height());
            rendered.put(i, write(last, profile));
        }
        return List.copyOf(rendered.values());
    }

    /** Lowers the quality first, and the size when that is not enough. */
    private Rendition write(BufferedImage picture, RenditionProfile profile) throws IOException {
        Path file = folder.resolve(profile.name() + ".jpg");
        BufferedImage smaller = picture;
        while (true) {
            BufferedImage framed =
                    Fit.of(smaller.getWidth(), smaller.getHeight(), profile).framed(smaller);
            for (float quality : QUALITIES) {
                byte[] jpeg = Jpeg.of(framed, quality);
                if (jpeg.length <= profile.maxBytes()) {
                    Files.write(file, jpeg);
                    noteBars(smaller, framed, profile);
                    return new Rendition(
                            profile.name(), file, "image/jpeg", framed.getWidth(), framed.getHeight(), jpeg.length);
                }
            }
            int width = (int) (smaller.getWidth() * SMALLER);
            int height = (int) (smaller.getHeight() * SMALLER);
            if (width < 16 || height < 1) {
                throw new UnreadableFile(Problem.TOO_LARGE);
            }
            smaller = scaled(smaller, width, height);
        }
    }

    private void noteBars(BufferedImage plain, BufferedImage framed, RenditionProfile profile) {
        if (plain.getWidth() != framed.getWidth() || plain.getHeight() != framed.getHeight()) {
            notes.add("White bars were added for " + profile.name() + ", which does not take pictures this "
                    + (framed.getWidth() > plain.getWidth() ? "narrow." : "wide."));
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) throws IOException {
        if (picture.getWidth() == width && picture.getHeight() == height) {
            return picture;
        }
        return Thumbnails.of(picture)
                .forceSize(Math.max(1, width), Math.max(1, height))
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }
}
