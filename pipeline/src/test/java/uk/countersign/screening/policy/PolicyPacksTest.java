package uk.countersign.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import uk.countersign.draft.CheckName;
import uk.countersign.screening.meaning.Family;

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

    @ParameterizedTest
    @FieldSource("NAMES")
    void saysOfEachKindOfTroubleHowLikelyTheReaderMustFindIt(String name) {
        var pack = PolicyPacks.builtIn().named(name);

        for (var family : Family.values()) {
            for (var rule : family.rules()) {
                var settings = pack.rule(rule).orElseThrow().settings();
                assertThat(settings).as(rule).containsKeys("reader-confirm", "reader-warn");
                assertThat(new BigDecimal(settings.get("reader-warn")))
                        .as(rule)
                        .isLessThan(new BigDecimal(settings.get("reader-confirm")));
            }
        }
    }

    @Test
    void refusesAnUnknownPackByNamingThoseThatThereAre() {
        assertThatThrownBy(() -> PolicyPacks.builtIn().named("strict"))
                .isInstanceOf(InvalidPolicy.class)
                .hasMessageContaining("hamwic");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void namesTheLawBehindEachPoliticalRuleAndIsStricterBeforeElections(String name) throws IOException {
        var document = Files.readString(Path.of("../ops/docs/policy-coverage.md"));
        var political = PolicyPacks.builtIn().named(name).rules().stream()
                .filter(rule -> rule.check() == CheckName.POLITICAL)
                .toList();

        assertThat(political).hasSizeGreaterThan(4).allSatisfy(rule -> {
            assertThat(rule.law()).contains("Education Act 1996", "406", "407", "DfE");
            assertThat(document).contains(rule.law());
        });
        assertThat(political)
                .filteredOn(rule -> rule.settings().containsKey("in-election"))
                .extracting(PolicyPack.Rule::id)
                .containsExactlyInAnyOrder("party", "campaign", "contested", "politician");
    }
}
