package uk.countersign.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;

/**
 * The answer that is put beside a delivery. Says of what kind and how many, and where to read more: no name and no
 * reason, since anybody may look into the folder.
 */
final class ResultText {

    private ResultText() {}

    static String of(Draft draft, List<RecordedFinding> findings, String link) {
        var text = new StringBuilder(opening(draft));
        var kinds = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .collect(Collectors.groupingBy(
                        finding -> finding.severity(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                finding -> finding.finding().check(), TreeMap::new, Collectors.counting())));
        kinds.forEach((severity, checks) -> text.append('\n')
                .append(heading(severity))
                .append('\n')
                .append(checks.entrySet().stream().map(ResultText::line).collect(Collectors.joining())));
        return text.append("\nRead more, and change it, here:\n")
                .append(link)
                .append('\n')
                .toString();
    }

    private static String opening(Draft draft) {
        return switch (draft.state()) {
            case QUARANTINED -> "This draft could not be read.\n\n" + draft.reason() + "\n";
            case NEEDS_CHANGES -> "This draft cannot go out as it is. It has been kept.\n";
            case AWAITING_APPROVAL, APPROVED, RELEASED ->
                "This draft has been checked and waits for a second signature.\n";
            case RECEIVED, SCREENING -> "This draft is being checked.\n";
            case REJECTED, EXPIRED, WITHDRAWN -> "This draft will not go out. It has been kept.\n";
        };
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case BLOCK -> "Has to be changed:";
            case CONFIRM -> "Will be looked at with care:";
            case FIX -> "Was corrected:";
            case WARN -> "Worth another look:";
            case INFO -> "To know:";
        };
    }

    private static String line(Map.Entry<CheckName, Long> kind) {
        return "  - " + words(kind.getKey()) + (kind.getValue() > 1 ? " (" + kind.getValue() + " places)" : "") + "\n";
    }

    private static String words(CheckName check) {
        return switch (check) {
            case CONSENT -> "consent of somebody named or pictured";
            case NAMES -> "names of people";
            case PERSONAL_DATA -> "personal details";
            case TONE -> "tone";
            case POLITICAL -> "political content";
            case COMMERCIAL -> "advertising";
            case HARMFUL -> "hurtful or unlawful wording";
            case TARGETED -> "a message to particular people";
            case LINKS -> "links";
            case COPYRIGHT -> "other people's pictures or words";
            case ACCESSIBILITY -> "ease of reading for everybody";
            case MEDIA -> "pictures and files";
            case SAFEGUARDING -> "safeguarding";
            case CATEGORY -> "category, accounts or time";
            case PLATFORM -> "limits of a platform";
        };
    }

    /** Whether the originals belong among those that are done. */
    static boolean isDone(Draft draft) {
        return draft.state() != DraftState.QUARANTINED && draft.state() != DraftState.NEEDS_CHANGES;
    }
}
