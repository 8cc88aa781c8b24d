package uk.countersign.acceptance;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * What was handed in, by whichever way. Whoever got no answer from the API asks again with the same key, and only then
 * knows; what was left in the shared folder counts from the moment when it lay there.
 */
final class Submissions {

    private static final String AUTHOR = "Miss Doyle";
    private static final List<String> NEWS = List.of(
            "The recorder group plays in the hall on Wednesday after lunch.",
            "The kitchen serves leek and potato soup on Friday.",
            "The library is open at lunch on Thursday for everybody who likes a quiet corner.",
            "Year 4 measured the playground with string and found that it is longer than a blue whale.",
            "The lost property box is full again, mostly of single gloves.",
            "The new benches beside the pond are ready to be sat on.");

    private final Random random;
    private final List<Submission> all = new ArrayList<>();
    private final List<Submission> unacknowledged = new ArrayList<>();

    Submissions(Random random) {
        this.random = random;
    }

    /** A draft whose text holds a mark that no other has. */
    record Submission(String mark, String text, List<String> channels, boolean pictured) {}

    synchronized List<Submission> all() {
        return List.copyOf(all);
    }

    /** Leaves a draft in the shared folder. It goes to the school's usual accounts. */
    void drop(Demo demo) {
        var submission = next(List.of("x", "facebook"), false);
        var author = demo.answer().member(AUTHOR);
        demo.shared().drop(author.email(), submission.mark() + ".txt", submission.text());
        synchronized (this) {
            all.add(submission);
        }
    }

    /** Sends a draft; if the connection breaks it stays to be sent again. */
    void send(Demo demo) {
        var pictured = random.nextInt(3) == 0;
        var submission = next(pictured ? Platforms.ALL : List.of("x", "facebook"), pictured);
        synchronized (this) {
            all.add(submission);
            unacknowledged.add(submission);
        }
        sendUnacknowledged(demo);
    }

    /** Sends again what was never answered. */
    synchronized void sendUnacknowledged(Demo demo) {
        var api = demo.as(AUTHOR);
        while (!unacknowledged.isEmpty()) {
            var submission = unacknowledged.get(0);
            if (submission.pictured()) {
                api.submit(submission.mark(), submission.text(), submission.channels(), picture(submission));
            } else {
                api.submit(submission.mark(), submission.text(), submission.channels());
            }
            unacknowledged.remove(0);
        }
    }

    private synchronized Submission next(List<String> channels, boolean pictured) {
        var mark = "Notice " + (1001 + all.size());
        var text = NEWS.get(random.nextInt(NEWS.size())) + " (" + mark + ")";
        return new Submission(mark, text, channels, pictured);
    }

    /** A picture that no other submission has. */
    private static byte[] picture(Submission submission) {
        var image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(submission.mark().hashCode()));
        graphics.fillRect(0, 0, 640, 640);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
