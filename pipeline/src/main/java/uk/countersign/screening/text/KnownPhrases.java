package uk.countersign.screening.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fixed phrases of several words, found in one pass. */
public final class KnownPhrases {

    private final Map<String, Integer> longest = new HashMap<>();
    private final Set<String> phrases = new HashSet<>();

    public KnownPhrases(List<String> lines) {
        for (var line : lines) {
            var words = Passage.of(uk.countersign.draft.Finding.Place.TEXT, line).tokens().stream()
                    .map(Token::full)
                    .toList();
            phrases.add(String.join(" ", words));
            longest.merge(words.get(0), words.size(), Math::max);
        }
    }

    /** How many tokens of a known phrase begin here; 0 if none. */
    public int at(List<Token> tokens, int from) {
        var first = tokens.get(from);
        int most = Math.max(longest.getOrDefault(first.key(), 0), longest.getOrDefault(first.full(), 0));
        for (int length = Math.min(most, tokens.size() - from); length > 0; length--) {
            if (phrases.contains(joined(tokens, from, length, false))
                    || phrases.contains(joined(tokens, from, length, true))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<Token> tokens, int from, int length, boolean bareLast) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            var token = tokens.get(from + i);
            words.append(i == 0 ? "" : " ").append(bareLast && i == length - 1 ? token.key() : token.full());
        }
        return words.toString();
    }

    /** For each token whether it is part of a known phrase. */
    public boolean[] cover(List<Token> tokens) {
        var covered = new boolean[tokens.size()];
        int at = 0;
        while (at < tokens.size()) {
            int length = at(tokens, at);
            for (int i = 0; i < length; i++) {
                covered[at + i] = true;
            }
            at += Math.max(1, length);
        }
        return covered;
    }
}
