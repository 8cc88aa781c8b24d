package uk.countersign.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyPacksTest {

    static final java.util.List<String> NAMES = PolicyPacks.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void carriesEveryRuleOfTheDefaultPackUnderItsOwnClauses(String name) {
        var pack = PolicyPacks.builtIn().named(name);

        assertThat(pack.rules())
                .extracting(PolicyPack.Rule::id)
                .containsExactlyElementsOf(PolicyPacks.builtIn().named("default").rules().stream()
                        .map(PolicyPack.Rule::id)
                        .toList());
        assertThat(pack.rules()).allSatisfy(rule -> {
            assertThat(rule.clause()).startsWith(name + ":");
            assertThat(rule.heading()).isNotBlank();
        });
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void explainsEachOfItsClausesInTheCoverageDocument(String name) throws IOException {
        var document = Files.readString(Path.of("../ops/docs/policy-coverage.md"));

        assertThat(PolicyPacks.builtIn().named(name).rules())
                .allSatisfy(rule ->
                        assertThat(document).contains("`" + rule.clause() + "`").contains(rule.heading()));
    }

    @Test
    void refusesAnUnknownPackByNamingThoseThatThereAre() {
        assertThatThrownBy(() -> PolicyPacks.builtIn().named("strict"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("hamwic");
    }

    @Test
    void saysOnWhichLineAPackIsWrong() {
        var head = "name: own\ntitle: Our own\nrules:\n";
        var rule =
                "  - id: full-name\n    check: names\n    clause: own:names.1\n    heading: Names\n    severity: fix\n";

        assertThat(PolicyPacks.read(new StringReader(head + rule)).rules()).hasSize(1);
        assertWrong(head + rule.replace("fix", "maybe"), "Line 4: the severity \"maybe\"");
        assertWrong(head + rule.replace("check: names", "check: nmaes"), "there is no check \"nmaes\"");
        assertWrong(head + rule.replace("own:names.1", "names"), "must read like own:section.1");
        assertWrong(head + rule + rule, "Line 9: the rule \"full-name\" stands here a second time");
        assertWrong(head + rule.replace("    heading: Names\n", ""), "\"heading\" is missing");
        assertWrong(head + rule + "    serverity: fix\n", "no field \"serverity\"");
        assertWrong("name: [", "not valid YAML");
        assertWrong("", "empty");
        assertWrong("name: !!java.net.URL [x]\ntitle: t\nrules: []", "Global tag is not allowed");
    }

    private static void assertWrong(String yaml, String message) {
        assertThatThrownBy(() -> PolicyPacks.read(new StringReader(yaml)))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining(message);
    }
}
