package uk.countersign.screening.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.SecondReadings;
import uk.countersign.screening.Manuscripts;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;
import uk.countersign.screening.links.LinkLookup;
import uk.countersign.screening.secondreader.SecondReading;

/** The steps of a draft's way, in their order: reading, one for each stage of the checks, the gate. */
record ScreeningSteps(List<DraftStep<? extends DraftStep.Worked>> inOrder) {

    /** Puts the steps together. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        ScreeningSteps screeningSteps(
                ReadingStep reading,
                GateStep gate,
                Revisions revisions,
                Findings findings,
                Manuscripts manuscripts,
                SchoolContexts contexts,
                Screener screener,
                LinkLookup links,
                SecondReading second,
                SecondReadings readings,
                ScreeningSettings settings) {
            fits(second, settings);
            var steps = new ArrayList<DraftStep<? extends DraftStep.Worked>>();
            steps.add(reading);
            Arrays.stream(Stage.values())
                    .map(stage -> new CheckingStep(stage, revisions, findings, manuscripts, contexts, screener))
                    .map(step -> step.name().equals(Stage.POLICY.name())
                            ? new SecondReadingStep(step, links, second, findings, readings)
                            : step)
                    .forEach(steps::add);
            steps.add(gate);
            return new ScreeningSteps(List.copyOf(steps));
        }

        /** A claim must outlive a run in which the second reader takes all its time over every draft. */
        private static void fits(SecondReading second, ScreeningSettings settings) {
            second.terms().ifPresent(terms -> {
                if (terms.timeout().multipliedBy(settings.atOnce()).compareTo(settings.lease()) >= 0) {
                    throw new IllegalArgumentException(
                            "countersign.screening.second-reader.timeout times countersign.screening.at-once must be"
                                    + " shorter than countersign.screening.lease");
                }
            });
        }
    }
}
