package uk.countersign.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.school.Role;

@RunningApplication
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    TestSchools schools;

    @Autowired
    TestClock clock;

    @Test
    void aMemberSignsInAndOut() {
        var browser = new Browser(port);

        assertThat(location(browser.signIn("  HEAD@school.example ", TestSchools.PASSWORD)))
                .isEqualTo("/");
        assertThat(browser.get("/test/who").body()).isEqualTo("head of ashdown: [APPROVER] by web page, 127.0.0.1");

        assertThat(location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        assertThat(location(browser.get("/test/who"))).startsWith("/sign-in");
    }

    @Test
    void thePageToSignInOnCarriesItsFormAndMessages() {
        var page = new Browser(port).get("/sign-in?wrong");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"email\"", "name=\"password\"", "name=\"_csrf\"");
        assertThat(new Browser(port).get("/sign-in?wait").body()).isNotEqualTo(page.body());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
        var wrong = new Browser(port).signIn(TestSchools.email("author"), "guess");
        var unknown = new Browser(port).signIn("nobody@school.example", "guess");

        assertThat(location(wrong)).isEqualTo("/sign-in?wrong");
        assertThat(location(unknown)).isEqualTo("/sign-in?wrong");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void thePageThatWasWantedComesAfterSigningIn() {
        var browser = new Browser(port);
        browser.get("/test/who?tab=2");

        assertThat(location(browser.signIn(TestSchools.email("author"), TestSchools.PASSWORD)))
                .endsWith("/test/who?tab=2");
    }

    @Test
    void signingInGivesTheSessionANewId() {
        var browser = new Browser(port);
        var first = browser.signIn(TestSchools.email("author"), TestSchools.PASSWORD);
        var second = browser.signIn(TestSchools.email("author"), TestSchools.PASSWORD);

        assertThat(sessionCookie(first)).contains("HttpOnly", "SameSite=Lax");
        assertThat(sessionCookie(second)).isNotEqualTo(sessionCookie(first));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var browser = new Browser(port);
        browser.signIn(TestSchools.email("author"), TestSchools.PASSWORD);

        assertThat(browser.postRaw("/test/who", "a=b").statusCode()).isEqualTo(403);
        assertThat(browser.post("/test/who", Map.of()).body()).isEqualTo("author");
    }

    @Test
    void aLostSessionSendsAPartOfAPageToTheWholeSignInPage() {
        var browser = new Browser(port);

        var part = browser.get("/test/who", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in");

        var form = browser.postRaw("/test/who", "a=b", "HX-Request", "true");
        assertThat(form.headers().firstValue("HX-Redirect")).hasValue("/sign-in?ended");
        assertThat(location(browser.postRaw("/test/who", "a=b"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void aRoleThatIsWithdrawnEndsAtOnce() {
        var id = "leaver-" + UUID.randomUUID();
        schools.add(TestSchools.FIRST, id, Role.APPROVER);
        var browser = new Browser(port);
        browser.signIn(TestSchools.email(id), TestSchools.PASSWORD);

        schools.grant(id, Role.AUDITOR);

        assertThat(browser.get("/test/who").body()).contains("[AUDITOR]");
    }

    @Test
    void whoeverHasNoRoleLeftMayUseNothing() {
        var id = "gone-" + UUID.randomUUID();
        schools.add(TestSchools.FIRST, id, Role.APPROVER);
        var browser = new Browser(port);
        browser.signIn(TestSchools.email(id), TestSchools.PASSWORD);

        schools.grant(id);

        assertThat(browser.get("/test/who").statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/v1/channels", "Authorization", "Bearer " + TestSchools.token(id))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyCookieIsKeptFromOtherSitesAndFromScripts() {
        var browser = new Browser(port);

        assertThat(browser.get("/test/who").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/test/form").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void whatNoRowNamesNobodyMayUse() {
        var browser = new Browser(port);
        browser.signIn(TestSchools.email("admin"), TestSchools.PASSWORD);

        assertThat(browser.get("/test/unlisted").statusCode()).isEqualTo(403);
    }

    @Test
    void everyPageCarriesTheHeadersThatKeepABrowserSafe() {
        var headers = new Browser(port).get("/test/form").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void tooManyAttemptsHaveToWaitEvenWithTheRightPassword() {
        var id = "guessed-" + UUID.randomUUID();
        schools.add(TestSchools.FIRST, id, Role.SUBMITTER);
        var browser = new Browser(port);
        for (int attempt = 0; attempt < SignInThrottle.FOR_BOTH; attempt++) {
            assertThat(location(browser.signIn(TestSchools.email(id), "guess " + attempt)))
                    .isEqualTo("/sign-in?wrong");
        }

        assertThat(location(browser.signIn(TestSchools.email(id), TestSchools.PASSWORD)))
                .isEqualTo("/sign-in?wait");

        clock.advance(SignInThrottle.WINDOW);
        assertThat(location(browser.signIn(TestSchools.email(id), TestSchools.PASSWORD)))
                .isEqualTo("/");
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(address -> address.replaceFirst("^http://localhost:\\d+", ""))
                .orElse("none, but status " + response.statusCode());
    }

    private static String sessionCookie(java.net.http.HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("countersign="))
                .findFirst()
                .orElse("");
    }
}
