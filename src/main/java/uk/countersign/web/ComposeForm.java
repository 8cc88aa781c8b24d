package uk.countersign.web;

import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed into the form for a new post.
 *
 * @param key makes a form that is sent twice one draft
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

    static ComposeForm empty(String key, List<String> defaultChannels) {
        return new ComposeForm(key, "", Set.copyOf(defaultChannels), "", "", "", "", List.of());
    }

    static ComposeForm of(MultiValueMap<String, String> fields) {
        return new ComposeForm(
                first(fields, "key"),
                first(fields, "text").replace("\r\n", "\n"),
                Set.copyOf(fields.getOrDefault("channels", List.of())),
                first(fields, "category"),
                first(fields, "time"),
                first(fields, "pictured"),
                first(fields, "credit"),
                fields.getOrDefault("alt", List.of()));
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

    private static String first(MultiValueMap<String, String> fields, String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
