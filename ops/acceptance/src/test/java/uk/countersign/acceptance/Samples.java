package uk.countersign.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The sample drafts, and what {@code expected.csv} says should become of each. */
final class Samples {

    private static final Duration SCREENED = Duration.ofMinutes(3);
    private static final Set<String> UNDERWAY = Set.of("RECEIVED", "SCREENING");
    private static final Pattern LINK = Pattern.compile("/drafts/(\\S+)");

    private final Demo demo;
    private final Api approver;

    Samples(Demo demo) {
        this.demo = demo;
        this.approver = demo.as("Mrs Okafor");
    }

    /** A row of {@code expected.csv}: a file or folder of somebody's, and what screening should say of it. */
    record Expected(String email, String name, String outcome) {

        boolean isSignable() {
            return state().equals("AWAITING_APPROVAL");
        }

        String state() {
            return switch (outcome) {
                case "pass", "fix", "warn", "confirm" -> "AWAITING_APPROVAL";
                case "block", "needs_changes" -> "NEEDS_CHANGES";
                case "quarantined" -> "QUARANTINED";
                default -> throw new IllegalStateException("expected.csv knows no outcome " + outcome);
            };
        }

        /** What stands of a draft that became what it should. */
        String verdict() {
            return switch (outcome) {
                case "needs_changes" -> "block";
                case "quarantined" -> "";
                default -> outcome;
            };
        }
    }

    static List<Expected> expected() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Checkout.file("ops/sample-school/expected.csv"))) {
            return rows.stream()
                    .map(row -> {
                        var place = row.getField("draft").split("/", 2);
                        return new Expected(place[0], place[1], row.getField("outcome"));
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until every sample has been screened and answered. */
    void awaitScreening() {
        Awaitility.await("the samples are screened").atMost(SCREENED).untilAsserted(() -> {
            var drafts = approver.drafts();
            assertThat(drafts).hasSize(expected().size());
            assertThat(drafts).noneMatch(draft -> UNDERWAY.contains(draft.state()));
            assertThat(demo.shared().underway()).isEmpty();
        });
    }

    /** The draft that each row has become, found by the link in the answer beside the originals. */
    Map<Expected, Api.Draft> drafts() {
        var byId = approver.drafts().stream().collect(toMap(Api.Draft::id, Function.identity()));
        return expected().stream().collect(toMap(Function.identity(), row -> byId.get(draftId(row))));
    }

    /** Those that a second person may sign. */
    List<Api.Draft> signable() {
        return drafts().entrySet().stream()
                .filter(entry -> entry.getKey().isSignable())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The draft that a sample has become; {@code name} is that of its file or folder. */
    Api.Draft draft(String name) {
        return drafts().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no sample " + name));
    }

    private String draftId(Expected row) {
        var answers = Stream.of("done", "problem")
                .flatMap(stage -> demo.shared().putAway(stage, "Z-" + row.name()).stream())
                .toList();
        assertThat(answers).as("where %s was put away", row).hasSize(1);
        try {
            var answer = Files.readString(answers.get(0).resolve("result.txt"));
            var link = LINK.matcher(answer);
            assertThat(link.find())
                    .as("a link in the answer to %s:%n%s", row, answer)
                    .isTrue();
            return link.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
