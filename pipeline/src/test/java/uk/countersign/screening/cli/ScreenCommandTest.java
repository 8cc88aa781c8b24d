package uk.countersign.screening.cli;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
    private static final String CONSENTS = """
            pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at
            1,Amelia,Hughes,,4,Owl,NAME,*,yes,,,
            1,Amelia,Hughes,,4,Owl,IMAGE,facebook,yes,,,
            2,Noah,Hughes,,4,Owl,NAME,*,no,,,
            2,Noah,Hughes,,4,Owl,IMAGE,*,yes,,,
            """;

    @TempDir
    Path folder;

    private String errors = "";

    @Test
    void answersEachLineInOrderWithFindingsAndTheTextAfterFixes() throws IOException {
        var answers = screen(
                List.of("--policy", "hamwic", "--consent", consents().toString(), "--channels", "x,facebook"),
                "{\"id\":\"7\",\"text\":\"🎉 Amelia Hughes won!\",\"category\":\"ACHIEVEMENT\"}",
                "not json",
                "{\"id\":8,\"text\":\"Our fair is on the field.\"}");

        var first = answers.get(0);
        assertThat(first.get("id").stringValue()).isEqualTo("7");
        assertThat(first.get("verdict").stringValue()).isEqualTo("fix");
        assertThat(first.get("text").stringValue()).isEqualTo("🎉 Amelia won!");
        assertThat(first.get("channels").get("x").stringValue()).isEqualTo("fix");
        var finding = first.get("findings").get(0);
        assertThat(finding.get("check").stringValue()).isEqualTo("names");
        assertThat(finding.get("clause").stringValue()).isEqualTo("hamwic:new-accounts.3");
        assertThat(finding.get("severity").stringValue()).isEqualTo("FIX");
        assertThat(finding.get("start").intValue()).isEqualTo(3);
        assertThat(finding.get("end").intValue()).isEqualTo(16);
        assertThat(finding.get("fix").stringValue()).isEqualTo("Amelia");
        assertThat(answers.get(1).get("id").isNull()).isTrue();
        assertThat(answers.get(1).get("error").stringValue()).isNotBlank();
        assertThat(answers.get(2).get("id").intValue()).isEqualTo(8);
        assertThat(answers.get(2).get("verdict").stringValue()).isEqualTo("pass");
    }

    @Test
    void takesAFileThatBeginsWithAByteOrderMark() throws IOException {
        var answers = screen(
                List.of("--policy", "default", "--consent", consents().toString()),
                "\ufeff{\"id\":\"1\",\"text\":\"Our fair is on the field.\"}\r");

        assertThat(answers)
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.get("verdict").stringValue()).isEqualTo("pass"));
    }

    @Test
    void judgesPicturesByChannel() throws IOException {
        var answers = screen(
                List.of("--policy", "default", "--consent", consents().toString(), "--channels", "x,facebook"),
                "{\"text\":\"Well played.\",\"category\":\"trip\",\"pictured\":[\"Amelia Hughes\"],\"media\":[\"a.jpg\"],\"alt\":[\"A cup\"]}");

        assertThat(answers.get(0).get("channels").get("x").stringValue()).isEqualTo("block");
        assertThat(answers.get(0).get("channels").get("facebook").stringValue()).isEqualTo("pass");
        assertThat(answers.get(0).get("verdict").stringValue()).isEqualTo("block");
    }

    @Test
    void takesPeopleWhoArePicturedOrADescriptionForAPicture() throws IOException {
        var answers = screen(
                List.of("--policy", "default", "--consent", consents().toString(), "--channels", "instagram"),
                "{\"text\":\"Well played.\",\"category\":\"trip\",\"pictured\":[\"Noah Hughes\"]}",
                "{\"text\":\"Well played.\",\"category\":\"trip\",\"alt\":[\"A silver cup\"]}",
                "{\"text\":\"Well played.\",\"category\":\"trip\"}");

        assertThat(answers)
                .extracting(answer -> answer.get("verdict").stringValue())
                .containsExactly("pass", "warn", "block");
    }

    @Test
    void letsTheSchoolsOwnDetailsPass() throws IOException {
        var school = folder.resolve("school.yaml");
        Files.writeString(school, """
                name: Ashdown Vale
                domains: [ashdownvale.org]
                phones: ["01632 960123"]
                emails: [office@vale-mail.net]
                staff: [Mrs Sarah Bennett]
                """);
        var text =
                "{\"category\":\"reminder\",\"text\":\"Tickets for the harvest concert are at the office, 01632 960 123, office@vale-mail.net or https://ashdownvale.org/news. Sarah Bennett and the choir have rehearsed since June.\"}";

        var own = screen(
                List.of("--policy", "default", "--consent", consents().toString(), "--school", school.toString()),
                text);
        var others =
                screen(List.of("--policy", "default", "--consent", consents().toString()), text);

        assertThat(own.get(0).get("verdict").stringValue()).isEqualTo("pass");
        assertThat(others.get(0).get("verdict").stringValue()).isEqualTo("confirm");
    }

    @Test
    void asksAboutEveryNameWithoutAConsentFile() throws IOException {
        var answers = screen(List.of("--policy", "default"), "{\"text\":\"Well done, Amelia!\"}");

        assertThat(answers.get(0).get("verdict").stringValue()).isEqualTo("confirm");
    }

    @Test
    void keepsTheOrderOfManyLines() throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            lines.add("{\"id\":" + i + ",\"text\":\"Clubs are on.\"}");
        }
        var answers = screen(List.of("--policy", "beam"), lines.toArray(new String[0]));

        assertThat(answers).hasSize(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(answers.get(i).get("id").intValue()).isEqualTo(i);
        }
    }

    @Test
    void saysWhatIsWrongWithTheCall() throws IOException {
        assertThat(status("--policy", "strict")).isEqualTo(2);
        assertThat(errors).contains("hamwic");
        assertThat(status("--channels", "myspace", "--policy", "default")).isEqualTo(2);
        assertThat(errors).contains("myspace");
        assertThat(status()).isEqualTo(2);
        assertThat(status(
                        "--policy",
                        "default",
                        "--consent",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(2);
    }

    private Path consents() throws IOException {
        return Files.writeString(folder.resolve("consents.csv"), CONSENTS);
    }

    private int status(String... args) throws IOException {
        var err = new ByteArrayOutputStream();
        int status = new ScreenCommand(CLOCK)
                .run(
                        List.of(args),
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        errors = err.toString(StandardCharsets.UTF_8);
        return status;
    }

    private static List<JsonNode> screen(List<String> args, String... lines) throws IOException {
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = new ScreenCommand(CLOCK).run(args, in, out, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        var json = JsonMapper.builder().build();
        return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
    }

    @Test
    void readsWholeSentencesWhenItIsToldWhereTheModelMayLie() throws IOException {
        var model = Files.createDirectory(folder.resolve("model"));
        var line = "{\"id\": \"a\", \"text\": \"Year 4 built bridges out of spaghetti and tested them with marbles.\"}";

        var alone =
                screen(List.of("--policy", "default", "--consent", consents().toString()), line);
        var both = screen(
                List.of(
                        "--policy",
                        "default",
                        "--consent",
                        consents().toString(),
                        "--sentence-reader",
                        model.toString()),
                line);

        assertThat(both).isEqualTo(alone);
        assertThat(model).isNotEmptyDirectory();
    }

    @Test
    void takesAPolicyOfTheSchoolsOwnAndItsElections() throws IOException {
        var policy = folder.resolve("own.yaml");
        Files.writeString(policy, """
                name: own
                title: Ours
                extends: hamwic
                rules:
                  - {id: outside-link, severity: block, clause: "own:links.1", heading: Links}
                """);
        var school = folder.resolve("elections.yaml");
        Files.writeString(school, "elections: [{name: By-election, from: 2026-12-01, to: '2026-12-10'}]\n");

        var answers = screen(
                List.of("--policy", policy.toString(), "--school", school.toString()),
                "{\"text\":\"See https://rowers.example/news\"}",
                "{\"text\":\"Cllr Brookes cut the ribbon.\",\"publish_at\":\"2026-12-10T12:00:00Z\"}",
                "{\"text\":\"Cllr Brookes cut the ribbon.\",\"publish_at\":\"2026-12-11T12:00:00Z\"}");

        assertThat(answers.get(0).get("verdict").stringValue()).isEqualTo("block");
        assertThat(answers.get(0).get("findings").get(0).get("clause").stringValue())
                .isEqualTo("own:links.1");
        assertThat(answers.get(1).get("findings").toString()).contains("politician", "By-election");
        assertThat(answers.get(2).get("findings").toString()).doesNotContain("politician");
    }
}
