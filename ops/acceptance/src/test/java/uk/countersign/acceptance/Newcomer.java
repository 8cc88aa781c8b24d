package uk.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody who sees the program for the first time, with every page looked at for what shuts people out. */
final class Newcomer implements AutoCloseable {

    private static final int NARROWEST = 320;
    private static final double PATIENCE = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final Screen screen;
    private final List<String> complaints = new ArrayList<>();
    private boolean examining;

    Newcomer(Chromium chromium, Screen screen) {
        this.screen = screen;
        this.context = chromium.window(screen.options());
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!examining && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void choosePassword(String password) {
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
    }

    /** Reads the picture with an app, and shows its first code. */
    AuthenticatorApp setUpSecondFactor(String name) {
        see("A second factor", name);
        var app = AuthenticatorApp.reading(page.locator("a[href^='otpauth:']").getAttribute("href"));
        page.locator("#code").fill(app.code());
        press("Keep it and go on");
        see("Your recovery codes", name + "-codes");
        assertThat(page.locator(".code-list li").count()).isEqualTo(10);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("go on"))
                .click();
        return app;
    }

    /** Looks at the page with that heading, in the light and in the dark, as wide as it is and as narrow as can be. */
    void see(String heading, String name) {
        PlaywrightAssertions.assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // Only colours differ in the dark.
            var axe = scheme == ColorScheme.LIGHT
                    ? new AxeBuilder(page)
                    : new AxeBuilder(page).withRules(List.of("color-contrast"));
            examine(axe)
                    .forEach(violation ->
                            complaints.add(page.url() + ": " + violation.getId() + " " + violation.getNodes()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Checkout.target()
                            .resolve("screenshots")
                            .resolve("set-up-" + screen.id() + "-" + name + "-"
                                    + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
        var size = page.viewportSize();
        page.setViewportSize(NARROWEST, size.height);
        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > NARROWEST) {
            complaints.add(page.url() + " is " + wide + " wide on a screen of " + NARROWEST);
        }
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The examination puts styles into the page and fetches what it may not, which the page's policy refuses. */
    private List<Rule> examine(AxeBuilder axe) {
        examining = true;
        try {
            return axe.analyze().getViolations();
        } finally {
            // Whatever is still to be told of it is told by then.
            page.evaluate("document.readyState");
            examining = false;
        }
    }

    Locator shownOnce(int which) {
        return page.locator(".to-copy").nth(which);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
