package uk.countersign.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import uk.countersign.sandbox.http.Json;

/** How X counts a text, and what it makes of it when it is read again. */
final class XText {

    static final int LIMIT = 280;

    private static final Extractor EXTRACTOR = new Extractor();

    private XText() {}

    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Refuses a text that X would refuse. */
    static void requireFits(String text) {
        if (text.isEmpty()) {
            return;
        }
        var counted = TwitterTextParser.parseTweet(text);
        if (counted.weightedLength > LIMIT) {
            throw XProblems.badRequest("Your Tweet text is too long. For more information on how Twitter determines "
                    + "text length see https://github.com/twitter/twitter-text.");
        }
        if (!counted.isValid) {
            throw XProblems.badRequest("Your Tweet text contains characters that are not allowed.");
        }
    }

    /** As callers read it: links shortened, one more for the pictures, and angle brackets and ampersands escaped. */
    static String asRead(String text, String postId, boolean pictures) {
        var read = new StringBuilder();
        int from = 0;
        for (var url : EXTRACTOR.extractURLsWithIndices(text)) {
            read.append(escape(text.substring(from, url.getStart()))).append(shortened(url.getValue()));
            from = url.getEnd();
        }
        read.append(escape(text.substring(from)));
        if (pictures) {
            read.append(read.isEmpty() ? "" : " ").append(shortened("media of " + postId));
        }
        return read.toString();
    }

    /** The links of a text with what they stand for. */
    static ArrayNode urls(String text) {
        var urls = Json.array();
        EXTRACTOR
                .extractURLs(text)
                .forEach(url -> urls.addObject()
                        .put("url", shortened(url))
                        .put("expanded_url", url.contains("://") ? url : "http://" + url)
                        .put("display_url", url.replaceFirst("^https?://(www\\.)?", "")));
        return urls;
    }

    private static String shortened(String url) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            var letters = Base64.getEncoder().encodeToString(hash).replaceAll("[+/=]", "");
            return "https://t.co/" + letters.substring(0, 10);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
