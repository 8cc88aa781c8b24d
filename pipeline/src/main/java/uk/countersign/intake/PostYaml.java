package uk.countersign.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The settings that may lie beside a draft in the shared folder.
 *
 * @param alt descriptions by file name; the one under the empty name is for the only picture
 * @param problems what could not be understood, in words for the author
 */
record PostYaml(
        String text,
        Optional<String> category,
        List<String> channels,
        Optional<Instant> publishAt,
        List<String> pictured,
        Map<String, String> alt,
        Optional<String> credit,
        List<String> problems) {

    static final PostYaml NONE = new PostYaml(
            "", Optional.empty(), List.of(), Optional.empty(), List.of(), Map.of(), Optional.empty(), List.of());

    private static final Set<String> KNOWN =
            Set.of("text", "category", "channels", "publish_at", "pictured", "alt", "credit");
    private static final int LONGEST = 200_000;

    /** Understands as much of it as can be understood. */
    static PostYaml read(String yaml, ZoneId zone) {
        var problems = new ArrayList<String>();
        var settings = settings(yaml, problems);
        settings.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .forEach(key -> problems.add("post.yaml: \"%s\" is not known. It may hold %s."
                        .formatted(
                                key, String.join(", ", KNOWN.stream().sorted().toList()))));
        return new PostYaml(
                word(settings, "text", problems).orElse(""),
                word(settings, "category", problems),
                words(settings, "channels", problems),
                time(settings, zone, problems),
                words(settings, "pictured", problems),
                descriptions(settings, problems),
                word(settings, "credit", problems),
                problems);
    }

    private static Map<String, Object> settings(String yaml, List<String> problems) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        // None at all: a list that holds itself could not be written out.
        limits.setMaxAliasesForCollections(0);
        limits.setNestingDepthLimit(10);
        limits.setAllowDuplicateKeys(false);
        var dumping = new DumperOptions();
        var reader = new Yaml(new SafeConstructor(limits), new Representer(dumping), dumping, limits, new OnlyText());
        try {
            Object loaded = reader.load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                var settings = new HashMap<String, Object>();
                map.forEach((key, value) -> {
                    if (value != null) {
                        settings.put(String.valueOf(key), value);
                    }
                });
                return settings;
            }
            if (!yaml.isBlank()) {
                problems.add("post.yaml cannot be understood. Write lines such as \"channels: [x, facebook]\".");
            }
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            problems.add("post.yaml cannot be understood" + (mark == null ? "" : " on line " + (mark.getLine() + 1))
                    + ". Check the spaces at the beginning of the lines and the quotation marks.");
        } catch (YAMLException broken) {
            problems.add("post.yaml cannot be understood. Is it a plain text file?");
        }
        return Map.of();
    }

    private static Optional<String> word(Map<String, Object> settings, String key, List<String> problems) {
        var value = settings.get(key);
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            problems.add("post.yaml: \"%s\" has to be one piece of text. Put it into quotation marks.".formatted(key));
            return Optional.empty();
        }
        return Optional.ofNullable(value).map(String::valueOf).filter(text -> !text.isBlank());
    }

    private static List<String> words(Map<String, Object> settings, String key, List<String> problems) {
        var value = settings.get(key);
        if (value instanceof List<?> list) {
            if (list.stream().anyMatch(part -> part instanceof Collection<?> || part instanceof Map<?, ?>)) {
                problems.add("post.yaml: \"%s\" has to be a plain list, such as [one, two].".formatted(key));
                return List.of();
            }
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return word(settings, key, problems).stream()
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Optional<Instant> time(Map<String, Object> settings, ZoneId zone, List<String> problems) {
        var written = word(settings, "publish_at", problems);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTimes.read(written.get(), zone));
        } catch (LocalTimes.NotATime wrong) {
            problems.add("publish_at: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, String> descriptions(Map<String, Object> settings, List<String> problems) {
        if (settings.get("alt") instanceof Map<?, ?> byName) {
            var alt = new HashMap<String, String>();
            byName.forEach((name, text) -> {
                if (text != null) {
                    alt.put(String.valueOf(name), String.valueOf(text));
                }
            });
            return alt;
        }
        return word(settings, "alt", problems).map(text -> Map.of("", text)).orElse(Map.of());
    }

    /** Leaves everything as it was written: 08:30 is no number here, and no is no false. */
    private static final class OnlyText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
