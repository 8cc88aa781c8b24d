package uk.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** The approver's queue, as it stands in front of a visitor. */
final class QueuePage {

    private final Visitor visitor;

    QueuePage(Visitor visitor) {
        this.visitor = visitor;
    }

    static QueuePage openedBy(Visitor visitor) {
        visitor.goTo("Queue");
        return new QueuePage(visitor);
    }

    /** The ids of the drafts that can be ticked for a signature. */
    List<String> signable() {
        return all("[data-sign]").stream()
                .map(tick -> tick.inputValue().split(":", 2)[0])
                .toList();
    }

    /** How many drafts stand on it, signable or not. */
    int cards() {
        return all("[data-card]").size();
    }

    Locator card(Api.Draft draft) {
        return visitor.page().locator("#card-" + draft.id());
    }

    /** Brings every card to its end, one after the other as a reader does, until all count as read. */
    void readAll() {
        var ends = all(".card.ready [data-end]");
        for (int read = 1; read <= ends.size(); read++) {
            var end = ends.get(read - 1);
            var reached = atLeast(read, ends.size());
            // A picture that comes late moves what is below it: a reader scrolls on.
            Awaitility.await("card " + read + " counts as read")
                    .pollDelay(Duration.ofMillis(700))
                    .pollInterval(Duration.ofMillis(700))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        end.scrollIntoViewIfNeeded();
                        return reached.matcher(progress().innerText()).matches();
                    });
        }
    }

    private static Pattern atLeast(int read, int all) {
        var numbers = IntStream.rangeClosed(read, all).mapToObj(String::valueOf).collect(joining("|"));
        return Pattern.compile("^Read (%s) of %d$".formatted(numbers, all));
    }

    /** What is there, once the page is there to its end. */
    private List<Locator> all(String selector) {
        visitor.page().waitForLoadState();
        return visitor.page().locator(selector).all();
    }

    /** How far the reading has come, in the page's own words. */
    Locator progress() {
        return visitor.page().locator(".signbar .progress [data-read]");
    }

    /** Ticks that everything was looked at which asks for it. */
    void confirm(Api.Draft draft) {
        var ticks = card(draft).getByLabel("I have looked at this");
        assertThat(ticks).not().hasCount(0);
        ticks.all().forEach(Locator::check);
        assertThat(card(draft).getByLabel("Countersign", new Locator.GetByLabelOptions().setExact(true)))
                .isChecked();
    }

    void giveBack(Api.Draft draft, String note) {
        var card = card(draft);
        card.locator("summary").click();
        card.getByLabel("What should " + draft.author() + " change?").fill(note);
        card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Return to " + draft.author())
                                .setExact(true))
                .last()
                .click();
    }

    /** The one button. */
    Locator countersign() {
        return visitor.page().locator("[data-countersign]");
    }
}
