package uk.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An admin connects accounts in the browser, by way of the platforms' own consent screens. */
class ConnectingTest {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anAdminConnectsChecksDisconnectsAndConnectsAgain(Screen screen) {
        try (var demo = Demo.fresh("connecting " + screen.id());
                var chromium = Chromium.start()) {
            demo.platforms().open("x", "OakfieldNews", "Oakfield News");
            demo.platforms().open("mastodon", "oakfieldnews", "Oakfield News");
            try (var admin = chromium.visitor(demo, screen)) {
                admin.signInAs("Mrs Hart");
                admin.open("/settings/accounts");
                admin.photograph(screen.id() + "-accounts-1-list");
                denies(admin);
                connects(admin, screen);
                isNotConnectedTwice(admin);
                disconnectsAndConnectsAgain(admin, screen);
                connectsAPage(admin);
                connectsOnAServerOfMany(admin, screen);
                connectsByAnAppPassword(
                        admin, screen, demo.platforms().secret("bluesky", "news.example", "app_password"));
                connectsAWebsite(admin);
                assertThat(admin.complaints()).isEmpty();
            }
            try (var headteacher = chromium.visitor(demo, screen)) {
                headteacher.signInAs("Mrs Okafor");
                headteacher.open("/settings/accounts");
                assertThat(headteacher.page().getByRole(AriaRole.MAIN)).containsText("@OakfieldNews");
                assertThat(headteacher.button("Connect an account on X")).hasCount(0);
                assertThat(headteacher.complaints()).isEmpty();
            }
        }
    }

    private static void denies(Visitor admin) {
        leave(admin, "X");
        admin.page().getByLabel("Oakfield News").check();
        admin.button("Deny").click();
        assertThat(alert(admin)).containsText("Nothing was allowed on X, so nothing is connected.");
    }

    private static void connects(Visitor admin, Screen screen) {
        admin.button("Connect an account on X").click();
        admin.photograph(screen.id() + "-accounts-2-leaving");
        goOn(admin, "X");
        admin.page().getByLabel("Oakfield News").check();
        admin.photograph(screen.id() + "-accounts-3-consent");
        admin.button("Allow").click();
        assertThat(admin.heading("Check which account you are about to post with"))
                .isVisible();
        assertThat(admin.page().getByText("@OakfieldNews")).isVisible();
        admin.page().getByLabel("What it is called here").fill("news");
        admin.page().getByLabel("Mr Osei").check();
        admin.photograph(screen.id() + "-accounts-4-choose");
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("@OakfieldNews on X is connected.");
        assertThat(admin.page().getByText("is renewed before")).isVisible();
        admin.button("Ask now").click();
        assertThat(admin.outcome()).containsText("@OakfieldNews answers to our permission.");
        admin.button("Compare now").click();
        assertThat(admin.outcome()).containsText("Compared.");
        admin.photograph(screen.id() + "-accounts-5-account");
    }

    private static void isNotConnectedTwice(Visitor admin) {
        admin.open("/settings/accounts");
        leave(admin, "X");
        admin.page().getByLabel("Oakfield News").check();
        admin.button("Allow").click();
        admin.page().getByLabel("What it is called here").fill("news-2");
        admin.button("Yes, connect this account").click();
        assertThat(alert(admin)).containsText("@OakfieldNews is here already, as “news”.");
    }

    private static void disconnectsAndConnectsAgain(Visitor admin, Screen screen) {
        admin.open("/settings/accounts/news");
        admin.page().getByText("Disconnect…").click();
        admin.button("Disconnect this account").click();
        assertThat(admin.outcome()).containsText("Disconnected, and what we held to post with is forgotten.");
        admin.photograph(screen.id() + "-accounts-6-disconnected");
        admin.button("Connect again").click();
        goOn(admin, "X");
        admin.page().getByLabel(Pattern.compile("@OakfieldPri")).check();
        admin.button("Allow").click();
        assertThat(admin.page().getByText("You signed in as another account.")).isVisible();
        admin.photograph(screen.id() + "-accounts-7-another");
        admin.page().getByText("No, leave it").click();
        admin.open("/settings/accounts/news");
        admin.button("Connect again").click();
        goOn(admin, "X");
        admin.page().getByLabel("Oakfield News").check();
        admin.button("Allow").click();
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("@OakfieldNews on X is connected.");
        assertThat(admin.page()).hasURL(Pattern.compile(".*/settings/accounts/news"));
    }

    private static void connectsAPage(Visitor admin) {
        admin.open("/settings/accounts/facebook");
        admin.button("Connect again").click();
        goOn(admin, "Facebook");
        admin.button("Allow").click();
        assertThat(admin.heading("Check which account you are about to post with"))
                .isVisible();
        admin.page()
                .locator("label.candidate")
                .filter(new Locator.FilterOptions().setHasText("@OakfieldPrimarySchool"))
                .locator("input")
                .check();
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("@OakfieldPrimarySchool on Facebook is connected.");
    }

    private static void connectsOnAServerOfMany(Visitor admin, Screen screen) {
        admin.open("/settings/accounts");
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Connect an account on Mastodon"))
                .click();
        admin.photograph(screen.id() + "-accounts-8-mastodon");
        admin.button("Go on").click();
        goOn(admin, "Mastodon");
        admin.page().getByLabel("Oakfield News").check();
        admin.button("Allow").click();
        assertThat(admin.page().getByText("@oakfieldnews@localhost")).isVisible();
        admin.page().getByLabel("What it is called here").fill("masto");
        admin.button("Yes, connect this account").click();
        assertThat(alert(admin)).containsText("At least two people have to look after an account.");
        admin.page().getByLabel("What it is called here").fill("masto");
        admin.page().getByLabel("Mr Osei").check();
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("@oakfieldnews@localhost on Mastodon is connected.");
    }

    private static void connectsByAnAppPassword(Visitor admin, Screen screen, String password) {
        admin.open("/settings/accounts/connect/bluesky");
        admin.page().getByLabel("The account’s handle").fill("@news.example");
        admin.page().getByLabel("App password").fill("wrong-one");
        admin.button("Ask Bluesky which account it is").click();
        assertThat(alert(admin)).containsText("the handle or the app password is not right");
        admin.photograph(screen.id() + "-accounts-9-bluesky");
        admin.page().getByLabel("App password").fill(password);
        admin.button("Ask Bluesky which account it is").click();
        assertThat(admin.page().getByText("@news.example")).isVisible();
        admin.page().getByLabel("What it is called here").fill("sky");
        admin.page().getByLabel("Mr Osei").check();
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("@news.example on Bluesky is connected.");
    }

    private static void connectsAWebsite(Visitor admin) {
        admin.open("/settings/accounts/connect/website");
        admin.page().getByLabel("The website’s name or address").fill("www.oakfield.example");
        admin.button("Go on").click();
        admin.page().getByLabel("What it is called here").fill("site");
        admin.page().getByLabel("Mr Osei").check();
        admin.button("Yes, connect this account").click();
        assertThat(admin.outcome()).containsText("www.oakfield.example on Website is connected.");
    }

    private static void leave(Visitor admin, String platform) {
        admin.button("Connect an account on " + platform).click();
        goOn(admin, platform);
    }

    private static void goOn(Visitor admin, String platform) {
        admin.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on to " + platform))
                .click();
    }

    private static Locator alert(Visitor admin) {
        return admin.page().getByRole(AriaRole.ALERT);
    }
}
