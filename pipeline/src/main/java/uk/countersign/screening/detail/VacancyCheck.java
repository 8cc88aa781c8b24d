package uk.countersign.screening.detail;

import java.util.List;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Part;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Stage;

/** A vacancy says that the school is committed to safeguarding, as safer recruitment asks. */
public final class VacancyCheck implements Check {

    private static final Pattern VACANCY = Pattern.compile(
            "(?i)\\b(?:vacancy|vacancies|job|role|apply|recruiting|hiring|teacher wanted|supervisor\\?|assistant\\?)\\b");
    private static final Pattern PAID = Pattern.compile(
            "(?i)\\b(?:hours|salary|permanent|contract|closing date|pay|£|daily|term time|full.time|part.time|maternity cover)");
    /** Looking for somebody to employ, whatever is said of the terms. */
    private static final Pattern POST = Pattern.compile(
            "(?i)\\b(?:recruiting|hiring|seeking|looking for|appoint|advertising for|vacancy for|vacancies for|job as|to be)"
                    + " (?:an?|our(?: next)?|two|three|some|more)? ?(?:[\\w-]{1,20} ){0,4}?"
                    + "(?:teachers?|teaching assistants?|tas?|cooks?|caretakers?|cleaners?|midday (?:supervisors?|assistants?)"
                    + "|lunchtime supervisors?|sencos?|headteacher|deputy head|head of (?:year|[a-z]{3,12})|technicians?"
                    + "|receptionists?|business manager|bursar|site manager|nursery nurses?|cover supervisors?)\\b"
                    + "[^\\n]{0,300}?\\b(?:apply|applications?|closing date|visits? (?:to the school )?(?:are )?welcome|cv)\\b");

    private static final Pattern STATEMENT = Pattern.compile("(?i)safeguarding|dbs|safer recruitment");
    private static final String MISSING =
            "A vacancy should say that the school is committed to safeguarding and that an "
                    + "enhanced DBS check is required. Add it, or link to where it stands.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var text = reading.text().text();
        boolean vacancy = POST.matcher(text).find()
                || (VACANCY.matcher(text).find() && PAID.matcher(text).find());
        return vacancy && !STATEMENT.matcher(text).find()
                ? reading.rule("safer-recruitment")
                        .map(rule -> List.of(rule.about(Part.TEXT, MISSING)))
                        .orElse(List.of())
                : List.of();
    }
}
