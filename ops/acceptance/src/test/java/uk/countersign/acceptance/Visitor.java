package uk.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser. Everything that the browser complains of is kept, and has to be nothing in the end. */
final class Visitor implements AutoCloseable {

    /** Longer than a busy machine takes; what hangs is told all the same. */
    private static final double PATIENCE = 45_000;

    private final BrowserContext context;
    private final Page page;
    private final Answer answer;
    private final String shots;
    private final List<String> complaints = new ArrayList<>();
    private boolean expectingFailures;

    Visitor(BrowserContext context, Answer answer, String shots) {
        this.context = context;
        this.answer = answer;
        this.shots = shots;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.page = context.newPage();
        // A breach of the content security policy is an error on the console, too.
        page.onConsoleMessage(message -> {
            if (!expectingFailures
                    && (message.type().equals("error") || message.type().equals("warning"))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequestFailed(request -> {
            if (!expectingFailures) {
                complaints.add(request.url() + ": " + request.failure());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Signs in by the form, as that member of the sample school. */
    void signInAs(String name) {
        var member = answer.member(name);
        open("/");
        page.getByLabel("Email address").fill(member.email());
        page.getByLabel("Password").fill(member.password());
        button("Sign in").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    }

    void signOut() {
        page.locator("summary.avatar").click();
        button("Sign out").click();
        assertThat(heading("Sign in")).isVisible();
    }

    void open(String path) {
        page.navigate(answer.url().resolve(path).toString());
    }

    /** Opens a page that this visitor may not see. */
    int statusOf(String path) {
        return context.request().get(answer.url().resolve(path).toString()).status();
    }

    /** Follows a place in the navigation. */
    void goTo(String place) {
        navigation(place).click();
        assertThat(navigation(place)).hasAttribute("aria-current", "page");
    }

    Locator navigation(String place) {
        return page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + place + "\\b")));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** What a page says was done. */
    Locator outcome() {
        return page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("What was done"));
    }

    /** Takes the network away, or gives it back. What fails meanwhile is no complaint. */
    void offline(boolean away) {
        expectingFailures = true;
        context.setOffline(away);
    }

    /** As if the session had ended at school. */
    void loseTheSession() {
        expectingFailures = true;
        context.clearCookies();
    }

    /** Keeps a picture of what stands on the screen. */
    void photograph(String name) {
        var file = Checkout.target().resolve("screenshots").resolve(shots + name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Everything that the browser found wrong on any page. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
    }
}
