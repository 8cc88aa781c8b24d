package uk.countersign.screening.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.countersign.screening.policy.PolicyPacks;

class PolicyCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return PolicyCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysThatAPackCanBeUsed() throws IOException {
        var file = Files.writeString(folder.resolve("own.yaml"), "name: own\ntitle: Ours\nextends: beam\nrules: []\n");

        assertThat(run("check", file.toString())).isZero();
        int rules = PolicyPacks.builtIn().named("beam").rules().size();
        assertThat(said()).isEqualToIgnoringNewLines(file + ": " + rules + " rules, usable");
    }

    @Test
    void saysEverythingThatIsWrongEachOnItsLine() throws IOException {
        var file = Files.writeString(
                folder.resolve("own.yaml"),
                "name: own\ntitle: Ours\nextends: beam\nrules:\n  - {id: slng, severity: warn}\n"
                        + "  - {id: slang, severity: hm}\n");

        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(said().lines())
                .contains(file + ":5: there is no rule \"slng\"")
                .contains(file + ":6: the severity \"hm\" must be one of block, confirm, fix, warn, info, off");
    }

    @Test
    void listsAndShowsThePacksOfTheProduct() {
        assertThat(run("list")).isZero();
        assertThat(said().lines())
                .hasSize(PolicyPacks.NAMES.size())
                .anyMatch(line -> line.startsWith("hamwic: Hamwic"));
        assertThat(run("show", "hamwic")).isZero();
        assertThat(said()).contains("name: hamwic\n");
    }

    @Test
    void isToldHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("show", "strict")).isEqualTo(2);
        assertThat(run("check", folder.resolve("none.yaml").toString())).isEqualTo(2);
        assertThat(said()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Use: policy check FILE", "cannot be read", "hamwic");
    }
}
