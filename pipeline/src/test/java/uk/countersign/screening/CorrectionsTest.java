package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;

class CorrectionsTest {

    private static final String TEXT = "Well done Amelia Hughes and Noah!";

    @Test
    void writesTheFixesOfOneChannelOnly() {
        var corrections = Corrections.of(
                List.of(fix(10, 23, "Amelia", Optional.empty()), fix(28, 32, "a pupil", Optional.of("x"))));

        assertThat(corrections.text(TEXT, "x")).isEqualTo("Well done Amelia and a pupil!");
        assertThat(corrections.text(TEXT, "facebook")).isEqualTo("Well done Amelia and Noah!");
        assertThat(corrections.strictestText(TEXT)).isEqualTo("Well done Amelia and a pupil!");
        assertThat(corrections.differByChannel()).isTrue();
    }

    @Test
    void ofOverlappingFixesTheLongerWinsAndOfEqualOnesTheEarlierStage() {
        var shorter = fix(10, 16, "A.", Optional.empty());
        var longer = fix(10, 23, "a pupil", Optional.empty());
        var later = fix(10, 23, "Amelia", Optional.empty());

        assertThat(Corrections.of(List.of(shorter, longer, later)).strictestText(TEXT))
                .isEqualTo("Well done a pupil and Noah!");
    }

    @Test
    void leavesWhatIsOnlyProposedAndWhatIsElsewhere() {
        var proposed = new Finding(
                CheckName.NAMES,
                "r",
                "c:s.1",
                Severity.CONFIRM,
                Place.TEXT,
                Optional.of(new Span(0, 4)),
                Optional.empty(),
                "m",
                Optional.of("Oh"),
                Finality.LIFTABLE);
        var elsewhere = new Finding(
                CheckName.NAMES,
                "r",
                "c:s.1",
                Severity.FIX,
                Place.altText(1),
                Optional.of(new Span(0, 4)),
                Optional.empty(),
                "m",
                Optional.of("Oh"),
                Finality.LIFTABLE);
        var corrections = Corrections.of(List.of(proposed, elsewhere));

        assertThat(corrections.strictestText(TEXT)).isEqualTo(TEXT);
        assertThat(corrections.strictestAltText("Well?", 1)).isEqualTo("Oh?");
        assertThat(corrections.strictestAltText("Well?", 0)).isEqualTo("Well?");
    }

    private static Finding fix(int start, int end, String words, Optional<String> channel) {
        return new Finding(
                CheckName.NAMES,
                "r",
                "c:s.1",
                Severity.FIX,
                Place.TEXT,
                Optional.of(new Span(start, end)),
                channel,
                "m",
                Optional.of(words),
                Finality.LIFTABLE);
    }
}
