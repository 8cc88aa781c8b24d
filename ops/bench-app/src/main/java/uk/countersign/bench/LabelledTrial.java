package uk.countersign.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.screening.cli.ScreenCommand;

/**
 * Posts that people judged, put through the command line: how many unfit ones are stopped or mended, how many fit ones
 * are stopped. A folder holds {@code posts.jsonl}, {@code roll.csv} and, where there is one, {@code school.yaml}; a post
 * says what to expect of it and which family of rules it is about.
 */
final class LabelledTrial {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final double MISSES_ALLOWED = 0.03;
    private static final double STOPS_ALLOWED = 0.04;

    private final Path folder;
    private final String of;

    /** @param of which posts these are, for the report */
    LabelledTrial(Path folder, String of) {
        this.folder = folder;
        this.of = of;
    }

    void run(Report report) throws IOException {
        Map<String, List<JsonNode>> byChannels = new LinkedHashMap<>();
        for (var line : Files.readAllLines(folder.resolve("posts.jsonl"))) {
            var post = JSON.readTree(line);
            byChannels
                    .computeIfAbsent(strings(post, "channels"), any -> new ArrayList<>())
                    .add(post);
        }
        Map<String, Count> families = new TreeMap<>();
        var checks = new ByCheck();
        for (var group : byChannels.entrySet()) {
            var answers = screen(group.getKey(), group.getValue());
            for (int i = 0; i < answers.size(); i++) {
                count(group.getValue().get(i), answers.get(i), families, checks);
            }
        }
        var all = new Count();
        families.values().forEach(all::add);
        report.aim(
                "screening",
                "unfit labelled posts" + of + " let through, of " + all.unfit(),
                all.missedShare(),
                MISSES_ALLOWED);
        report.aim(
                "screening",
                "fit labelled posts" + of + " stopped, of " + all.fit(),
                all.stoppedShare(),
                STOPS_ALLOWED);
        families.forEach((family, count) -> {
            report.share(
                    "screening",
                    "recall of " + family + " posts" + of + ", of " + count.unfit(),
                    1 - count.missedShare());
            report.share(
                    "screening", "fit " + family + " posts" + of + " stopped, of " + count.fit(), count.stoppedShare());
        });
        checks.write(report, "labelled posts" + of);
    }

    private void count(JsonNode post, JsonNode answer, Map<String, Count> families, ByCheck checks) {
        boolean unfit = !post.get("expect").stringValue().equals("pass");
        var verdict = answer.path("verdict").asString("");
        boolean stopped = verdict.equals("block") || verdict.equals("confirm");
        boolean raised = post.has("gone") ? nameless(post, answer) : stopped || verdict.equals("fix");
        var family = families.computeIfAbsent(post.path("family").asString("all"), any -> new Count());
        family.count(unfit, unfit ? raised : stopped);
        if (unfit ? !raised : stopped) {
            System.err.println(
                    (unfit ? "let through: " : "stopped: ") + post.get("id").asString("") + " "
                            + post.get("text").stringValue().replace("\n", "\\n") + " -- "
                            + post.path("reason").asString("") + " -- " + grave(answer));
        }
        if (unfit || stopped) {
            checks.count(
                    answer.path("findings")
                            .valueStream()
                            .filter(LabelledTrial::raises)
                            .map(finding -> finding.get("check").stringValue())
                            .toList(),
                    unfit);
        }
    }

    /** Whether somebody is asked about the names, or none of the words that had to go is left. */
    private static boolean nameless(JsonNode post, JsonNode answer) {
        boolean asked = answer.path("findings")
                .valueStream()
                .filter(finding -> List.of("names", "consent")
                        .contains(finding.get("check").stringValue()))
                .anyMatch(finding -> List.of("BLOCK", "CONFIRM")
                        .contains(finding.get("severity").stringValue()));
        var left = words(answer.path("text").asString(""));
        return asked || post.get("gone").valueStream().noneMatch(word -> left.contains(words(word.stringValue())));
    }

    private static String words(String text) {
        return " "
                + NameForm.plain(text)
                        .toLowerCase(Locale.UK)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip() + " ";
    }

    private static boolean raises(JsonNode finding) {
        return List.of("BLOCK", "CONFIRM", "FIX")
                .contains(finding.get("severity").stringValue());
    }

    private static String grave(JsonNode answer) {
        return answer.path("findings")
                .valueStream()
                .filter(LabelledTrial::raises)
                .map(finding -> finding.get("rule").stringValue())
                .distinct()
                .toList()
                .toString();
    }

    private List<JsonNode> screen(String channels, List<JsonNode> posts) throws IOException {
        var arguments = new ArrayList<>(List.of("--policy", "default"));
        option("roll.csv", "--consent", arguments);
        option("school.yaml", "--school", arguments);
        if (!channels.isEmpty()) {
            arguments.addAll(List.of("--channels", channels));
        }
        var lines = new StringBuilder();
        posts.forEach(post -> lines.append(asDraft(post)).append('\n'));
        var out = new ByteArrayOutputStream();
        int status = new ScreenCommand(CLOCK)
                .run(
                        arguments,
                        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                        out,
                        System.err);
        if (status != 0) {
            throw new IllegalStateException("Screening ended with " + status);
        }
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }

    private void option(String file, String name, List<String> arguments) {
        var path = folder.resolve(file);
        if (Files.exists(path)) {
            arguments.addAll(List.of(name, path.toString()));
        }
    }

    /** A described picture needs one to describe. */
    private static JsonNode asDraft(JsonNode post) {
        var draft = (ObjectNode) post.deepCopy();
        if (draft.has("alt") && !draft.has("media")) {
            var media = draft.putArray("media");
            for (int i = 0; i < draft.get("alt").size(); i++) {
                media.add("IMG_" + (i + 1) + ".jpg");
            }
        }
        return draft;
    }

    private static String strings(JsonNode post, String field) {
        return Optional.ofNullable(post.get(field)).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::stringValue)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
    }

    /** Of posts that are unfit, how many were raised; of fit ones, how many were stopped. */
    private static final class Count {
        private int caught;
        private int missed;
        private int stopped;
        private int passed;

        void count(boolean unfit, boolean raised) {
            caught += unfit && raised ? 1 : 0;
            missed += unfit && !raised ? 1 : 0;
            stopped += !unfit && raised ? 1 : 0;
            passed += !unfit && !raised ? 1 : 0;
        }

        void add(Count other) {
            caught += other.caught;
            missed += other.missed;
            stopped += other.stopped;
            passed += other.passed;
        }

        int unfit() {
            return caught + missed;
        }

        int fit() {
            return stopped + passed;
        }

        double missedShare() {
            return unfit() == 0 ? 0 : (double) missed / unfit();
        }

        double stoppedShare() {
            return fit() == 0 ? 0 : (double) stopped / fit();
        }
    }
}
