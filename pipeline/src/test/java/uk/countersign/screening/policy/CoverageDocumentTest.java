package uk.countersign.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The coverage document leaves out no rule of the five policies, and names no rule that a pack does not have. */
class CoverageDocumentTest {

    private static final int ROWS_OF_THE_FIVE_POLICIES = 139;
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([a-z-]+)`");
    private static final PolicyPacks PACKS = PolicyPacks.builtIn();

    private static String document = "";

    private record Row(int number, String policies, String rules, String how) {}

    @BeforeAll
    static void read() throws IOException {
        document = Files.readString(Path.of("../ops/docs/policy-coverage.md"));
    }

    private static List<Row> rows() {
        return ROW.matcher(document)
                .results()
                .map(row -> new Row(
                        Integer.parseInt(row.group(1)),
                        row.group(3).strip(),
                        row.group(4).strip(),
                        row.group(5).strip()))
                .toList();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    @Test
    void everyRowIsThereOnceAndSaysWhoCarriesIt() {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS_OF_THE_FIVE_POLICIES)
                        .boxed()
                        .toList());
        assertThat(rows())
                .allSatisfy(row -> assertThat(quoted(row.rules()).isEmpty() ? row.how() : row.rules())
                        .as("row " + row.number())
                        .hasSizeGreaterThan(4));
    }

    @Test
    void everyRuleThatARowNamesStandsInEachPackWhosePolicyTheRowCites() {
        assertThat(rows()).allSatisfy(row -> {
            var policies = Arrays.stream(row.policies().split(", ")).toList();
            assertThat(policies).as("row " + row.number()).isNotEmpty().isSubsetOf(PolicyPacks.NAMES);
            for (var policy : policies) {
                assertThat(PACKS.named(policy).rules())
                        .as("row " + row.number() + ", " + policy)
                        .extracting(PolicyPack.Rule::id)
                        .containsAll(quoted(row.rules()));
            }
        });
    }

    @Test
    void everyRuleOfThePacksIsListedWithItsCheckAndGravity() {
        assertThat(PACKS.named("default").rules())
                .allSatisfy(rule -> assertThat(document)
                        .contains("| `" + rule.id() + "` | " + rule.check().id() + " | "
                                + rule.gravity().id() + " |"));
    }
}
