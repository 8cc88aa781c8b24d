package uk.countersign.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;

/** Finds what the words of a test's draft tell it to find, and fails where they tell it to fail. */
public final class MarkedCheck implements Check {

    public static final String CONFIRM = " marked-confirm";
    public static final String BLOCK = " marked-block";
    /** Makes the check throw. */
    public static final String POISON = " marked-poison";
    /** Makes the check go too deep, as a bad pattern does. */
    public static final String DEEP = " marked-deep";

    /** Makes a finding that the record does not take. */
    public static final String UNWRITABLE = " marked-unwritable";

    private MarkedCheck() {}

    /** The product's checks and this one. */
    public static Screener screener() {
        return new Screener(checks());
    }

    /** The product's checks and this one. */
    public static List<Check> checks() {
        var checks = new ArrayList<>(AllChecks.with(Meaning.by(LinearReader.ofTheProgram())));
        checks.add(new MarkedCheck());
        return List.copyOf(checks);
    }

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var text = reading.manuscript().text();
        if (text.contains(POISON)) {
            throw new IllegalStateException("This text breaks the check: " + text);
        }
        if (text.contains(DEEP)) {
            return List.of(deeper(0));
        }
        var findings = new ArrayList<Finding>();
        mark(text, CONFIRM, Severity.CONFIRM, findings);
        mark(text, BLOCK, Severity.BLOCK, findings);
        mark(text, UNWRITABLE, Severity.INFO, findings);
        return findings;
    }

    private static Finding deeper(int depth) {
        return depth < 0 ? finding(DEEP, Severity.INFO, 0) : deeper(depth + 1);
    }

    private static void mark(String text, String mark, Severity severity, List<Finding> findings) {
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            findings.add(finding(mark, severity, at));
        }
    }

    private static Finding finding(String mark, Severity severity, int start) {
        return new Finding(
                CheckName.TONE,
                mark.equals(UNWRITABLE) ? null : "marked",
                "default:tone.1",
                severity,
                Finding.Place.TEXT,
                Optional.of(new Span(start, start + mark.length())),
                Optional.empty(),
                "This is marked.",
                Optional.empty(),
                Finding.Finality.LIFTABLE);
    }
}
