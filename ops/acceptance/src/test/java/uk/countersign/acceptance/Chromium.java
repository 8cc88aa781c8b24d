package uk.countersign.acceptance;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser that is installed on this computer. */
final class Chromium implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it. Where it is missing the test is left out, but on a build server, which must have it, it fails. */
    static Chromium start() {
        if (!Files.isExecutable(INSTALLED)) {
            var missing = "There is no browser at " + INSTALLED + ". Install one with: apt-get install chromium";
            if ("true".equals(System.getenv("CI"))) {
                fail(missing);
            }
            abort(missing);
        }
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options =
                new BrowserType.LaunchOptions().setExecutablePath(INSTALLED).setArgs(QUIET);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A person with a device of that size, who has not been here before. */
    Visitor visitor(Demo demo, Screen screen) {
        return new Visitor(browser.newContext(screen.options()), demo.answer(), "");
    }

    /** A browser window of that size, not yet anywhere. */
    BrowserContext window(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** The same, with scripts switched off. */
    Visitor visitorWithoutScripts(Demo demo, Screen screen) {
        var options = screen.options().setJavaScriptEnabled(false);
        return new Visitor(browser.newContext(options), demo.answer(), "without-scripts-");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
