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
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.school.Role;
import uk.countersign.school.SignInRules;
import uk.countersign.school.SignInRulings;

@RunningApplication
class SecondFactorTest {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})</li>");
    private static final Duration STEP = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    TestSchools schools;

    @Autowired
    SignInRulings rulings;

    @Autowired
    Database database;

    @Autowired
    TestClock clock;

    private String school = "";

    @BeforeEach
    void aSchoolThatAsksForAllThereIs() {
        school = "strict-" + UUID.randomUUID();
        schools.openAnother(school);
        rule(SignInRules.STRICT);
    }

    private void rule(SignInRules rules) {
        database.inTransaction(() -> rulings.set(school, rules, Actor.COUNTERSIGN));
    }

    private String member(Role... roles) {
        var id = "member-" + UUID.randomUUID();
        schools.add(school, id, roles);
        return id;
    }

    private Browser signedIn(String member) {
        var browser = new Browser(port);
        browser.signIn(TestSchools.email(member), TestSchools.PASSWORD);
        return browser;
    }

    /** Gives the secret, and the page that shows the recovery codes. */
    private String[] enrol(Browser browser) {
        var page = browser.get("/sign-in/second-factor").body();
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        var maker = new CodeMaker(secret.group(1));
        var answer = browser.post("/sign-in/second-factor", Map.of("code", maker.codeAt(clock.instant())));
        return new String[] {secret.group(1), answer.body()};
    }

    @Test
    void anApproverAndAnAdminGetNoFurtherWithoutOne() {
        for (var role : new Role[] {Role.APPROVER, Role.ADMIN}) {
            var browser = signedIn(member(role));

            assertThat(browser.location(browser.get("/test/who"))).isEqualTo("/sign-in/second-factor?to=%2Ftest%2Fwho");
            assertThat(browser.location(browser.post("/test/who", Map.of()))).startsWith("/sign-in/second-factor");
            assertThat(browser.get("/test/who", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                    .isPresent();
            assertThat(browser.location(browser.get("/queue"))).startsWith("/sign-in/second-factor");

            enrol(browser);

            assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anybodyElseDoesWithoutAndMayHaveOne() {
        var member = member(Role.SUBMITTER);
        var browser = signedIn(member);
        assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);

        enrol(browser);

        assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);
        var next = signedIn(member);
        assertThat(next.location(next.get("/test/who"))).startsWith("/sign-in/code");
    }

    @Test
    void aCodeLetsInOnceAndAWrongOneNever() {
        var member = member(Role.APPROVER);
        var secret = enrol(signedIn(member))[0];
        var maker = new CodeMaker(secret);
        var browser = signedIn(member);
        assertThat(browser.location(browser.get("/test/who"))).startsWith("/sign-in/code");
        // The one that confirmed it is used up.
        browser.post("/sign-in/code", Map.of("code", maker.codeAt(clock.instant())));
        assertThat(browser.location(browser.get("/test/who"))).startsWith("/sign-in/code");
        browser.post("/sign-in/code", Map.of("code", "000"));
        assertThat(browser.location(browser.get("/test/who"))).startsWith("/sign-in/code");

        clock.advance(STEP.multipliedBy(3));
        var answer =
                browser.post("/sign-in/code", Map.of("code", maker.codeAt(clock.instant()), "to", "/test/who?again"));

        assertThat(browser.location(answer)).isEqualTo("/test/who?again");
        assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        var member = member(Role.APPROVER);
        var codes = RECOVERY.matcher(enrol(signedIn(member))[1]);
        assertThat(codes.find()).isTrue();
        var first = signedIn(member);
        first.post("/sign-in/code", Map.of("code", codes.group(1)));
        assertThat(first.get("/test/who").statusCode()).isEqualTo(200);

        var second = signedIn(member);
        second.post("/sign-in/code", Map.of("code", codes.group(1)));
        assertThat(second.location(second.get("/test/who"))).startsWith("/sign-in/code");
    }

    @Test
    void tooManyCodesHaveToWaitEvenTheRightOne() {
        var member = member(Role.APPROVER);
        var maker = new CodeMaker(enrol(signedIn(member))[0]);
        clock.advance(STEP.multipliedBy(3));
        var browser = signedIn(member);
        for (int tried = 0; tried < SignInThrottle.FOR_BOTH; tried++) {
            browser.post("/sign-in/code", Map.of("code", "x" + tried));
        }

        browser.post("/sign-in/code", Map.of("code", maker.codeAt(clock.instant())));

        assertThat(browser.location(browser.get("/test/who"))).startsWith("/sign-in/code");
    }

    @Test
    void whoeverHasOneSetsUpNoOtherWithAPasswordAlone() {
        var member = member(Role.APPROVER);
        enrol(signedIn(member));
        var thief = signedIn(member);

        assertThat(thief.get("/sign-in/second-factor").body()).doesNotContain("secret=");
        thief.post("/sign-in/second-factor", Map.of("code", "123456"));
        assertThat(thief.location(thief.get("/account"))).startsWith("/sign-in/code");
        assertThat(thief.location(thief.post("/account/recovery-codes", Map.of("password", TestSchools.PASSWORD))))
                .startsWith("/sign-in/code");
    }

    private String secretOn(String page) {
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1);
    }

    @Test
    void whoeverSawASecretBeforeItWasConfirmedHasGainedNothing() {
        var member = member(Role.APPROVER);
        var seen = secretOn(signedIn(member).get("/sign-in/second-factor").body());
        var owner = signedIn(member);
        var first = secretOn(owner.get("/sign-in/second-factor").body());
        assertThat(first).isNotEqualTo(seen);
        var again = secretOn(
                owner.post("/sign-in/second-factor", Map.of("code", "1")).body());
        assertThat(again).as("a slip of the finger needs no new picture").isEqualTo(first);
        var meanwhile = secretOn(signedIn(member).get("/sign-in/second-factor").body());

        var last = secretOn(
                owner.post("/sign-in/second-factor", Map.of("code", "1")).body());

        assertThat(last).as("a picture is kept for whoever was shown it only").isNotIn(first, meanwhile);
    }

    @Test
    void aCodeOfASecretThatNobodyConfirmedLetsNobodyIn() {
        var member = member(Role.APPROVER);
        var browser = signedIn(member);
        var maker = new CodeMaker(secretOn(browser.get("/sign-in/second-factor").body()));

        var answer = browser.post("/sign-in/code", Map.of("code", maker.codeAt(clock.instant()), "to", "/test/who"));

        assertThat(browser.location(answer)).isEqualTo("/test/who");
        assertThat(browser.location(browser.get("/test/who"))).startsWith("/sign-in/second-factor");
        assertThat(browser.location(browser.get("/sign-in/code"))).isEqualTo("/");
    }

    @Test
    void nobodyDoesWithoutWhileAnySchoolOfTheirsAsksForOne() {
        var member = member(Role.APPROVER);
        var lax = "lax-" + UUID.randomUUID();
        schools.openAnother(lax);
        schools.grantIn(lax, member, Role.SUBMITTER);
        var browser = signedIn(member);
        enrol(browser);
        browser.post("/school", Map.of("school", lax));
        assertThat(browser.get("/test/who").body()).contains(lax);

        browser.post("/account/second-factor/remove", Map.of("password", TestSchools.PASSWORD));

        assertThat(browser.get("/account").body()).contains("asks for a second factor of everybody");
        var next = signedIn(member);
        assertThat(next.location(next.get("/test/who"))).startsWith("/sign-in/code");
    }

    @Test
    void aPageToGoOnToIsAlwaysOneOfOurs() {
        var browser = signedIn(member(Role.APPROVER));

        var page = browser.get("/sign-in/second-factor?to=https%3A%2F%2Felsewhere.example%2F")
                .body();

        assertThat(page).doesNotContain("elsewhere.example");
        assertThat(LocalPath.of("//elsewhere.example")).isEqualTo("/");
        assertThat(LocalPath.of("/\\elsewhere.example")).isEqualTo("/");
        assertThat(LocalPath.of("/queue?x=1")).isEqualTo("/queue?x=1");
    }

    @Test
    void signingAsksForThePasswordAgainAfterAWhile() {
        rule(new SignInRules(false, 30));
        var browser = signedIn(member(Role.APPROVER));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(31));
        assertThat(browser.location(browser.get("/queue"))).isEqualTo("/sign-in/again?to=%2Fqueue");
        assertThat(browser.location(browser.post("/queue", Map.of())))
                .as("whoever opened it in time has a while to read")
                .doesNotContain("again");
        assertThat(browser.get("/test/who").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(20));
        assertThat(browser.location(browser.post("/queue", Map.of()))).startsWith("/sign-in/again");
        assertThat(browser.location(browser.post("/drafts/none/decision", Map.of("decision", "approve"))))
                .startsWith("/sign-in/again");

        browser.post("/sign-in/again", Map.of("password", "guess", "to", "/queue"));
        assertThat(browser.location(browser.get("/queue"))).startsWith("/sign-in/again");
        assertThat(browser.location(
                        browser.post("/sign-in/again", Map.of("password", TestSchools.PASSWORD, "to", "/queue"))))
                .isEqualTo("/queue");
        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsEnoughForAProgram() {
        var member = member(Role.APPROVER);

        assertThat(new Browser(port)
                        .get("/api/v1/drafts", "Authorization", "Bearer " + TestSchools.token(member))
                        .statusCode())
                .isEqualTo(200);
    }
}
