package uk.countersign.screening.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Span;
import uk.countersign.screening.Check;
import uk.countersign.screening.Reading;
import uk.countersign.screening.Ruling;
import uk.countersign.screening.Stage;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Words;

/** Swear words, also masked: "sh*t", "b****y", "f.u.c.k", "$h1t". */
public final class SwearingCheck implements Check {

    private static final Set<String> SWEARWORDS = Words.all(SwearingCheck.class, "swearwords.txt");
    private static final Set<String> MASKED_WORDS = Words.all(SwearingCheck.class, "masked-words.txt");
    private static final int LONGEST_MASKED = 14;
    private static final Pattern MASKED = Pattern.compile("[\\p{L}$@!][\\p{L}\\p{N}*@$#!%•_]{1,14}");
    private static final String MESSAGE =
            "This is swearing, or stands for it. Write it in words that a child could read out.";

    @Override
    public Stage stage() {
        return Stage.TONE;
    }

    @Override
    public List<Finding> examine(Reading reading) {
        return reading.rule("swearing").map(rule -> findings(reading, rule)).orElse(List.of());
    }

    private static List<Finding> findings(Reading reading, Ruling rule) {
        var findings = new ArrayList<Finding>();
        for (var passage : reading.prose()) {
            for (var token : passage.tokens()) {
                if (SWEARWORDS.contains(token.key()) && !contracted(passage, token)) {
                    findings.add(rule.at(passage, token.span(), MESSAGE));
                }
            }
            masked(passage).forEach(span -> findings.add(rule.at(passage, span, MESSAGE)));
        }
        return findings;
    }

    /** "who're" is no swearing. */
    private static boolean contracted(Passage passage, Token token) {
        var written = passage.words(new Span(token.start(), token.bareEnd()));
        return written.indexOf('\'') > 0 || written.indexOf('\u2019') > 0;
    }

    private static List<Span> masked(Passage passage) {
        var found = new ArrayList<Span>();
        var matcher = MASKED.matcher(passage.text());
        while (matcher.find()) {
            var word = matcher.group().toLowerCase(java.util.Locale.ROOT);
            boolean startsWord = matcher.start() == 0
                    || !Character.isLetterOrDigit(passage.text().charAt(matcher.start() - 1));
            if (startsWord && stands(word)) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    /** Whether a word with signs in it can be read as one of the words that people mask. */
    private static boolean stands(String word) {
        int signs = 0;
        boolean stars = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            signs += Character.isLetter(c) ? 0 : 1;
            stars |= c == '*';
        }
        var bare = word.replaceAll("[!_]+$", "");
        if (signs == 0
                || bare.length() < 3
                || bare.length() > LONGEST_MASKED
                || bare.chars().allMatch(Character::isLetter)) {
            return false;
        }
        for (var swearword : MASKED_WORDS) {
            if (fits(bare, swearword, stars)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String masked, String word, boolean stars) {
        if (masked.length() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = masked.charAt(i);
            if (c != word.charAt(i) && !standsFor(c, word.charAt(i), stars)) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsFor(char sign, char letter, boolean stars) {
        return switch (sign) {
            case '*', '•', '#', '_' -> true;
            case '@' -> letter == 'a' || stars;
            case '$' -> letter == 's' || stars;
            case '!', '1' -> letter == 'i' || letter == 'l';
            case '0' -> letter == 'o';
            case '3' -> letter == 'e';
            case '4' -> letter == 'a';
            case '5' -> letter == 's';
            default -> false;
        };
    }
}
