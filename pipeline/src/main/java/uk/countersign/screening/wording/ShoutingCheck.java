package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Token.Shape;
import uk.countersign.screening.text.Words;

/** Whole sentences in capitals, and exclamation marks in rows. A short headline in capitals is no shouting. */
public final class ShoutingCheck implements Check {

    private static final int LONG_RUN = 6;
    private static final Pattern MARKS = Pattern.compile("[!?]{3,}");
    private static final Set<String> SHARP = Set.of(
            "stop", "not", "never", "again", "please", "parents", "now", "must", "read", "last", "fourth", "dont",
            "don't", "another", "more", "still", "every");
    private static final String CAPITALS =
            "Writing in capitals reads as shouting, and screen readers may spell it out. Write it as a sentence.";
    private static final String EXCLAMATION = "So many marks read as shouting. One is enough.";

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("shouting").map(rule -> findings(reading, rule)).orElse(List.of());
    }

    private static List<Finding> findings(Reading reading, Ruling rule) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            capitals(passage, rule, findings);
            var marks = MARKS.matcher(passage.text());
            while (marks.find()) {
                var severity = marks.end() - marks.start() > 4 ? rule.rule().severity() : Severity.WARN;
                findings.add(rule.at(
                        severity,
                        passage,
                        new Span(marks.start(), marks.end()),
                        EXCLAMATION,
                        java.util.Optional.of(passage.text().substring(marks.start(), marks.start() + 1))));
            }
        }
        return findings;
    }

    private static void capitals(Passage passage, Ruling rule, List<Finding> findings) {
        var tokens = passage.tokens();
        int start = -1;
        int words = 0;
        int sharp = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean loud = i < tokens.size() && loud(tokens.get(i));
            boolean neutral = i < tokens.size() && start >= 0 && carriesOn(tokens.get(i));
            if (loud) {
                start = start < 0 ? i : start;
                words++;
                sharp += SHARP.contains(tokens.get(i).full()) ? 1 : 0;
            } else if (!neutral) {
                if (start >= 0 && (words >= LONG_RUN || (sharp > 0 && words >= 3))) {
                    // Capitals of a headline are only shown; scolding ones have to be looked at.
                    var severity =
                            sharp > 1 || words > 2 * LONG_RUN ? rule.rule().severity() : Severity.WARN;
                    findings.add(rule.at(
                            severity, passage, passage.between(start, i - 1), CAPITALS, java.util.Optional.empty()));
                }
                start = -1;
                words = 0;
                sharp = 0;
            }
        }
    }

    private static boolean loud(Token token) {
        return token.shape() == Shape.CAPITALS && token.tag() < 0 && Words.ordinary(token.key());
    }

    private static boolean carriesOn(Token token) {
        return token.joint() != Joint.END
                && (token.shape() == Shape.NUMBER
                        || token.shape() == Shape.CAPITALS
                        || (token.capital() && token.key().length() == 1));
    }
}
