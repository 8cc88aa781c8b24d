package uk.countersign.publishing.comments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Content;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.screening.Manuscripts;
import uk.countersign.screening.Reading;
import uk.countersign.screening.SchoolContexts;
import uk.countersign.screening.Screener;
import uk.countersign.screening.Stage;

/** Checks an answer as a post would be checked, as if it went everywhere: it is the school that speaks. */
@Component
class ReplyCheck {

    /** What is about posts only: their length, their pictures, of what kind they are. */
    private static final Set<CheckName> OF_POSTS =
            EnumSet.of(CheckName.PLATFORM, CheckName.CATEGORY, CheckName.MEDIA, CheckName.ACCESSIBILITY);

    private final Screener screener;
    private final SchoolContexts contexts;
    private final Manuscripts manuscripts;

    ReplyCheck(Screener screener, SchoolContexts contexts, Manuscripts manuscripts) {
        this.screener = screener;
        this.contexts = contexts;
        this.manuscripts = manuscripts;
    }

    Objections of(String schoolId, String text) {
        var content = new Content(
                text, Map.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
        var reading = new Reading(manuscripts.of(schoolId, content), contexts.of(schoolId));
        var found = Arrays.stream(Stage.values())
                .flatMap(stage -> screener.run(stage, reading).findings().stream())
                .filter(finding -> !OF_POSTS.contains(finding.check()))
                .toList();
        return new Objections(
                messages(found, EnumSet.of(Severity.BLOCK, Severity.FIX)),
                messages(found, EnumSet.of(Severity.CONFIRM)),
                TextDigest.of(text));
    }

    private static List<String> messages(List<Finding> found, Set<Severity> severities) {
        return found.stream()
                .filter(finding -> severities.contains(finding.severity()))
                .map(Finding::message)
                .distinct()
                .toList();
    }
}
