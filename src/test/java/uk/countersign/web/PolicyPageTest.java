package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.policy.Elections;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.OwnPacks;
import uk.countersign.policy.RuleOverride;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.school.School.Contacts;
import uk.countersign.school.Schools;
import uk.countersign.web.OakfieldDrafts.Recipe;

@RunningPages
class PolicyPageTest {

    private static final String PAGE = "/settings/policy";
    private static final Actor HART = new Actor("hart", "Mrs Hart", "a test");

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Database database;

    @Autowired
    private RuleOverrides overrides;

    @Autowired
    private OwnPacks packs;

    @Autowired
    private Elections elections;

    @Autowired
    private Schools schools;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Decisions decisions;

    @AfterEach
    void asItWas() {
        database.inTransaction(() -> {
            schools.choosePolicy(Oakfield.SCHOOL, "default", HART);
            schools.setContacts(Oakfield.SCHOOL, Contacts.NONE, HART);
            overrides.inForce(Oakfield.SCHOOL).forEach(one -> overrides.undo(Oakfield.SCHOOL, one.rule(), HART));
            elections.of(Oakfield.SCHOOL).forEach(one -> elections.remove(Oakfield.SCHOOL, one.id(), HART));
        });
    }

    private String send(String path, String... fields) {
        return send(path, Map.of(), fields);
    }

    private String send(String path, Map<String, String> more, String... fields) {
        var form = new java.util.ArrayList<Map.Entry<String, String>>(more.entrySet());
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return Reader.signedIn(port, "hart").post(PAGE, PAGE + path, form).body();
    }

    @Test
    void anAdministratorReadsARuleOtherwiseAndTakesItBack() {
        var after = send("/rule", "rule", "outside-link", "gravity", "off", "reason", "We only link to clubs we know.");

        assertThat(after)
                .contains("“Outside link” is read otherwise from now on.", "We only link to clubs we know.")
                .contains("Mrs Hart, today", "in the pack: Shown to the approver", "Switched off")
                .contains("Policy, “Links and others&#39; work”, 4");
        assertThat(overrides.inForce(Oakfield.SCHOOL))
                .singleElement()
                .satisfies(one -> assertThat(one.gravity()).contains(Gravity.OFF));

        assertThat(send("/undo", "rule", "outside-link"))
                .contains("counts as your pack has it again", "ended: Mrs Hart");
        assertThat(overrides.inForce(Oakfield.SCHOOL)).isEmpty();
        assertThat(Reader.signedIn(port, "hart").get("/record").body())
                .contains("had a rule of the policy read otherwise", "count as the pack has it");
    }

    @Test
    void aSettingIsChangedAloneAndAFloorIsKept() {
        assertThat(send(
                        "/rule",
                        "rule",
                        "roll-needed",
                        "gravity",
                        "confirm",
                        "setting-roll-max-age-days",
                        "30",
                        "reason",
                        "We bring the roll in each month."))
                .contains("read otherwise");
        assertThat(overrides.inForce(Oakfield.SCHOOL)).singleElement().satisfies(one -> {
            assertThat(one.gravity()).isEmpty();
            assertThat(one.settings()).containsExactly(Map.entry("roll-max-age-days", "30"));
        });
        assertThat(send("/rule", "rule", "roll-needed", "setting-roll-max-age-days", "many", "reason", "So."))
                .contains("cannot be “many”".replace("“", "&quot;").replace("”", "&quot;"));
        assertThat(send("/rule", "rule", "image-consent", "gravity", "warn", "reason", "Too fussy."))
                .contains("protects people by design and can only be block");
        assertThat(overrides.inForce(Oakfield.SCHOOL)).hasSize(1);
    }

    @Test
    void aPackOfTheSchoolsOwnIsCheckedKeptAndChosen() {
        var broken = "name: oakfield\ntitle: Our own\nextends: beam\nrules:\n  - {id: slnag, severity: warn}\n"
                + "  - {id: phone, severity: hm}\n";
        assertThat(send("/upload", "yaml", broken))
                .contains("Nothing was kept.", "Line 5: there is no rule", "Line 6: the severity", "id: slnag");
        assertThat(packs.of(Oakfield.SCHOOL)).isEmpty();

        assertThat(send("/upload", "yaml", broken.replace("slnag", "slang").replace("hm", "warn")))
                .contains("Choose it below", "Our own", "oakfield, version 1, Mrs Hart");
        assertThat(send("/pack", "pack", "oakfield")).contains("Your school follows “oakfield” from now on.");
        assertThat(schools.get(Oakfield.SCHOOL).policyPack()).isEqualTo("oakfield");
        assertThat(send("/pack", "pack", "no-such-pack")).contains("cannot be used");

        database.inTransaction(() -> packs.store(Oakfield.SCHOOL, "oakfield", broken, HART));
        assertThat(Reader.signedIn(port, "bell").get("/").body())
                .contains("The school’s own policy pack “oakfield” cannot be used.")
                .doesNotContain("See what is wrong");
        assertThat(Reader.signedIn(port, "okafor").get(PAGE).body())
                .contains("What is wrong with “oakfield”:", "Line 5: there is no rule");
    }

