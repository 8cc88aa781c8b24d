package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.screening.cli.ScreenCommand;

/** Posts as schools write them every day, and posts that name pupils as people in a hurry do, by the command line. */
class EverydayPostsTest {

    private static final Path FOLDER = Path.of("../ops/bench-app/src/main/resources/uk/countersign/bench/everyday");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final Set<String> GRAVE = Set.of("BLOCK", "CONFIRM");
    /** Those that do not judge what is meant. */
    private static final Set<String> CHECKS =
            Set.of("names", "consent", "personal-data", "links", "platform", "accessibility", "media");

    private static final double MISSED = 0.01;
    private static final double STOPPED = 0.005;
    private static final List<JsonNode> POSTS = new ArrayList<>();
    private static final List<JsonNode> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void screen() throws IOException {
        var lines = Files.readString(FOLDER.resolve("posts.jsonl"));
        var out = new ByteArrayOutputStream();
        new ScreenCommand(CLOCK)
                .run(
                        List.of(
                                "--policy",
                                "default",
                                "--consent",
                                FOLDER.resolve("roll.csv").toString(),
                                "--school",
                                FOLDER.resolve("school.yaml").toString()),
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        lines.lines().map(JSON::readTree).forEach(POSTS::add);
        out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).forEach(ANSWERS::add);
    }

    @Test
    void changesNoOrdinaryPost() {
        for (int i = 0; i < POSTS.size(); i++) {
            if (!named(POSTS.get(i))) {
                assertThat(ANSWERS.get(i).get("text")).isEqualTo(POSTS.get(i).get("text"));
            }
        }
    }

    @Test
    void stopsHardlyAnyOrdinaryPostOverNamesAndDetails() {
        var stopped = new ArrayList<String>();
        int ordinary = 0;
        for (int i = 0; i < POSTS.size(); i++) {
            if (!named(POSTS.get(i))) {
                ordinary++;
                if (grave(ANSWERS.get(i), CHECKS)) {
                    stopped.add(POSTS.get(i).get("text").stringValue());
                }
            }
        }
        assertThat((double) stopped.size() / ordinary).as(stopped.toString()).isLessThanOrEqualTo(STOPPED);
    }

    @Test
    void missesHardlyAnyPupilNamedInAHurry() {
        var missed = new ArrayList<String>();
        int named = 0;
        for (int i = 0; i < POSTS.size(); i++) {
            if (named(POSTS.get(i))) {
                named++;
                if (!grave(ANSWERS.get(i), Set.of("names", "consent")) && left(POSTS.get(i), ANSWERS.get(i))) {
                    missed.add(POSTS.get(i).get("text").stringValue());
                }
            }
        }
        assertThat((double) missed.size() / named).as(missed.toString()).isLessThanOrEqualTo(MISSED);
    }

    private static boolean named(JsonNode post) {
        return post.has("gone");
    }

    private static boolean grave(JsonNode answer, Set<String> checks) {
        return answer.get("findings")
                .valueStream()
                .filter(finding -> checks.contains(finding.get("check").stringValue()))
                .anyMatch(finding -> GRAVE.contains(finding.get("severity").stringValue()));
    }

    private static boolean left(JsonNode post, JsonNode answer) {
        var text = words(answer.get("text").stringValue());
        return post.get("gone").valueStream().anyMatch(word -> text.contains(words(word.stringValue())));
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
