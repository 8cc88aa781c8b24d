package uk.countersign.screening.detail;

import java.util.List;
import java.util.Set;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Words;

/** A text that is not in English is not passed unread. */
public final class LanguageCheck implements Check {

    private static final int ENOUGH_WORDS = 8;
    private static final double ENGLISH_SHARE = 0.5;
    private static final Set<String> WELSH = Set.of(
            "yn", "y", "yr", "ar", "mae", "wedi", "eich", "plant", "ysgol", "bydd", "gyda", "diolch", "ein", "ac",
            "fel", "chi", "i'r", "ir");
    private static final String NOT_CHECKED =
            "This is not in English, so what it says was not checked; names, numbers and "
                    + "links were. Have somebody who reads the language read it, and say who.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        int words = 0;
        int english = 0;
        int welsh = 0;
        for (var token : reading.text().tokens()) {
            if (token.word() && token.tag() < 0) {
                words++;
                english += Words.ordinary(token.key()) ? 1 : 0;
                welsh += WELSH.contains(token.full()) ? 1 : 0;
            }
        }
        boolean foreign = words >= ENOUGH_WORDS && (english < words * ENGLISH_SHARE || welsh * 5 > words);
        return foreign
                ? reading.rule("language")
                        .map(rule -> List.of(rule.about(Part.TEXT, NOT_CHECKED)))
                        .orElse(List.of())
                : List.of();
    }
}
