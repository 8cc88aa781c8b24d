package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import uk.countersign.draft.Finding;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** What is not in English is not passed unread: somebody who reads the language has to, and is named by who signs. */
public final class LanguageCheck implements Check {

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var rule = reading.rule("language");
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            rule.ifPresent(language -> ForeignText.in(passage.text())
                    .ifPresent(found -> findings.add(
                            language.about(language.rule().severity(), passage.place(), message(passage, found)))));
        }
        return findings;
    }

    private static String message(Passage passage, ForeignText.Found found) {
        boolean part = found.places().stream()
                        .mapToInt(span -> span.end() - span.start())
                        .sum()
                < passage.text().length() / 2;
        return "Not checked: " + (part ? "part of this text" : "this text") + " is not in English"
                + (found.language().isEmpty() ? "" : " but, it seems, in " + found.language())
                + ". Only names, numbers, links and days were looked at. Ask somebody who reads the language to read it;"
                + " whoever signs writes the reader's name in the note.";
    }
}
