package uk.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of the sample drafts before anybody decides. */
class SampleSchoolTest {

    private static Demo demo;

    @BeforeAll
    static void startTheDemonstration() {
        demo = Demo.fresh("samples");
        new Samples(demo).awaitScreening();
    }

    @AfterAll
    static void endTheDemonstration() {
        demo.close();
    }

    @Test
    void everySampleDraftEndsAsItsRowSays() {
        var outcomes = new SoftAssertions();
        new Samples(demo).drafts().forEach((row, draft) -> {
            outcomes.assertThat(draft.state()).as("state of %s", row).isEqualTo(row.state());
            outcomes.assertThat(draft.verdict()).as("verdict of %s", row).isEqualTo(row.verdict());
        });
        outcomes.assertAll();
    }

    @Test
    void theOriginalsAreHandedBackToTheirAuthors() {
        assertThat(Samples.expected())
                .allSatisfy(row -> assertThat(
                                demo.shared().putAway(row.isSignable() ? "done" : "problem", "Z-" + row.name()))
                        .hasSize(1));
    }

    @Test
    void nothingIsPublishedThatNobodySigned() {
        assertThat(demo.platforms().posts()).isEmpty();
        assertThat(demo.as("Mrs Okafor").posts()).isEmpty();
    }

    @Test
    void theOtherSchoolSeesNothingOfThem() {
        var elsewhere = demo.as("Mr Adeyemi");
        assertThat(elsewhere.drafts()).isEmpty();
        assertThat(new Samples(demo).drafts().values())
                .allSatisfy(draft -> assertThat(elsewhere.statusOf(draft.id())).isEqualTo(404));
    }
}
