package uk.countersign.bench;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.countersign.draft.Finding;
import uk.countersign.register.Register;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.screening.Manuscript;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;
import uk.countersign.screening.policy.PolicyPacks;

/** One school's checks, all of them. */
final class Desk {

    private final Screener screener = Screener.withAllChecks();
    private final SchoolContext context;

    Desk(Register register, Instant now) {
        this.context =
                new SchoolContext(school(), register, PolicyPacks.builtIn().named("default"), now);
    }

    /** What the checks of all stages find. */
    List<Finding> findings(Manuscript manuscript) {
        return findings(screener, manuscript);
    }

    /** The same by other checks. */
    List<Finding> findings(Screener checks, Manuscript manuscript) {
        var reading = new Reading(manuscript, context);
        var findings = new ArrayList<Finding>();
        for (var stage : Stage.values()) {
            findings.addAll(checks.run(stage, reading).findings());
        }
        return findings;
    }

    static Manuscript manuscript(String text, Optional<Manuscript.Illustration> picture) {
        return new Manuscript(
                text,
                Optional.of("achievement"),
                List.of(new Manuscript.Target("website", Platform.FACEBOOK)),
                Optional.empty(),
                List.of(),
                picture.stream().toList(),
                Optional.empty());
    }

    /** The rules of findings, with the words that each is about. */
    static String rules(List<Finding> findings, String text) {
        return findings.stream()
                .map(finding -> finding.rule()
                        + finding.span()
                                .map(span -> " \"" + text.substring(span.start(), Math.min(span.end(), text.length()))
                                        + "\"")
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static School school() {
        return new School(
                "s1",
                "t1",
                "Bench Primary",
                Nation.ENGLAND,
                ZoneId.of("Europe/London"),
                "default",
                QuietHours.NONE,
                School.Contacts.NONE,
                List.of());
    }
}