    @Test
    void withoutASecondReaderThePageSaysThatNothingLeaves() {
        assertThat(Reader.signedIn(port, "okafor").get(PAGE).body())
                .contains("There is none. No text leaves this program before it is signed.");
    }

    @Test
    void electionsStandInTheCalendar() {
        assertThat(send("/elections", "name", "Local elections", "from", "2027-03-22", "to", "2027-05-06"))
                .contains("Local elections", "22 Mar 2027 to 6 May 2027");
        assertThat(send("/elections", "name", "Backwards", "from", "2027-05-06", "to", "2027-03-22"))
                .contains("ends before it begins");
        assertThat(send("/elections", "name", "Never", "from", "", "to", "")).contains("first and the last day");
        var id = elections.of(Oakfield.SCHOOL).get(0).id();
        assertThat(send("/elections/remove", "id", id)).contains("No election stands in the calendar");
    }

    @Test
    void whatPassesAsTheSchoolsOwnIsKeptLineByLine() {
        send("/details", "domains", " oakfield.example\r\n\r\nclub.example ", "staff", "Mr Bell");

        assertThat(schools.get(Oakfield.SCHOOL).contacts())
                .isEqualTo(new Contacts(
                        List.of("oakfield.example", "club.example"), List.of(), List.of(), List.of("Mr Bell")));
    }

    @Test
    void whatApproversKeepSigningIsProposedAndDoneWithOneButton() {
        for (int i = 0; i < 12; i++) {
            signed("short-link", "Today: bit.ly/" + i + " for all", new Span(7, 13 + (i < 10 ? 2 : 3)));
            signed("outside-link", "https://league.example/" + i, new Span(0, 23));
        }
        assertThat(Reader.signedIn(port, "okafor").get(PAGE).body())
                .contains("Found in 12 drafts: 12 signed, 0 returned or rejected")
                .contains("“Short link” could be milder: shown to the approver instead of the approver must tick it.")
                .contains("Let the website “league.example” pass from now on.")
                .doesNotContain("Do this");

        var reason = "Of 12 drafts in 90 days 12 signed.";
        assertThat(send("/rule", "rule", "short-link", "gravity", "warn", "reason", reason))
                .contains(reason)
                .doesNotContain("could be milder");
        assertThat(overrides.inForce(Oakfield.SCHOOL))
                .extracting(RuleOverride::reason)
                .containsExactly(reason);
        assertThat(send("/entry", "rule", "outside-link", "kind", "DOMAIN", "words", "league.example", "reason", "So."))
                .contains("“league.example” passes from now on.")
                .doesNotContain("Let the website");
        assertThat(schools.get(Oakfield.SCHOOL).contacts().domains()).containsExactly("league.example");
        assertThat(send("/entry", "rule", "promise", "kind", "WORDING", "words", "we pledge", "reason", "Our motto."))
                .contains("“we pledge” passes from now on.");
        assertThat(overrides.inForce(Oakfield.SCHOOL))
                .filteredOn(one -> one.rule().equals("promise"))
                .singleElement()
                .satisfies(one -> assertThat(one.settings()).containsExactly(Map.entry("allow", "we pledge")));
    }

    private void signed(String rule, String text, Span span) {
        var finding = new Finding(
                CheckName.LINKS,
                rule,
                "default:others.2",
                Severity.CONFIRM,
                Place.TEXT,
                Optional.of(span),
                Optional.empty(),
                "Look.",
                Optional.empty(),
                Finality.LIFTABLE);
        var bare = Recipe.of("bell", text);
        Draft draft = made.screened(new Recipe(
                bare.school(),
                bare.author(),
                text,
                bare.texts(),
                bare.channels(),
                bare.publishAt(),
                bare.pictures(),
                bare.pictured(),
                List.of(finding)));
        database.inTransaction(() -> decisions.write(
                revisions.get(draft.revisionId()),
                new Actor("okafor", "Mrs Okafor", "a test"),
                Decision.Kind.APPROVE,
                "",
                List.of()));
    }

    @Test
    void onlyAdministratorsChangeAndOnlyThoseConcernedRead() {
        for (var reader : List.of("okafor", "whitlock")) {
            assertThat(Reader.signedIn(port, reader).get(PAGE).body())
                    .contains("An administrator of your school can change it", "Image consent")
                    .doesNotContain("Read it so from now on", "Follow this one", "Add it");
        }
        for (var stranger : List.of("bell", "osei")) {
            assertThat(Reader.signedIn(port, stranger).get(PAGE).statusCode()).isEqualTo(403);
        }
        var head = Reader.signedIn(port, "okafor");
        for (var path : List.of(
                "/rule", "/undo", "/details", "/entry", "/pack", "/upload", "/elections", "/elections/remove")) {
            assertThat(head.post("/posts", PAGE + path, List.of(Map.entry("rule", "slang")))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(overrides.inForce(Oakfield.SCHOOL)).isEmpty();
    }
}
