package uk.countersign.connectors.bluesky;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What of a text is more than text: links, hashtags and mentions, which Bluesky wants told with their places. */
final class RichText {

    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\p{N}@./-])(?:https?://|www\\.)[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/])[#\\uFF03]([\\p{L}\\p{N}\\p{M}_]*[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*)");
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_.@/])@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61})");
    private static final int LONGEST_TAG = 64;
    private static final String LINK_TYPE = "app.bsky.richtext.facet#link";
    private static final String TAG_TYPE = "app.bsky.richtext.facet#tag";
    private static final String MENTION_TYPE = "app.bsky.richtext.facet#mention";

    private final String text;
    private final List<Span> spans = new ArrayList<>();

    private record Span(int start, int end, Map<String, String> feature) {}

    private RichText(String text) {
        this.text = text;
    }

    /** The handles that a text mentions, in lower case. */
    static List<String> mentioned(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /**
     * The facets of a text, in their order.
     *
     * @param accounts gives the id of the account that has a handle
     */
    static List<Map<String, Object>> facets(String text, Function<String, Optional<String>> accounts) {
        var rich = new RichText(text);
        rich.links();
        rich.tags();
        rich.mentions(accounts);
        return rich.spans.stream()
                .sorted(Comparator.comparing(Span::start))
                .map(rich::facet)
                .toList();
    }

    private void links() {
        LINK.matcher(text).results().forEach(found -> {
            var link = trimmed(found.group());
            var address = link.regionMatches(true, 0, "www.", 0, 4) ? "https://" + link : link;
            add(found.start(), found.start() + link.length(), Map.of("$type", LINK_TYPE, "uri", address));
        });
    }

    private void tags() {
        TAG.matcher(text)
                .results()
                .filter(found -> found.group(1).codePointCount(0, found.group(1).length()) <= LONGEST_TAG)
                .forEach(found -> add(found.start(), found.end(), Map.of("$type", TAG_TYPE, "tag", found.group(1))));
    }

    private void mentions(Function<String, Optional<String>> accounts) {
        MENTION.matcher(text)
                .results()
                .forEach(found -> accounts.apply(found.group(1).toLowerCase(Locale.ROOT))
                        .ifPresent(did -> add(found.start(), found.end(), Map.of("$type", MENTION_TYPE, "did", did))));
    }

    /** Facets must not overlap: what was found first stays. */
    private void add(int start, int end, Map<String, String> feature) {
        if (spans.stream().noneMatch(span -> start < span.end() && span.start() < end)) {
            spans.add(new Span(start, end, feature));
        }
    }

    /** A link without the full stop or bracket of the sentence that it stands in. */
    private static String trimmed(String link) {
        var end = link.length();
        while (end > 0 && isOfTheSentence(link.substring(0, end))) {
            end--;
        }
        return link.substring(0, end);
    }

    private static boolean isOfTheSentence(String link) {
        var last = link.charAt(link.length() - 1);
        return last == ')' ? count(link, ')') > count(link, '(') : ".,;:!?'\u2019\u201d]}*_".indexOf(last) >= 0;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(one -> one == letter).count();
    }

    private Map<String, Object> facet(Span span) {
        var facet = new LinkedHashMap<String, Object>();
        facet.put("index", Map.of("byteStart", bytes(span.start()), "byteEnd", bytes(span.end())));
        facet.put("features", List.of(span.feature()));
        return facet;
    }

    private int bytes(int index) {
        return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }
}
