package uk.countersign.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.school.Platform;

/** Holds an import against the register, question by question. */
final class Comparison {

    private Comparison() {}

    /** What an answer is about. */
    record Question(Purpose purpose, Optional<Platform> platform) {}

    /** Told of every question of which the answers differ. */
    @FunctionalInterface
    interface Differences {
        void differ(Question question, String externalId, List<Consent> answers);
    }

    static ImportResult of(Map<String, RegisterEntry> before, List<RegisterRow> rows, Differences differences) {
        var imported = rows.stream()
                .collect(groupingBy(
                        row -> row.person().externalId(),
                        LinkedHashMap::new,
                        mapping(row -> row.consent().asRecorded(), toList())));
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        Set<String> changedPersons = new HashSet<>();
        imported.forEach((externalId, consents) -> {
            var known = Optional.ofNullable(before.get(externalId));
            var onRecord = known.map(entry -> byQuestion(entry.consents())).orElse(Map.of());
            byQuestion(consents).forEach((question, given) -> {
                var answers = given.stream().distinct().toList();
                var change = Change.of(onRecord.getOrDefault(question, List.of()), answers);
                counts.merge(change, 1, Integer::sum);
                if (change != Change.UNCHANGED) {
                    differences.differ(question, externalId, answers);
                    known.ifPresent(entry -> changedPersons.add(entry.person().id()));
                }
            });
        });
        var vanished = before.values().stream()
                .map(RegisterEntry::person)
                .filter(person -> person.kind() == PersonKind.PUPIL && !imported.containsKey(person.externalId()))
                .map(Person::externalId)
                .toList();
        return new ImportResult(
                counts.getOrDefault(Change.ADDED, 0),
                counts.getOrDefault(Change.CHANGED, 0),
                counts.getOrDefault(Change.WITHDRAWN, 0),
                counts.getOrDefault(Change.UNCHANGED, 0),
                vanished,
                changedPersons);
    }

    private static Map<Question, List<Consent>> byQuestion(List<Consent> consents) {
        return consents.stream()
                .collect(groupingBy(
                        consent -> new Question(consent.purpose(), consent.platform()), LinkedHashMap::new, toList()));
    }

    private enum Change {
        ADDED,
        CHANGED,
        WITHDRAWN,
        UNCHANGED;

        static Change of(List<Consent> before, List<Consent> after) {
            if (before.isEmpty()) {
                return ADDED;
            }
            if (Set.copyOf(before).equals(Set.copyOf(after))) {
                return UNCHANGED;
            }
            return allGiven(before) && !allGiven(after) ? WITHDRAWN : CHANGED;
        }

        private static boolean allGiven(List<Consent> answers) {
            return answers.stream()
                    .allMatch(answer -> answer.given() && answer.withdrawnAt().isEmpty());
        }
    }
}
