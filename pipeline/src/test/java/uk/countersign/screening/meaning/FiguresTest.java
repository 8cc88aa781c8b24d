package uk.countersign.screening.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.countersign.policy.Gravity;
import uk.countersign.screening.meaning.Figures.Change;
import uk.countersign.screening.meaning.Figures.OfFamily;
import uk.countersign.screening.meaning.Figures.Said;
import uk.countersign.screening.policy.PolicyPacks;

class FiguresTest {

    private static Figures figures(Change held, Change unseen, Optional<Double> floor) {
        var none = new Change(0, 0, 0);
        var tone = new OfFamily("tone", new Said(0, 0), new Said(0, 0), held, unseen, floor);
        return new Figures(none, none, none, List.of(tone), Map.of());
    }

    @Test
    void aFamilyFallsWhenLessIsFoundThanTheFloorAsksOfSeenOrUnseenTexts() {
        var all = new Change(100, 100, 100);
        var floor = Optional.of(0.85);
        assertThat(figures(new Change(100, 80, 68), all, floor).falling()).isEmpty();
        assertThat(figures(new Change(100, 80, 67), all, floor).falling()).containsExactly("tone");
        assertThat(figures(all, new Change(100, 20, 16), floor).falling()).containsExactly("tone");
        assertThat(figures(new Change(100, 80, 0), all, Optional.empty()).falling())
                .isEmpty();
    }

    @Test
    void theFloorIsThePacksAndTheThresholdTheSchools() {
        var pack = PolicyPacks.builtIn().named("default");
        var limits = Limit.of(pack, pack);
        assertThat(limits).containsKey("tone").doesNotContainKey("ok");
        assertThat(limits.get("tone")).isEqualTo(new Limit(0.50, 0.85));
        var unkind = pack.rule("unkind").orElseThrow();
        assertThat(unkind.gravity()).isNotEqualTo(Gravity.OFF);
    }

    /** Beside a quarter of the corpus, so that it takes seconds. */
    @Test
    void textsThatContradictTheCorpusAreNotLearntWithoutItBeingSeen() {
        var corpus = Stream.of("primary", "secondary", "general")
                .map(Corpus::of)
                .flatMap(List::stream)
                .toList();
        var contradicting = corpus.stream()
                .filter(example -> example.family().filter(Family.TONE::equals).isPresent())
                .map(example -> new Example("own", Optional.<Family>empty(), example.text()))
                .toList();
        var pack = PolicyPacks.builtIn().named("default");
        var trial = new Trial(contradicting, Limit.of(pack, pack), corpus);

        var falling = trial.figures(trial.reader()).falling();

        assertThat(falling).contains("tone").doesNotContain("political", "strike", "donation");
    }
}
