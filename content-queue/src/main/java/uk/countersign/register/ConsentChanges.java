package uk.countersign.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.school.Platform;

/** Brings answers into the register: from an import, or from a parent's word. */
@Service
public class ConsentChanges {

    private final ConsentRegister register;
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    ConsentChanges(ConsentRegister register, Database database, AuditLog audit, Clock clock) {
        this.register = register;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    private record Question(Purpose purpose, Optional<Platform> platform) {}

    /** What importing these rows would do. Writes nothing. */
    public ImportResult preview(String schoolId, List<RegisterRow> rows) {
        return compare(schoolId, rows, (question, person, answers) -> {});
    }

    /** Writes these rows: added and changed answers stand, those of people left out stay. */
    public ImportResult write(String schoolId, List<RegisterRow> rows, String source, Actor actor) {
        database.requireTransaction();
        Map<String, String> idByExternal = new LinkedHashMap<>();
        for (var row : rows) {
            idByExternal.computeIfAbsent(row.person().externalId(), any -> register.write(schoolId, row.person()));
        }
        var result = compare(
                schoolId,
                rows,
                (question, person, answers) -> register.replace(
                        schoolId,
                        idByExternal.getOrDefault(person, ""),
                        question.purpose(),
                        question.platform(),
                        new ConsentRegister.Answers(answers, source)));
        register.changed(schoolId, true);
        audit.write(
                schoolId,
                actor,
                "register.imported",
                "school:" + schoolId,
                "added %d, changed %d, withdrawn %d, unchanged %d, vanished %d"
                        .formatted(
                                result.added(),
                                result.changed(),
                                result.withdrawn(),
                                result.unchanged(),
                                result.vanished().size()));
        return result;
    }

    @FunctionalInterface
    private interface Replacing {
        void answers(Question question, String externalId, List<Consent> answers);
    }

    private ImportResult compare(String schoolId, List<RegisterRow> rows, Replacing replacing) {
        Map<String, RegisterEntry> before = new LinkedHashMap<>();
        register.of(schoolId)
                .entries()
                .forEach(entry -> before.put(entry.person().externalId(), entry));
        var imported = rows.stream()
                .collect(groupingBy(
                        row -> row.person().externalId(), LinkedHashMap::new, mapping(RegisterRow::consent, toList())));
        int[] counts = new int[4];
        Set<String> changedPersons = new HashSet<>();
        imported.forEach((externalId, consents) -> {
            var known = Optional.ofNullable(before.get(externalId));
            byQuestion(consents).forEach((question, answers) -> {
                var old = known.map(entry -> byQuestion(entry.consents()).getOrDefault(question, List.of()))
                        .orElse(List.of());
                var change = Change.of(old, answers);
                counts[change.ordinal()]++;
                if (change != Change.UNCHANGED) {
                    replacing.answers(question, externalId, answers);
                    known.ifPresent(entry -> changedPersons.add(entry.person().id()));
                }
            });
        });
        var vanished = before.values().stream()
                .map(RegisterEntry::person)
                .filter(person -> person.kind() == PersonKind.PUPIL && !imported.containsKey(person.externalId()))
                .map(Person::externalId)
                .toList();
        return new ImportResult(counts[0], counts[1], counts[2], counts[3], vanished, changedPersons);
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

    private static Map<Question, List<Consent>> byQuestion(List<Consent> consents) {
        return consents.stream()
                .collect(groupingBy(
                        consent -> new Question(consent.purpose(), consent.platform()), LinkedHashMap::new, toList()));
    }

    /**
     * Writes that consent is withdrawn.
     *
     * @param purposes empty means all
     * @param platforms empty means all
     */
    public void withdraw(
            RegisterEntry entry,
            Collection<Purpose> purposes,
            Collection<Platform> platforms,
            String source,
            Actor actor) {
        database.requireTransaction();
        var person = entry.person();
        var now = clock.instant();
        for (var purpose : purposes.isEmpty() ? Arrays.asList(Purpose.values()) : purposes) {
            // Withdrawn for every platform: also what was agreed for a single one no longer counts.
            var questions = platforms.isEmpty()
                    ? Arrays.stream(Platform.values()).map(Optional::of).toList()
                    : platforms.stream().map(Optional::of).toList();
            questions.forEach(platform -> withdraw(person, purpose, platform, now, source));
            if (platforms.isEmpty()) {
                withdraw(person, purpose, Optional.empty(), now, source);
            }
        }
        register.changed(person.schoolId(), false);
        audit.write(
                person.schoolId(),
                actor,
                "consent.withdrawn",
                "person:" + person.id(),
                "purposes " + purposes + ", platforms " + platforms);
    }

    private void withdraw(Person person, Purpose purpose, Optional<Platform> platform, Instant now, String source) {
        var withdrawn = new Consent(purpose, platform, false, Optional.empty(), Optional.empty(), Optional.of(now));
        register.replace(
                person.schoolId(),
                person.id(),
                purpose,
                platform,
                new ConsentRegister.Answers(List.of(withdrawn), source));
    }
}
