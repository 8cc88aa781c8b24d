package uk.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A school of one's own, from the link on the console to the first countersigned post. */
class SetUpTest {

    private static final String TEXT = "The library stays open until five on Thursday. Come in and read!";
    private static final String PASSWORD = "otters under the pier";
    private static final String ADMIN = "b.hart@ashlane.example";
    private static final String HEAD = "j.okafor@ashlane.example";
    private static final String ROLL = """
        pupil_id,forename,surname,known_as,year_group,class,purpose,channel,consent,from,to,withdrawn_at
        1,Ada,Pickering,,3,Oaks,NAME,*,yes,2026-09-07,,
        2,Noah,Marsh,,3,Oaks,NAME,*,perhaps,2026-09-07,,
        """;

    /** On a phone; {@code -Dset-up.screen=DESKTOP} does it on a wide screen. */
    @Test
    void fromTheLinkOnTheConsoleToACountersignedPost() {
        var screen = Screen.valueOf(System.getProperty("set-up.screen", "PHONE"));
        try (var installation = Installation.fresh("set-up-" + screen.id() + "-");
                var chromium = Chromium.start();
                var technician = new Newcomer(chromium, screen);
                var head = new Newcomer(chromium, screen)) {
            setsUpTheSchool(technician, installation);
            var links = namesWhoCountersigns(technician);
            bringsInTheRegister(technician);
            looksAtTheSettings(technician, installation);
            connectsAnAccount(technician, installation);
            writes(technician, installation);
            comesIn(head, links.get(0));
            countersigns(head, installation);
            assertThat(technician.complaints()).isEmpty();
            assertThat(head.complaints()).isEmpty();
        }
    }

    private static void setsUpTheSchool(Newcomer technician, Installation installation) {
        technician.page().navigate(installation.setUpLink());
        technician.see("Set up your school", "1-school");
        technician.fill("Its name", "Ash Lane Primary School");
        technician.fill("Your name", "Mrs Hart");
        technician.fill("Email address", ADMIN);
        technician.choosePassword(PASSWORD);
        technician.page().getByLabel("I write posts, too").check();
        technician.press("Set up the school");
        technician.setUpSecondFactor("2-second-factor");
    }

    private static List<String> namesWhoCountersigns(Newcomer technician) {
        technician.see("Who countersigns?", "3-people");
        technician.page().locator("#name-1").fill("Mrs Okafor");
        technician.page().locator("#email-1").fill(HEAD);
        technician.page().locator("#name-2").fill("Mr Lund");
        technician.page().locator("#email-2").fill("p.lund@ashlane.example");
        technician.press("Make their links");
        technician.see("Who countersigns?", "3-people-invited");
        var links = List.of(
                technician.shownOnce(0).inputValue(), technician.shownOnce(1).inputValue());
        technician.page().getByText("Go on to the consent register").click();
        return links;
    }

    private static void bringsInTheRegister(Newcomer technician) {
        technician.see("Consent register", "4-consent");
        technician
                .page()
                .locator("#file")
                .setInputFiles(new FilePayload("roll.csv", "text/csv", ROLL.getBytes(StandardCharsets.UTF_8)));
        technician.press("Show what it would change");
        PlaywrightAssertions.assertThat(technician.page().getByText("Line 3:")).isVisible();
        technician.see("Consent register", "4-consent-looked-at");
        technician.press("Bring it in");
        PlaywrightAssertions.assertThat(technician.page().getByText("The list is in. Answers that are new: 1"))
                .isVisible();
        technician
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on"))
                .click();
        technician.see("What is still to do", "5-next");
    }

    private static void looksAtTheSettings(Newcomer technician, Installation installation) {
        Map.of(
                        "/settings", "Settings",
                        "/settings/members", "Members",
                        "/settings/school", "School",
                        "/settings/delegation", "Standing in",
                        "/settings/tokens", "Programs",
                        "/account", "Your account")
                .forEach((path, heading) -> {
                    technician.page().navigate(installation.url().resolve(path).toString());
                    technician
                            .page()
                            .locator("main details")
                            .all()
                            .forEach(details -> details.evaluate("it => it.open = true"));
                    technician.see(heading, "6" + path.replace('/', '-'));
                });
    }

    /** Over the API, with a token made on the page: a folder for the website, which no platform's consent screen gives. */
    private static void connectsAnAccount(Newcomer technician, Installation installation) {
        technician
                .page()
                .navigate(installation.url().resolve("/settings/tokens").toString());
        technician.fill("What is it for?", "Setting up");
        technician.fill("Your password", PASSWORD);
        technician.press("Make a token");
        technician.see("Programs", "7-token");
        var token = technician.shownOnce(0).inputValue();
        new Http(Map.of("Authorization", "Bearer " + token))
                .post(
                        installation.url().resolve("/api/v1/channels"),
                        Map.of(
                                "platform", "website",
                                "handle", "ashlane.example",
                                "administrators", List.of(ADMIN, HEAD)))
                .orFail();
    }

    private static void writes(Newcomer technician, Installation installation) {
        technician.page().navigate(installation.url().resolve("/drafts/new").toString());
        technician.page().locator("#text").fill(TEXT);
        var account = technician.page().getByLabel("Website").first();
        if (!account.isChecked()) {
            account.check();
        }
        technician.press("Send for approval");
    }

    private static void comesIn(Newcomer head, String link) {
        head.page().navigate(link);
        head.see("Choose a password", "8-invitation");
        head.choosePassword(PASSWORD);
        head.press("Keep it and sign in");
        head.setUpSecondFactor("9-second-factor");
    }

    private static void countersigns(Newcomer head, Installation installation) {
        var page = head.page();
        Awaitility.await("the draft waits to be countersigned")
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> {
                    page.navigate(installation.url().resolve("/queue").toString());
                    assertThat(page.getByText("The library stays open").count()).isPositive();
                });
        page.waitForLoadState(LoadState.LOAD);
        page.locator("[data-card] [data-end]").first().scrollIntoViewIfNeeded();
        var sign = page.locator("[data-countersign]");
        PlaywrightAssertions.assertThat(sign).hasText("Countersign 1");
        sign.click();
        PlaywrightAssertions.assertThat(
                        page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("What was done")))
                .containsText("countersigned");
    }
}
