package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.school.Delegations;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;

/** Every page of people and settings, tried by every role. */
@RunningApplication
class PeopleRolesTest {

    private static final List<String> MEMBERS = List.of("author", "head", "admin", "dsl", "governor");

    /** A page or a form, and who may use it. What it answers to them may be anything but a refusal of the role. */
    private record Call(String method, String path, Set<String> may) {

        Call(String method, String path, String... may) {
            this(method, path, Set.of(may));
        }
    }

    private static final List<Call> CALLS = List.of(
            new Call("GET", "/account", MEMBERS.toArray(String[]::new)),
            new Call("GET", "/settings", MEMBERS.toArray(String[]::new)),
            new Call("GET", "/settings/tokens", MEMBERS.toArray(String[]::new)),
            new Call("GET", "/settings/members", "admin", "head"),
            new Call("GET", "/settings/delegation", "admin", "head"),
            new Call("GET", "/settings/school", "admin"),
            new Call("GET", "/settings/mail", "admin"),
            new Call("GET", "/settings/consent", "admin"),
            new Call("GET", "/set-up/people", "admin"),
            new Call("GET", "/set-up/next", "admin"),
            new Call("POST", "/account/password", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/account/recovery-codes", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/account/second-factor/remove", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/account/sign-out-everywhere", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/settings/tokens", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/settings/tokens/revoke", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/settings/members", "admin"),
            new Call("POST", "/settings/members/none", "admin", "head"),
            new Call("POST", "/settings/members/none/link", "admin"),
            new Call("POST", "/settings/members/none/second-factor", "admin", "head"),
            new Call("POST", "/settings/members/none/end", "admin"),
            new Call("POST", "/settings/delegation", "admin", "head"),
            new Call("POST", "/settings/delegation/end", "admin", "head"),
            new Call("POST", "/settings/school", "admin"),
            new Call("POST", "/settings/school/sign-in", "admin"),
            new Call("POST", "/settings/school/add", "admin"),
            new Call("POST", "/settings/mail", "admin"),
            new Call("POST", "/settings/mail/remove", "admin"),
            new Call("POST", "/settings/mail/morning", "admin"),
            new Call("POST", "/settings/mail/test", "admin"),
            new Call("POST", "/account/notices", MEMBERS.toArray(String[]::new)),
            new Call("POST", "/settings/consent", "admin"),
            new Call("POST", "/settings/consent/import", "admin"),
            new Call("POST", "/set-up/people", "admin"));

    @LocalServerPort
    int port;

    @Autowired
    TestSchools schools;

    @Autowired
    Database database;

    @Autowired
    Members members;

    @Autowired
    Delegations delegations;

    @Autowired
    TestClock clock;

    private Browser signedIn(String member) {
        var browser = new Browser(port);
        browser.signIn(TestSchools.email(member), TestSchools.PASSWORD);
        return browser;
    }

    private static int status(Browser browser, Call call) {
        return (call.method().equals("GET") ? browser.get(call.path()) : browser.post(call.path(), Map.of()))
                .statusCode();
    }

    @Test
    void everyRoleMayDoWhatItsTableSaysAndNothingElse() {
        var browsers = MEMBERS.stream().collect(Collectors.toMap(member -> member, this::signedIn));
        var wrong = new ArrayList<String>();
        for (var call : CALLS) {
            browsers.forEach((member, browser) -> {
                var status = status(browser, call);
                if (call.may().contains(member) == (status == 403) || status >= 500) {
                    wrong.add("%s %s as %s: %d".formatted(call.method(), call.path(), member, status));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyMayDoAnythingWithoutSigningIn() {
        var stranger = new Browser(port);
        for (var call : CALLS) {
            var answer = call.method().equals("GET") ? stranger.get(call.path()) : stranger.post(call.path(), Map.of());
            assertThat(stranger.location(answer)).as(call.toString()).startsWith("/sign-in");
        }
    }

    @Test
    void aLinkThatNobodyMadeOpensNothing() {
        var stranger = new Browser(port);
        for (var path : List.of("/link/guessed", "/set-up/guessed")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(410);
            assertThat(stranger.post(path, Map.of()).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void whoeverStandsInUsesTheQueueOnThoseDaysOnly() {
        var id = "stand-in-" + UUID.randomUUID();
        schools.add(TestSchools.FIRST, id, Role.SUBMITTER);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        database.inTransaction(() -> members.grant(
                new Membership(
                        members.get(id),
                        TestSchools.FIRST,
                        Set.of(Role.SUBMITTER),
                        Optional.of(today),
                        Optional.empty()),
                Actor.COUNTERSIGN));
        var browser = signedIn(id);
        assertThat(browser.get("/queue").statusCode()).isEqualTo(403);

        signedIn("head")
                .post("/settings/delegation", Map.of("member", id, "from", today.toString(), "to", today.toString()));

        assertThat(browser.get("/queue").statusCode()).isEqualTo(200);
        assertThat(browser.get("/test/who").body()).contains("as deputy");
        var given = delegations.of(TestSchools.FIRST).stream()
                .filter(delegation -> delegation.deputyId().equals(id))
                .findFirst()
                .orElseThrow();
        signedIn("admin").post("/settings/delegation/end", Map.of("id", given.id()));
        assertThat(browser.get("/queue").statusCode()).isEqualTo(403);
    }
}
