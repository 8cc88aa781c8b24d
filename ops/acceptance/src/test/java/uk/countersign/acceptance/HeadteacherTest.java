package uk.countersign.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole of the main job, as the people of the sample school do it. */
class HeadteacherTest {

    private static final Duration PUBLISHED = Duration.ofMinutes(2);
    private static final String NOTE = "Please say on which day they went.";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void readsTicksAndCountersignsAndEverythingSignedGoesOutOnce(Screen screen) {
        try (var demo = Demo.fresh(screen.id());
                var chromium = Chromium.start()) {
            var samples = new Samples(demo);
            samples.awaitScreening();
            var returned = samples.draft("robin-hoods-bay");
            var judged = samples.draft("poetry afternoon.pdf");
            var signed = samples.signable().stream()
                    .filter(draft -> !draft.equals(returned))
                    .toList();

            try (var headteacher = chromium.visitor(demo, screen)) {
                headteacher.signInAs("Mrs Okafor");
                headteacher.photograph(screen.id() + "-1-home");
                returnsOne(headteacher, screen, samples, returned);
                signsTheRest(headteacher, screen, judged, signed);
                seesThemPublished(headteacher, screen, demo, signed);
                assertThat(headteacher.complaints()).isEmpty();
            }
            try (var office = chromium.visitor(demo, screen)) {
                readsInTheRecordWhoPublishedWhat(office, screen, signed);
                assertThat(office.complaints()).isEmpty();
            }
            try (var teacher = chromium.visitor(demo, screen)) {
                readsWhyItCameBack(teacher, screen, returned);
                assertThat(teacher.complaints()).isEmpty();
            }
            try (var elsewhere = chromium.visitor(demo, screen)) {
                seesNothingOfIt(elsewhere, signed);
                assertThat(elsewhere.complaints()).isEmpty();
            }
        }
    }

    private static void returnsOne(Visitor headteacher, Screen screen, Samples samples, Api.Draft returned) {
        var queue = QueuePage.openedBy(headteacher);
        assertThat(queue.signable())
                .as("blocked and unreadable drafts cannot be ticked")
                .containsExactlyInAnyOrderElementsOf(
                        samples.signable().stream().map(Api.Draft::id).toList());
        headteacher.photograph(screen.id() + "-2-queue");
        queue.giveBack(returned, NOTE);
        assertThat(headteacher.outcome()).containsText("returned");
        assertThat(queue.card(returned)).hasCount(0);
    }

    private static void signsTheRest(Visitor headteacher, Screen screen, Api.Draft judged, List<Api.Draft> signed) {
        var queue = new QueuePage(headteacher);
        queue.readAll();
        queue.confirm(judged);
        assertThat(queue.countersign()).hasText("Countersign " + signed.size());
        headteacher.photograph(screen.id() + "-3-read");
        queue.countersign().click();
        assertThat(headteacher.outcome()).containsText(signed.size() + " drafts countersigned");
        signed.forEach(draft -> assertThat(queue.card(draft)).hasCount(0));
        headteacher.photograph(screen.id() + "-4-countersigned");
    }

    private static void seesThemPublished(Visitor headteacher, Screen screen, Demo demo, List<Api.Draft> signed) {
        Awaitility.await("what was signed stands on its platforms")
                .atMost(PUBLISHED)
                .untilAsserted(() -> assertThat(signed)
                        .allSatisfy(draft -> assertThat(draft.channels())
                                .allSatisfy(
                                        channel -> assertThat(demo.platforms().with(channel, opening(draft)))
                                                .hasSize(1))));
        assertThat(demo.platforms().posts())
                .as("nothing else stands there")
                .hasSize(signed.stream()
                        .mapToInt(draft -> draft.channels().size())
                        .sum());

        headteacher.goTo("Published");
        signed.forEach(draft -> assertThat(headteacher
                        .page()
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(draft.title()))
                        .filter(new Locator.FilterOptions().setHasText("countersigned by Mrs Okafor")))
                .hasCount(draft.channels().size()));
        headteacher.photograph(screen.id() + "-5-published");

        headteacher.page().navigate(demo.platforms().timeline().toString());
        signed.forEach(draft -> assertThat(headteacher
                        .page()
                        .getByRole(AriaRole.ARTICLE)
                        .filter(new Locator.FilterOptions().setHasText(opening(draft))))
                .hasCount(draft.channels().size()));
        headteacher.photograph(screen.id() + "-6-as-readers-see-it");
    }

    private static void readsInTheRecordWhoPublishedWhat(Visitor office, Screen screen, List<Api.Draft> signed) {
        office.signInAs("Mrs Hart");
        office.goTo("Record");
        var entries = office.page().getByRole(AriaRole.ROW);
        assertThat(entries.filter(
                        new Locator.FilterOptions().setHasText(Pattern.compile("Mrs Okafor\\s*countersigned a draft"))))
                .hasCount(signed.size());
        assertThat(entries.filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("published a post.*countersigned by Mrs Okafor"))))
                .hasCount(signed.stream()
                        .mapToInt(draft -> draft.channels().size())
                        .sum());
        office.button("Check that it is whole").click();
        assertThat(office.page().getByText("entries are exactly as they were written"))
                .isVisible();
        office.photograph(screen.id() + "-7-record");
    }

    private static void readsWhyItCameBack(Visitor teacher, Screen screen, Api.Draft returned) {
        teacher.signInAs(returned.author());
        assertThat(teacher.navigation("Queue")).hasCount(0);
        assertThat(teacher.statusOf("/queue"))
                .as("a submitter may not see the queue")
                .isEqualTo(403);
        teacher.goTo("My drafts");
        var line = teacher.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(returned.title()));
        assertThat(line).containsText("Returned to its author");
        line.getByRole(AriaRole.LINK).click();
        assertThat(teacher.page().getByRole(AriaRole.MAIN)).containsText(NOTE);
        teacher.photograph(screen.id() + "-8-returned");
    }

    private static void seesNothingOfIt(Visitor elsewhere, List<Api.Draft> signed) {
        elsewhere.signInAs("Mr Adeyemi");
        elsewhere.goTo("Queue");
        assertThat(elsewhere.heading("Nothing is waiting")).isVisible();
        elsewhere.goTo("Published");
        assertThat(elsewhere.page().getByText("Nothing has gone out yet")).isVisible();
        signed.forEach(
                draft -> assertThat(elsewhere.statusOf("/drafts/" + draft.id())).isEqualTo(404));
    }

    /** Enough of a text to know it by, on every platform. */
    private static String opening(Api.Draft draft) {
        var line = draft.text().lines().findFirst().orElseThrow();
        return line.substring(0, Math.min(line.length(), 25));
    }
}
