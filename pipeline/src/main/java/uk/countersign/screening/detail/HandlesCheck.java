package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** Accounts of single people: a handle on a messenger, or one that is said to be somebody's own. */
public final class HandlesCheck implements Check {

    private static final List<String> MESSENGERS = List.of(
            "snapchat",
            "snap",
            "insta",
            "instagram",
            "tiktok",
            "whatsapp",
            "discord",
            "signal",
            "telegram",
            "messenger",
            "facebook",
            "xbox",
            "roblox");
    private static final Pattern ON_MESSENGER = Pattern.compile(
            "(?i)\\b(?:snapchat|snap|insta(?:gram)?|tiktok|whatsapp|discord|signal|telegram|messenger|facebook|xbox|roblox)\\b[ :,(-]{1,3}(?:@[a-z0-9._]{3,30}|[a-z.]{2,20}[_0-9][a-z0-9._]{1,20})");
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:(?:his|her|their|my) (?:own |personal |private )?(?:page|account|profile|channel|feed|insta|handle)|(?:own|personal|private) (?:page|account|profile|channel|feed)|(?:mr|mrs|miss|ms|dr) [\\p{L}'’-]{2,30}(?: is|'s|’s)? (?:on|at|here|via))\\b[^@\\n]{0,40}@[a-z0-9._]{3,30}");

    private static final String MESSAGE = "This leads to a person's own account. Name only the accounts of the school.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        reading.rule("personal-account").ifPresent(rule -> {
            for (var passage : reading.prose()) {
                if (MESSENGERS.stream().anyMatch(passage::holds)) {
                    find(ON_MESSENGER, passage, rule, findings);
                }
                if (passage.text().indexOf('@') >= 0) {
                    find(OWN, passage, rule, findings);
                }
            }
        });
        return findings;
    }

    private static void find(Pattern pattern, Passage passage, Ruling rule, List<Finding> findings) {
        var matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            findings.add(rule.at(passage, new Span(matcher.start(), matcher.end()), MESSAGE));
        }
    }
}
