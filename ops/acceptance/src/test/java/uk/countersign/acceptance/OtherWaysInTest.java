package uk.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People who use no mouse, browsers that run no scripts, networks and sessions that end while somebody writes. */
class OtherWaysInTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int MOST_TABS = 30;

    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        demo = Demo.fresh("other ways");
        new Samples(demo).awaitScreening();
    }

    @AfterAll
    static void end() {
        if (demo != null) {
            demo.close();
        }
        chromium.close();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var draft = waiting("The recorder group plays in the hall on Wednesday after lunch.");
        try (var visitor = chromium.visitor(demo, Screen.DESKTOP)) {
            var okafor = demo.answer().member("Mrs Okafor");
            var keyboard = visitor.page().keyboard();
            visitor.open("/");
            keyboard.type(okafor.email());
            keyboard.press("Tab");
            keyboard.type(okafor.password());
            keyboard.press("Enter");
            tabTo(visitor, visitor.navigation("Queue"));
            keyboard.press("Enter");

            var queue = new QueuePage(visitor);
            var countersign = queue.countersign();
            assertThat(countersign).isVisible();
            // From card to card: whoever steps through them has read them.
            for (int steps = queue.cards(); steps > 0; steps--) {
                keyboard.press("j");
                assertThat(visitor.page().locator("[data-card]:focus")).hasCount(1);
            }
            keyboard.press("a");
            assertThat(countersign).isFocused();
            keyboard.press("Enter");

            assertThat(visitor.outcome()).containsText("countersigned");
            assertThat(queue.card(draft)).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
        isSigned(draft);
    }

    @Test
    void whatIsTypedOutlivesALostNetworkAndTheEndOfTheSession() {
        try (var visitor = chromium.visitor(demo, Screen.PHONE)) {
            visitor.signInAs("Mr Bell");
            visitor.open("/drafts/new");
            var text = visitor.page().locator("#text");
            var saved = visitor.page().locator("#saved");
            text.fill("Our otters");
            assertThat(saved).containsText("Saved at school");

            visitor.offline(true);
            text.fill("Our otters are back");
            assertThat(saved).containsText("Kept on this device");
            visitor.offline(false);
            assertThat(saved).containsText("Saved at school");

            visitor.loseTheSession();
            text.fill("Our otters are back at the pier. Come and look on Thursday!");
            assertThat(visitor.page().getByText("You have been signed out.")).isVisible();
            visitor.photograph("signed-out-while-writing");

            visitor.signInAs("Mr Bell");
            visitor.open("/drafts/new");
            visitor.button("Put it back").click();
            assertThat(text).hasValue("Our otters are back at the pier. Come and look on Thursday!");
            visitor.button("Send for approval").click();
            assertThat(visitor.outcome()).containsText("Sent.");

            visitor.open("/drafts/new");
            assertThat(visitor.button("Put it back")).isHidden();
            text.fill("A second thought");
            assertThat(saved).containsText("Saved at school");
            visitor.signOut();
            assertThat(visitor.page().evaluate("Object.keys(localStorage).length"))
                    .as("what is left on the device after signing out")
                    .isEqualTo(0);
        }
    }

    @Test
    void scriptsAreNotNeeded() {
        var kept = waiting("The library is open at lunch on Thursday for everybody who likes a quiet corner.");
        var signed = waiting("The kitchen serves leek and potato soup on Friday.");
        try (var visitor = chromium.visitorWithoutScripts(demo, Screen.PHONE)) {
            visitor.signInAs("Mrs Okafor");
            var queue = QueuePage.openedBy(visitor);
            tick(queue, kept).uncheck();
            assertThat(tick(queue, signed)).isChecked();
            visitor.photograph("queue");
            queue.countersign().click();

            assertThat(visitor.outcome()).containsText("countersigned");
            assertThat(queue.card(signed)).hasCount(0);
            assertThat(queue.card(kept)).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
        isSigned(signed);
    }

    private static Locator tick(QueuePage queue, Api.Draft draft) {
        return queue.card(draft).locator("[data-sign]");
    }

    /** A draft of Miss Doyle's that has been screened and waits for a second person. */
    private static Api.Draft waiting(String text) {
        var id = demo.as("Miss Doyle").submit(text, text, List.of("x")).id();
        var approver = demo.as("Mrs Okafor");
        return Awaitility.await("the draft waits for a second person")
                .atMost(SOON)
                .until(
                        () -> approver.drafts("AWAITING_APPROVAL").stream()
                                .filter(draft -> draft.id().equals(id))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static void isSigned(Api.Draft draft) {
        var approver = demo.as("Mrs Okafor");
        assertThat(approver.drafts())
                .filteredOn(each -> each.id().equals(draft.id()))
                .allMatch(each -> Set.of("APPROVED", "RELEASED").contains(each.state()));
    }

    private static void tabTo(Visitor visitor, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int tab = 0; tab < MOST_TABS && !isFocused(wanted); tab++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(wanted).isFocused();
    }

    private static boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("element => element === document.activeElement");
    }
}
