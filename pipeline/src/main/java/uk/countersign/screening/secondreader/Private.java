package uk.countersign.screening.secondreader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.countersign.draft.Span;
import uk.countersign.screening.Reading;
import uk.countersign.screening.detail.Identifying;
import uk.countersign.screening.meaning.Script;
import uk.countersign.screening.people.StrangersCheck;
import uk.countersign.screening.roll.Sighting;
import uk.countersign.screening.text.Passage;
import uk.countersign.screening.text.Token;
import uk.countersign.screening.text.Token.Joint;
import uk.countersign.screening.text.Words;

/** What is taken out before a text leaves the school. Rather a word too many than a name too few. */
final class Private {

    private static final Set<String> FORENAMES = Words.all(StrangersCheck.class, "forenames.txt");
    private static final Pattern KIND_OF_SCHOOL = Pattern.compile(
            "(?i)\\b(?:primary|secondary|infants?|juniors?|nursery|high|grammar|middle|community|church|of|england|c|e|rc"
                    + "|catholic|school|academy|college|the|and|trust)\\b|&");
    private static final int SHORTEST = 3;

    private Private() {}

    /** The places of names, numbers, addresses and links, and of what tells which school it is; in no order. */
    static List<Span> in(Reading reading, Passage passage) {
        var sighted = reading.sightings(passage).stream().map(Sighting::span).toList();
        var found = new ArrayList<>(sighted);
        found.addAll(Script.names(passage.text(), sighted));
        words(reading, passage, found);
        found.addAll(Identifying.in(passage));
        var school = reading.context().school();
        own(school.name(), passage, found);
        own(KIND_OF_SCHOOL.matcher(school.name()).replaceAll(" "), passage, found);
        school.contacts().staff().forEach(name -> own(name, passage, found));
        reading.manuscript().pictured().forEach(name -> own(name, passage, found));
        return found;
    }

    /** Adds the words that are on the roll, and what is written beside a name as the rest of it is. */
    private static void words(Reading reading, Passage passage, List<Span> found) {
        var tokens = passage.tokens();
        var taken = new boolean[tokens.size()];
        var named = new BitSet();
        found.forEach(span -> named.set(span.start(), span.end()));
        for (int i = 0; i < taken.length; i++) {
            var token = tokens.get(i);
            int next = named.nextSetBit(token.start());
            taken[i] = (next >= 0 && next < token.end())
                    || onTheRoll(reading, token)
                    || (i > 0 && taken[i - 1] && token.capital() && beside(token));
        }
        for (int i = taken.length - 2; i >= 0; i--) {
            var token = tokens.get(i);
            taken[i] = taken[i]
                    || (taken[i + 1]
                            && token.capital()
                            && beside(tokens.get(i + 1))
                            && FORENAMES.contains(token.key()));
        }
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                found.add(tokens.get(i).span());
            }
        }
    }

    private static boolean beside(Token token) {
        return token.joint() == Joint.SPACE || token.joint() == Joint.HYPHEN || token.joint() == Joint.MARK;
    }

    /** Whether a word can be somebody's name: with a capital, or when it is hardly anything else. */
    private static boolean onTheRoll(Reading reading, Token token) {
        return token.word()
                && (token.capital() || !Words.ordinary(token.key()))
                && reading.context().roll().knows(token.key());
    }

    /** Adds where these words stand beside each other; one word alone only as it is written. */
    private static void own(String name, Passage passage, List<Span> found) {
        var words = Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (String.join("", words).length() < SHORTEST) {
            return;
        }
        var pattern = words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s-]{1,3}"));
        int flags = words.size() > 1 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        var matcher = Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])", flags)
                .matcher(passage.text());
        while (matcher.find()) {
            found.add(new Span(matcher.start(), matcher.end()));
        }
    }
}
