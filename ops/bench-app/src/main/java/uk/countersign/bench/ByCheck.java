package uk.countersign.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** For each check how often it spoke up where something was wrong with a post, and how often where nothing was. */
final class ByCheck {

    private final Map<String, int[]> checks = new TreeMap<>();

    void count(Collection<String> raised, boolean rightly) {
        raised.stream()
                .distinct()
                .forEach(check -> checks.computeIfAbsent(check, any -> new int[2])[rightly ? 0 : 1]++);
    }

    void write(Report report, String posts) {
        checks.forEach((check, counts) -> report.share(
                "screening",
                "precision of the check " + check + " on " + posts + ", of " + (counts[0] + counts[1]),
                (double) counts[0] / (counts[0] + counts[1])));
    }
}
