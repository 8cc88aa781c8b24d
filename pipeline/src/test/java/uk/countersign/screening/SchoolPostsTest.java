package uk.countersign.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.register.PersonKind;
import uk.countersign.screening.SampleSchool.Screening;

/** Labelled posts of a fictional school: how many unfit ones are stopped or mended, how many fit ones are left alone. */
class SchoolPostsTest {

    private static final Path FOLDER = Path.of("../../shared/eval/school-posts");
    private static final double STOPPED = 0.97;
    private static final double WRONGLY_STOPPED = 0.04;

    @Test
    void stopsWhatIsUnfitAndLeavesTheRestAlone() throws IOException {
        assumeThat(FOLDER)
                .as("The labelled posts are not part of the project; they are read from ../shared beside it")
                .exists();
        var context = school().context();
        int unfit = 0;
        int stopped = 0;
        int fit = 0;
        int wrongly = 0;
        Map<String, int[]> checks = new TreeMap<>();
        var misses = new ArrayList<String>();
        for (var line : Files.readAllLines(FOLDER.resolve("posts.jsonl"))) {
            var post = JsonMapper.builder().build().readTree(line);
            var screening = new Screening(SampleSchool.draft(post.get("text").stringValue()), context);
            var raised = raised(screening);
            boolean bad = !post.get("expect").stringValue().equals("pass");
            count(checks, raised, bad);
            if (!bad) {
                fit++;
                wrongly += raised.isEmpty() ? 0 : 1;
            } else {
                unfit++;
                boolean good = !raised.isEmpty() && !namesLeft(post, screening);
                stopped += good ? 1 : 0;
                if (!good) {
                    misses.add(post.get("id").stringValue());
                }
            }
        }
        System.out.println("School posts: stopped or mended " + stopped + " of " + unfit + " unfit, wrongly raised "
                + wrongly + " of " + fit + " fit; missed " + misses);
        checks.forEach((check, counts) -> System.out.println("  " + check + ": precision "
                + (double) counts[0] / (counts[0] + counts[1]) + " of " + (counts[0] + counts[1])));
        assertThat((double) stopped / unfit).as("missed " + misses).isGreaterThanOrEqualTo(STOPPED);
        assertThat((double) wrongly / fit).isLessThanOrEqualTo(WRONGLY_STOPPED);
    }

    private static List<Finding> raised(Screening screening) {
        return screening.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.FIX) <= 0
                        || finding.rule().equals("name-consent"))
                .toList();
    }

    private static void count(Map<String, int[]> checks, List<Finding> raised, boolean bad) {
        var names = new TreeSet<String>();
        raised.forEach(finding -> names.add(finding.check().id()));
        names.forEach(check -> checks.computeIfAbsent(check, any -> new int[2])[bad ? 0 : 1]++);
    }

    /** Whether a post that would be approved as mended still holds a full name. */
    private static boolean namesLeft(JsonNode post, Screening screening) {
        boolean asked = screening.findings().stream()
                .anyMatch(finding -> finding.severity().compareTo(Severity.CONFIRM) <= 0);
        if (asked) {
            return false;
        }
        for (var name : post.get("names")) {
            if (screening.text().contains(name.get("text").stringValue())) {
                return true;
            }
        }
        return false;
    }

    private static SampleSchool school() throws IOException {
        var school = new SampleSchool();
        for (var line :
                Files.readAllLines(FOLDER.resolve("roll.csv")).stream().skip(1).toList()) {
            var fields = line.split(",");
            school.person(
                    PersonKind.PUPIL,
                    fields[2],
                    fields[1],
                    Optional.of(fields[3]).orElse(fields[2]),
                    fields[4],
                    fields[5],
                    false,
                    SampleSchool.yes());
        }
        return school;
    }
}
