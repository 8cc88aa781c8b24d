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
import uk.countersign.school.Members;
import uk.countersign.school.Role;

@RunningApplication
class InvitationTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/link/[\\w-]{43})");
    private static final String PASSWORD = "otters under the pier";

    @LocalServerPort
    int port;

    @Autowired
    TestSchools schools;

    @Autowired
    Members members;

    @Autowired
    AuditLog audit;

    @Autowired
    TestClock clock;

    private String school = "";
    private String admin = "";
    private Browser office = new Browser(0);

    @BeforeEach
    void aSchoolWithAnAdmin() {
        school = "school-" + UUID.randomUUID();
        schools.openAnother(school);
        admin = "admin-" + UUID.randomUUID();
        schools.add(school, admin, Role.ADMIN);
        office = new Browser(port);
        office.signIn(TestSchools.email(admin), TestSchools.PASSWORD);
    }

    private static String link(String page) {
        var link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return link.group(1);
    }

    private String invite(String email) {
        return office.post("/settings/members", Map.of("name", "Mr New", "email", email, "roles", "SUBMITTER"))
                .body();
    }

    private static Map<String, String> twice(String password) {
        return Map.of("password", password, "repeated", password);
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@school.example";
    }

    @Test
    void whoeverIsInvitedChoosesAPasswordAndIsIn() {
        var email = newEmail();
        var link = link(invite(email));
        assertThat(office.get("/settings/members").body()).contains(email).doesNotContain(link);
        var newcomer = new Browser(port);
        assertThat(newcomer.get(link).body()).contains("Mr New", email);

        assertThat(newcomer.location(newcomer.post(link, twice(PASSWORD)))).isEqualTo("/");

        assertThat(newcomer.get("/test/who").body()).contains(school, "SUBMITTER");
        assertThat(newcomer.location(new Browser(port).signIn(email, PASSWORD))).isEqualTo("/");
        assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410);
        assertThat(new Browser(port).post(link, twice("another good password")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void aPasswordThatManyUseIsRefusedAndTheLinkGoesOnWorking() {
        var link = link(invite(newEmail()));
        var newcomer = new Browser(port);

        assertThat(newcomer.post(link, twice("short")).body()).contains("at least 12 characters");
        assertThat(newcomer.post(link, twice("Password123456")).body()).contains("guessed first");
        assertThat(newcomer.post(link, Map.of("password", PASSWORD, "repeated", "otters"))
                        .body())
                .contains("not the same");
        assertThat(newcomer.location(newcomer.post(link, twice(PASSWORD)))).isEqualTo("/");
    }

    @Test
    void anInvitationIsOverAfterTwoWeeksAndWhenAnotherIsMade() {
        var email = newEmail();
        var first = link(invite(email));
        var id = members.byEmail(email).orElseThrow().id();
        var second =
                link(office.post("/settings/members/" + id + "/link", Map.of()).body());
        assertThat(new Browser(port).get(first).statusCode()).isEqualTo(410);
        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofDays(14));

        assertThat(new Browser(port).get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void aNewPasswordEndsEverySession() {
        var id = "forgetful-" + UUID.randomUUID();
        schools.add(school, id, Role.SUBMITTER);
        var before = new Browser(port);
        before.signIn(TestSchools.email(id), TestSchools.PASSWORD);
        assertThat(before.get("/test/who").statusCode()).isEqualTo(200);

        var link =
                link(office.post("/settings/members/" + id + "/link", Map.of()).body());
        new Browser(port).post(link, twice(PASSWORD));

        assertThat(before.location(before.get("/test/who"))).startsWith("/sign-in");
        assertThat(before.location(new Browser(port).signIn(TestSchools.email(id), TestSchools.PASSWORD)))
                .isEqualTo("/sign-in?wrong");
        assertThat(audit.about(school, "member:" + id))
                .extracting(entry -> entry.action())
                .contains("member.link-made", "member.password-chosen");
    }

    @Test
    void theEndOfAnAccessEndsSessionsAndTokensAtOnce() {
        var id = "leaver-" + UUID.randomUUID();
        schools.add(school, id, Role.SUBMITTER);
        var leaver = new Browser(port);
        leaver.signIn(TestSchools.email(id), TestSchools.PASSWORD);

        office.post("/settings/members/" + id + "/end", Map.of());

        assertThat(leaver.location(leaver.get("/test/who"))).startsWith("/sign-in");
        assertThat(leaver.get("/api/v1/channels", "Authorization", "Bearer " + TestSchools.token(id))
                        .statusCode())
                .isEqualTo(401);
        assertThat(office.get("/settings/members").body()).doesNotContain(TestSchools.email(id));
    }

    @Test
    void membersOfAnotherSchoolAreNotThere() {
        for (var way : new String[] {"", "/link", "/second-factor", "/end"}) {
            assertThat(office.post("/settings/members/author" + way, Map.of("roles", "ADMIN"))
                            .statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
    }

    @Test
    void whoeverWorksInSeveralSchoolsGoesFromOneToTheOther() {
        var id = "visitor-" + UUID.randomUUID();
        schools.add(TestSchools.SECOND, id, Role.SUBMITTER);
        assertThat(office.post(
                                "/settings/members",
                                Map.of("name", "ignored", "email", TestSchools.email(id), "roles", "APPROVER"))
                        .body())
                .contains("signs in as before")
                .doesNotContain("/link/");
        var visitor = new Browser(port);
        visitor.signIn(TestSchools.email(id), TestSchools.PASSWORD);

        visitor.post("/school", Map.of("school", school));
        assertThat(visitor.get("/test/who").body()).contains(school, "[APPROVER]");
        visitor.post("/school", Map.of("school", TestSchools.SECOND));
        assertThat(visitor.get("/test/who").body()).contains(TestSchools.SECOND, "[SUBMITTER]");
        assertThat(visitor.post("/school", Map.of("school", TestSchools.FIRST)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPasswordIsChangedWithTheOldOneAndSignsOutEverywhereElse() {
        var id = "careful-" + UUID.randomUUID();
        schools.add(school, id, Role.SUBMITTER);
        var here = new Browser(port);
        var there = new Browser(port);
        here.signIn(TestSchools.email(id), TestSchools.PASSWORD);
        there.signIn(TestSchools.email(id), TestSchools.PASSWORD);

        here.post("/account/password", Map.of("old", "guess", "password", PASSWORD, "repeated", PASSWORD));
        assertThat(there.get("/test/who").statusCode()).isEqualTo(200);
        here.post("/account/password", Map.of("old", TestSchools.PASSWORD, "password", PASSWORD, "repeated", PASSWORD));

        assertThat(here.get("/test/who").statusCode()).isEqualTo(200);
        assertThat(there.location(there.get("/test/who"))).startsWith("/sign-in");
        assertThat(here.location(new Browser(port).signIn(TestSchools.email(id), PASSWORD)))
                .isEqualTo("/");
        assertThat(here.get("/account").body()).contains("Here");
    }
}
