package uk.countersign.web;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import uk.countersign.unsent.Typed;
import uk.countersign.unsent.UnsentPost;

/**
 * What somebody has typed into the form for a new post.
 *
 * @param key makes a form that is sent twice one draft
 * @param time local, as the form writes it: a time that was typed, else one that was chosen of those offered
 * @param pictured one name on each line
 */
record ComposeForm(
        String key,
        String text,
        Set<String> channels,
        String category,
        String time,
        String pictured,
        String credit,
        List<String> alts) {

    /** The choice, among the times that are offered, to type another. */
    static final String OTHER = "other";

    static ComposeForm empty(String key, List<String> defaultChannels) {
        return new ComposeForm(key, "", Set.copyOf(defaultChannels), "", "", "", "", List.of());
    }

    static ComposeForm of(MultiValueMap<String, String> fields) {
        return new ComposeForm(
                first(fields, "key"),
                first(fields, "text").replace("\r\n", "\n"),
                Set.copyOf(fields.getOrDefault("channels", List.of())),
                first(fields, "category"),
                time(fields),
                first(fields, "pictured"),
                first(fields, "credit"),
                fields.getOrDefault("alt", List.of()));
    }

    /** What was kept, to be gone on with. Pictures are not kept. */
    static ComposeForm of(UnsentPost post) {
        var typed = post.typed();
        return new ComposeForm(
                post.id(),
                typed.text(),
                Set.copyOf(typed.channels()),
                typed.category(),
                typed.time(),
                typed.pictured(),
                typed.credit(),
                List.of());
    }

    Typed typed() {
        return new Typed(text, channels.stream().sorted().toList(), category, time, pictured, credit);
    }

    List<String> names() {
        return pictured.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    String alt(int picture) {
        return picture < alts.size() ? alts.get(picture).strip() : "";
    }

    /** Where times are offered one of them, or the one that was typed if that is what was chosen. */
    private static String time(MultiValueMap<String, String> fields) {
        return fields.containsKey("slot") && !first(fields, "slot").equals(OTHER)
                ? first(fields, "slot")
                : first(fields, "time");
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
