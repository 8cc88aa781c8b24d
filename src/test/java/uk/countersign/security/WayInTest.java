package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.school.Members;
import uk.countersign.school.Role;
import uk.countersign.school.SecondFactors;

/** Who gets whom a new way in, and that nobody takes over a signature with it. */
@RunningApplication
class WayInTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/link/[\\w-]{43})");
    private static final String PASSWORD = "otters under the pier";

    @LocalServerPort
    int port;

    @Autowired
    TestSchools schools;

    @Autowired
    Members members;

    @Autowired
    SecondFactors factors;

    @Autowired
    Database database;

    @Autowired
    AuditLog audit;

    @Autowired
    TestClock clock;

    private String school = "";
    private String head = "";
    private Browser office = new Browser(0);

    @BeforeEach
    void aSchoolWithAnAdminAndAHead() {
        school = "school-" + UUID.randomUUID();
        schools.openAnother(school);
        office = signedIn(member("admin", Role.ADMIN));
        head = member("head", Role.APPROVER);
        hasSecondFactor(head);
    }

    private String member(String name, Role... roles) {
        var id = name + "-" + UUID.randomUUID();
        schools.add(school, id, roles);
        return id;
    }

    private Browser signedIn(String member) {
        var browser = new Browser(port);
        browser.signIn(TestSchools.email(member), TestSchools.PASSWORD);
        return browser;
    }

    private void hasSecondFactor(String member) {
        database.inTransaction(() -> {
            factors.propose(member, new byte[] {1});
            factors.confirm(member);
        });
    }

    private static String link(Browser by, String member) {
        return by.post("/settings/members/" + member + "/link", Map.of()).body();
    }

    /** What the page says to whoever has the second factor forgotten. */
    private static String forget(Browser by, String member) {
        by.post("/settings/members/" + member + "/second-factor", Map.of());
        return by.get("/settings/members").body();
    }

    private static Map<String, String> twice() {
        return Map.of("password", PASSWORD, "repeated", PASSWORD);
    }

    @Test
    void anAdminOfOneSchoolTakesOverNobodyOfAnother() {
        schools.grantIn(TestSchools.SECOND, head, Role.APPROVER);

        assertThat(link(office, head)).contains("also works in another school").doesNotContain("/link/" + head);
        assertThat(LINK.matcher(link(office, head)).find()).isFalse();
        assertThat(forget(office, head)).contains("also works in another school");
        assertThat(factors.has(head)).isTrue();
    }

    @Test
    void anAdminOfAllSchoolsDoesAndEveryLogTells() {
        var both = member("trust-admin", Role.ADMIN);
        schools.grantIn(TestSchools.SECOND, both, Role.ADMIN);
        schools.grantIn(TestSchools.SECOND, head, Role.APPROVER);

        assertThat(LINK.matcher(link(signedIn(both), head)).find()).isTrue();

        for (var one : new String[] {school, TestSchools.SECOND}) {
            assertThat(audit.about(one, "member:" + head))
                    .extracting(entry -> entry.action())
                    .contains("member.link-made");
        }
    }

    @Test
    void whoeverWasInvitedElsewhereComesInByThatLink() {
        var email = UUID.randomUUID() + "@school.example";
        var invitation = Map.of("name", "Mr New", "email", email, "roles", "SUBMITTER");
        var theirs = LINK.matcher(
                signedIn("other-admin").post("/settings/members", invitation).body());
        assertThat(theirs.find()).isTrue();

        var page = office.post("/settings/members", invitation).body();

        assertThat(page).contains("was invited by another school");
        assertThat(LINK.matcher(page).find()).isFalse();
        assertThat(new Browser(port).get(theirs.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverMadeTheLinkDoesNotForgetTheSecondFactor() {
        assertThat(LINK.matcher(link(office, head)).find()).isTrue();

        assertThat(forget(office, head)).contains("Somebody else has to forget the second factor");
        assertThat(factors.has(head)).isTrue();

        forget(signedIn(member("deputy", Role.APPROVER)), head);
        assertThat(factors.has(head)).isFalse();
    }

    @Test
    void whoeverForgotTheSecondFactorMakesNoLinkForTwoWeeks() {
        forget(office, head);
        assertThat(factors.has(head)).isFalse();

        assertThat(LINK.matcher(link(office, head)).find()).isFalse();
        clock.advance(Duration.ofDays(14));
        var later = signedIn(members.of(school).stream()
                .filter(known -> known.has(Role.ADMIN))
                .findFirst()
                .orElseThrow()
                .member()
                .id());
        assertThat(LINK.matcher(link(later, head)).find()).isTrue();
    }

    @Test
    void nobodyGetsThemselvesAWayInOverTheMembersPage() {
        var admin = member("second-admin", Role.ADMIN, Role.APPROVER);
        var browser = signedIn(admin);

        assertThat(link(browser, admin)).contains("Change your own password and second factor under Your account.");
        assertThat(forget(browser, admin)).contains("under Your account.");
        assertThat(browser.get("/settings/members").body())
                .contains("/settings/members/" + head + "/link")
                .doesNotContain("/settings/members/" + admin + "/link");
    }

    @Test
    void otherApproversAreToldOfIt() {
        var deputy = signedIn(member("deputy", Role.APPROVER));
        assertThat(deputy.get("/").body()).doesNotContain("made a new way in");

        link(office, head);

        assertThat(deputy.get("/").body()).contains("made a new way in for The " + head + ", today");
        assertThat(office.get("/").body()).doesNotContain("made a new way in");
    }

    private int asProgram(String member) {
        return new Browser(port)
                .get("/api/v1/channels", "Authorization", "Bearer " + TestSchools.token(member))
                .statusCode();
    }

    @Test
    void programsAreTurnedAwayOnceALinkIsUsedOrTheSecondFactorForgotten() {
        var author = member("author", Role.SUBMITTER);
        assertThat(asProgram(author)).isEqualTo(200);
        var made = LINK.matcher(link(office, author));
        assertThat(made.find()).isTrue();
        new Browser(port).post(made.group(1), twice());
        assertThat(asProgram(author)).isEqualTo(401);

        assertThat(asProgram(head)).isEqualTo(200);
        forget(office, head);
        assertThat(asProgram(head)).isEqualTo(401);
    }

    @Test
    void aTokenIsMadeWithThePasswordOnly() {
        var author = signedIn(member("author", Role.SUBMITTER));

        assertThat(author.post("/settings/tokens", Map.of("name", "Website", "password", "guess"))
                        .body())
                .contains("That is not your password")
                .doesNotContain("shown now and never again");
        assertThat(author.post("/settings/tokens", Map.of("name", "Website", "password", TestSchools.PASSWORD))
                        .body())
                .contains("shown now and never again");
    }

    @Test
    void whoeverIsSignedInStillComesInByALink() {
        var author = member("author", Role.SUBMITTER);
        var browser = signedIn(author);
        var made = LINK.matcher(link(office, author));
        assertThat(made.find()).isTrue();

        assertThat(browser.location(browser.post(made.group(1), twice()))).isEqualTo("/");

        assertThat(browser.get("/test/who").body()).contains(school, "SUBMITTER");
        assertThat(browser.get("/account").body()).contains("Here");
    }

    @Test
    void aNameWithACommaIsOneName() {
        var email = UUID.randomUUID() + "@school.example";

        office.post("/set-up/people", Map.of("name", "Okafor, Jane", "email", email));

        assertThat(members.byEmail(email).orElseThrow().name()).isEqualTo("Okafor, Jane");
    }
}
