package uk.countersign.screening.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride;
import uk.countersign.screening.policy.PolicyPack.Rule;

class OwnPackTest {

    private static final PolicyPacks PACKS = PolicyPacks.builtIn();
    private static final String HEAD = "name: ash\ntitle: Our own\nextends: hamwic\n";

    private static PolicyPack read(String yaml) {
        return PACKS.read(new StringReader(yaml));
    }

    private static List<String> faults(String yaml) {
        var broken = catchThrowableOfType(InvalidPolicy.class, () -> read(yaml));
        assertThat(broken).as(yaml).isNotNull();
        return broken.faults().stream().map(PolicyFault::toString).toList();
    }

    private static String whole(String name) {
        return PACKS.text("default").replace("name: default", "name: " + name).replace("default:", name + ":");
    }

    @Test
    void aWholePackIsUsableAndAnExtendedOneListsOnlyWhatDiffers() {
        assertThat(read(whole("ash")).rules())
                .hasSameSizeAs(PACKS.named("default").rules());

        var pack = read(HEAD + "rules:\n  - {id: slang, severity: off}\n"
                + "  - {id: phone, severity: block, clause: 'ash:details.2', heading: Numbers}\n"
                + "  - {id: full-name, settings: {reduce-to: initials}}\n");

        assertThat(pack.name()).isEqualTo("ash");
        assertThat(pack.rules())
                .extracting(Rule::id)
                .containsExactlyElementsOf(
                        PACKS.named("hamwic").rules().stream().map(Rule::id).toList());
        assertThat(pack.rule("slang")).map(Rule::gravity).contains(Gravity.OFF);
        assertThat(pack.rule("slang")).map(Rule::clause).contains("hamwic:do.4");
        assertThat(pack.rule("phone")).map(Rule::clause).contains("ash:details.2");
        assertThat(pack.rule("full-name"))
                .map(Rule::settings)
                .contains(Map.of("reduce-to", "initials", "tell-apart", "initial", "when", "always"));
        assertThat(read(HEAD + "rules: []\n").rules())
                .hasSize(PACKS.named("hamwic").rules().size());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceEachWithItsLine() {
        assertThat(faults("""
                        name: ash
                        title: Our own
                        titel: x
                        extends: hamwick
                        rules:
                          - id: slnag
                            check: tone
                            clause: ash:tone.1
                            heading: Tone
                            severity: warn
                          - id: phone
                            check: nmaes
                            clause: details
                            heading: Numbers
                            severity: maybe
                            serverity: warn
                          - id: phone
                            check: personal-data
                            clause: ash:details.1
                            heading: Numbers
                            severity: warn
                          - id: roll-needed
                            check: names
                            clause: oak:consent.1
                            severity: confirm
                            settings: {roll-max-age-days: "900", roll-age: "3"}
                        """))
                .containsExactly(
                        "Line 3: a policy has no field \"titel\"; use name, title, extends, rules",
                        "Line 4: there is no pack \"hamwick\" to extend; use one of default, fact, woodstock, schoolshr,"
                                + " hamwic, beam",
                        "Line 6: there is no rule \"slnag\"",
                        "Line 6: the rule \"full-name\" is missing; every pack needs it",
                        "Line 6: the rule \"image-consent\" is missing; every pack needs it",
                        "Line 6: the rule \"name-apart\" is missing; every pack needs it",
                        "Line 6: the rule \"name-consent\" is missing; every pack needs it",
                        "Line 6: the rule \"pictured-unknown\" is missing; every pack needs it",
                        "Line 6: the rule \"platform-limit\" is missing; every pack needs it",
                        "Line 12: there is no check \"nmaes\"; use one of consent, names, personal-data, tone, political,"
                                + " commercial, harmful, targeted, links, copyright, accessibility, media,"
                                + " safeguarding, category, platform",
                        "Line 13: the clause \"details\" must read like ash:section.1",
                        "Line 15: the severity \"maybe\" must be one of block, confirm, fix, warn, info, off",
                        "Line 16: a rule has no field \"serverity\"; use id, check, clause, heading, severity, settings,"
                                + " law",
                        "Line 17: the rule \"phone\" stands here a second time",
                        "Line 22: \"heading\" is missing",
                        "Line 23: the rule \"roll-needed\" belongs to the check \"consent\", not \"names\"",
                        "Line 24: the clause \"oak:consent.1\" must begin with the pack's own name, like ash:section.1",
                        "Line 26: the setting \"roll-max-age-days\" cannot be \"900\"; use a number from 1 to 400",
                        "Line 26: the rule \"roll-needed\" has no setting \"roll-age\"; it has roll-max-age-days");
    }

    @Test
    void aReaderThatWarnsLaterThanItAsksForALookIsRefused() {
        assertThat(faults(HEAD + "rules:\n"
                        + "  - {id: unkind, settings: {reader-confirm: '0.4', reader-warn: '0.6'}}\n"
                        + "  - {id: opinion, settings: {reader-confirm: '0.4'}}\n"))
                .containsExactly("Line 5: \"reader-warn\" (0.6) must not be above \"reader-confirm\" (0.4): the reader"
                        + " warns before it asks for a look");
    }

    @Test
    void noPackIsMilderThanTheFloorOfARule() {
        assertThat(faults(HEAD + "rules:\n  - {id: image-consent, severity: confirm}\n"
                        + "  - {id: full-name, severity: warn}\n  - {id: name-consent, severity: off}\n"))
                .containsExactly(
                        "Line 5: the rule \"image-consent\" protects people by design and can only be block, not confirm",
                        "Line 6: the rule \"full-name\" protects people by design and can only be block or fix, not warn",
                        "Line 7: the rule \"name-consent\" protects people by design and can only be block, not off");
        assertThat(read(HEAD + "rules:\n  - {id: full-name, severity: block}\n").rule("full-name"))
                .map(Rule::gravity)
                .contains(Gravity.BLOCK);
    }

    @Test
    void whatIsNoPackIsRefusedWithTheLine() {
        assertThat(faults("")).containsExactly("Line 1: the policy is empty");
        assertThat(faults("name: [")).singleElement().asString().contains("not valid YAML");
        assertThat(faults("name: !!java.net.URL [x]\ntitle: t\nrules: []"))
                .singleElement()
                .asString()
                .contains("Global tag is not allowed");
        assertThat(faults("- a\n- b\n")).contains("Line 1: the policy must be a list of \"name: value\" lines");
        assertThat(faults("name: hamwic\ntitle: t\nextends: hamwic\nrules: []"))
                .singleElement()
                .asString()
                .contains("Line 1:", "name of a pack of the product");
        assertThat(faults("name: ash\nname: oak\ntitle: t\nextends: fact\nrules: []"))
                .containsExactly("Line 2: \"name\" stands here a second time");
        assertThat(faults("name: ash\ntitle: t\nextends: fact\nrules:\n  - just words\n"))
                .contains("Line 5: a rule must be a list of \"name: value\" lines");
    }

    @Test
    void aSchoolReadsRulesOtherwiseButNeverBelowTheFloor() {
        var pack = PACKS.named("default")
                .readOtherwise(List.of(
                        override("short-link", Gravity.WARN, Map.of()),
                        override("full-name", Gravity.OFF, Map.of("reduce-to", "initials")),
                        override("a rule of long ago", Gravity.OFF, Map.of())));

        assertThat(pack.rule("short-link")).map(Rule::gravity).contains(Gravity.WARN);
        assertThat(pack.rule("short-link")).map(Rule::clause).contains("default:others.2");
        assertThat(pack.rule("full-name")).map(Rule::gravity).contains(Gravity.FIX);
        assertThat(pack.rule("full-name"))
                .map(Rule::settings)
                .hasValueSatisfying(settings -> assertThat(settings)
                        .containsEntry("reduce-to", "initials")
                        .containsEntry("when", "always"));
    }

    private static RuleOverride override(String rule, Gravity gravity, Map<String, String> settings) {
        return new RuleOverride(
                "o",
                rule,
                Optional.of(gravity),
                settings,
                "Why.",
                "Ms Jones",
                java.time.Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void everySettingOfTheProductsPacksAndOfTheBookIsExplained() throws java.io.IOException {
        var document = Files.readString(Path.of("../ops/docs/policy-coverage.md"));
        var settings = PACKS.named("default").rules().stream()
                .flatMap(rule -> RuleBook.settings(rule.id(), rule.check()).stream())
                .map(RuleSetting::name)
                .collect(Collectors.toSet());

        assertThat(settings)
                .contains("in-election", "allow", "roll-max-age-days")
                .allSatisfy(setting -> assertThat(document).contains("`" + setting + "`"));
        assertThat(RuleBook.indispensable())
                .allSatisfy(rule -> assertThat(
                                Arrays.stream(Gravity.values()).filter(gravity -> RuleBook.allows(rule, gravity)))
                        .contains(Gravity.BLOCK)
                        .doesNotContain(Gravity.WARN, Gravity.INFO, Gravity.OFF));
    }
}
