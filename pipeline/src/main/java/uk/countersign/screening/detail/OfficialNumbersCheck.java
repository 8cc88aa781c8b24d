package uk.countersign.screening.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;

/** Dates of birth, National Insurance, NHS and pupil numbers, bank details. */
public final class OfficialNumbersCheck implements Check {

    static final Pattern INSURANCE = Pattern.compile(
            "\\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\\b");
    private static final Pattern NHS = Pattern.compile("(?<![\\d+])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?!\\d)");
    private static final Pattern NHS_WORD = Pattern.compile(
            "(?i)\\b(?:nhs|immuni[sz]ation|vaccin\\w{1,8}|patient|medical|health|gp|surgery|hospital|prescription|jab|flu)\\b");
    static final Pattern PASSPORT = Pattern.compile("(?i)\\bpassport\\b[^.\\n0-9]{0,25}\\b[0-9]{9}\\b");
    static final Pattern UPN = Pattern.compile("\\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\\b");
    static final Pattern BANK = Pattern.compile("\\b[0-9]{2}-[0-9]{2}-[0-9]{2}\\b[^.\\n]{0,40}\\b[0-9]{8}\\b");
    static final Pattern BIRTH = Pattern.compile(
            "(?i)\\b(?:born(?: on)?|turns [0-9]{1,2} on|will be [0-9]{1,2} on|d\\.?o\\.?b\\.?|date of birth|birthday(?: is)?(?: on)?)\\b[ :,]{0,3}(?:the )?(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?:,? [0-9]{2,4})?)");
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final Pattern YEAR = Pattern.compile("\\b[12][0-9]{3}\\b");
    private static final int FIRST_YEAR = 1995;
    private static final int UPN_MODULUS = 23;
    private static final int NHS_MODULUS = 11;

    private static final String BORN = "This gives a date of birth, which is private. Take it out.";
    private static final String NUMBER = "This is an official number of a person or an account. Take it out.";

    @Override
    public Stage stage() {
        return Stage.POLICY;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose().stream().filter(Passage::figures).toList()) {
            reading.rule("birth-date")
                    .ifPresent(rule -> find(BIRTH, OfficialNumbersCheck::ofAChild, passage, rule, BORN, findings));
            reading.rule("number").ifPresent(rule -> {
                find(INSURANCE, any -> true, passage, rule, NUMBER, findings);
                find(UPN, OfficialNumbersCheck::pupilNumber, passage, rule, NUMBER, findings);
                find(PASSPORT, any -> true, passage, rule, NUMBER, findings);
                find(BANK, any -> true, passage, rule, NUMBER, findings);
                if (NHS_WORD.matcher(passage.text()).find()) {
                    find(NHS, OfficialNumbersCheck::nhsNumber, passage, rule, NUMBER, findings);
                }
            });
        }
        return findings;
    }

    private static void find(
            Pattern pattern, Predicate<String> right, Passage passage, Ruling rule, String message, List<Finding> to) {
        var matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            if (right.test(matcher.group())) {
                to.add(rule.at(passage, new Span(matcher.start(), matcher.end()), message));
            }
        }
    }

    /** Whether a date of birth can be a child's: people of history were born as well. */
    private static boolean ofAChild(String written) {
        var year = YEAR.matcher(written);
        return !year.find() || Integer.parseInt(year.group()) >= FIRST_YEAR;
    }

    /** The first letter is made from the digits that follow; a temporary number ends in a letter. */
    static boolean pupilNumber(String upn) {
        int sum = 0;
        for (int i = 1; i < upn.length(); i++) {
            char c = upn.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : UPN_LETTERS.indexOf(c);
            sum += value * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % UPN_MODULUS) == upn.charAt(0);
    }

    static boolean nhsNumber(String written) {
        var digits = written.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = NHS_MODULUS - sum % NHS_MODULUS;
        return check != 10 && check % NHS_MODULUS == digits.charAt(9) - '0';
    }
}
