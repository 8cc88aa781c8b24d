package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.countersign.draft.Severity;
import uk.countersign.screening.meaning.Family;
import uk.countersign.screening.text.Words;

/**
 * Made-up posts, thirty unfit and thirty fit ones a topic, before the rules alone: how many a person is asked about. The
 * floors keep what the wordings reach on these posts; they were lower on posts that nobody had seen.
 */
class WordingSamplesTest {

    private static final double STOPPED = 0.85;
    private static final double WRONGLY_STOPPED = 0.01;

    private final Screener rules = Screener.withRulesAlone();
    private final SchoolContext context = new SampleSchool().context();

    private record Sample(String topic, boolean fit, String text) {}

    @TestFactory
    List<DynamicTest> unfitPostsOfEachTopicAreStopped() {
        return samples().stream()
                .filter(sample -> !sample.fit())
                .map(Sample::topic)
                .distinct()
                .map(topic -> DynamicTest.dynamicTest(topic, () -> {
                    var unfit = samples().stream()
                            .filter(sample -> sample.topic().equals(topic) && !sample.fit())
                            .toList();
                    var missed =
                            unfit.stream().filter(sample -> !stopped(sample)).toList();
                    assertThat(unfit).hasSizeGreaterThanOrEqualTo(30);
                    assertThat(1 - (double) missed.size() / unfit.size())
                            .as("missed %s", missed)
                            .isGreaterThanOrEqualTo(STOPPED);
                }))
                .toList();
    }

    @Test
    void fitPostsAreLeftAlone() {
        var fit = samples().stream().filter(Sample::fit).toList();
        var wrongly = fit.stream().filter(this::stopped).toList();

        assertThat(fit).hasSizeGreaterThanOrEqualTo(7 * 30);
        assertThat((double) wrongly.size() / fit.size())
                .as("stopped %s", wrongly)
                .isLessThanOrEqualTo(WRONGLY_STOPPED);
    }

    /** Whether a rule of any kind of trouble asks a person; names, days and the like are other tests' matter. */
    private boolean stopped(Sample sample) {
        var manuscript = SampleSchool.draft(sample.text());
        return Arrays.stream(Stage.values())
                .flatMap(stage -> rules.run(stage, manuscript, context).findings().stream())
                .filter(finding -> Family.ofRule(finding.rule()).isPresent())
                .anyMatch(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0);
    }

    private static List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        var topic = "";
        for (var line : Words.lines(WordingSamplesTest.class, "wording/samples.txt")) {
            if (line.startsWith("[")) {
                topic = line.substring(1, line.length() - 1);
            } else {
                samples.add(new Sample(topic, line.startsWith("+"), line.substring(2)));
            }
        }
        return samples;
    }
}
