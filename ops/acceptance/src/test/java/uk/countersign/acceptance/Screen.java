package uk.countersign.acceptance;

import com.microsoft.playwright.Browser;
import java.util.Locale;

/** What people hold in their hands or sit before. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 860);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(this == PHONE)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    /** For the names of files. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
