package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import uk.countersign.database.Database;
import uk.countersign.draft.SecondReadings;
import uk.countersign.draft.SecondReadings.Outcome;
import uk.countersign.policy.SecondReaderCounts;
import uk.countersign.school.Schools;
import uk.countersign.web.OakfieldDrafts.Recipe;

/** What pages tell of a second reader. Nothing is sent here. */
@RunningPages
@TestPropertySource(
        properties = {
            "countersign.screening.second-reader.enabled=true",
            "countersign.screening.second-reader.address=https://reader.example/v1",
            "countersign.screening.second-reader.model=m",
            "countersign.screening.second-reader.texts-a-day=1200"
        })
class SecondReaderPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private OakfieldDrafts made;

    @Autowired
    private Database database;

    @Autowired
    private SecondReaderCounts counts;

    @Autowired
    private SecondReadings readings;

    @Autowired
    private Schools schools;

    @Autowired
    private Clock clock;

    @Test
    void thePolicyTellsWhoReadsAndHowMuchWentThere() {
        var today = clock.instant().atZone(schools.get(Oakfield.SCHOOL).zone()).toLocalDate();
        database.inTransaction(() -> {
            counts.take(Oakfield.SCHOOL, today, 345, 100, 10_000);
            counts.answered(Oakfield.SCHOOL, today, true);
            counts.take(Oakfield.SCHOOL, today.minusDays(29), 111, 100, 10_000);
            counts.answered(Oakfield.SCHOOL, today.minusDays(29), false);
            counts.take(Oakfield.SCHOOL, today.minusDays(30), 999, 100, 10_000);
        });
        assertThat(Reader.signedIn(port, "hart").get("/settings/policy").body())
                .contains("Each draft is also read by the machine “reader.example”", "without names")
                .contains("10 seconds", "at most 1,200 texts and 500,000 characters a day")
                .contains("1 text with 345 characters sent: 1 answer used, 0 without")
                .contains("2 texts with 456 characters sent: 1 answer used, 1 without");
    }

    @Test
    void aDraftTellsWhetherItWasRead() {
        var told = Map.of(
                Outcome.READ, "The second reader has read it too.",
                Outcome.NO_ANSWER, "The second reader did not answer. All other checks were made.",
                Outcome.DAY_IS_FULL, "the day’s limit had been reached");
        told.forEach((outcome, words) -> {
            var draft = made.screened(Recipe.of("doyle", "Our choir sang today."));
            assertThat(page(draft.id())).doesNotContain("second reader");
            database.inTransaction(() -> readings.write(draft.revisionId(), Optional.of(outcome)));
            assertThat(page(draft.id())).contains(words);
        });
    }

    private String page(String draft) {
        return Reader.signedIn(port, "okafor").get("/drafts/" + draft).body();
    }
}
