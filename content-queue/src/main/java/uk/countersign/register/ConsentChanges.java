package uk.countersign.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.school.Platform;

/** Brings answers into the register: from an import, or from a parent's word. */
@Service
public class ConsentChanges {

    private final ConsentRegister register;
    private final AuditLog audit;
    private final Clock clock;

    ConsentChanges(ConsentRegister register, AuditLog audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** What importing these rows would do. Writes nothing. */
    public ImportResult preview(String schoolId, List<RegisterRow> rows) {
        return Comparison.of(byExternalId(schoolId), rows, (question, person, answers) -> {});
    }

    /** Writes these rows: added and changed answers stand, those of people left out stay. */
    public ImportResult write(String schoolId, List<RegisterRow> rows, String source, Actor actor) {
        audit.takeTurn(schoolId);
        var before = byExternalId(schoolId);
        Map<String, String> ids = new HashMap<>();
        var people = writePeople(schoolId, before, rows, ids);
        var result = Comparison.of(
                before,
                rows,
                (question, person, answers) -> register.replace(
                        schoolId,
                        ids.getOrDefault(person, ""),
                        question.purpose(),
                        question.platform(),
                        new ConsentRegister.Answers(answers, source)));
        if (people + result.added() + result.changed() + result.withdrawn() > 0) {
            register.changed(schoolId);
        }
        register.rollCameIn(schoolId);
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

    /** Writes who is new or is called otherwise, notes everybody's id, and gives how many were written. */
    private int writePeople(
            String schoolId, Map<String, RegisterEntry> before, List<RegisterRow> rows, Map<String, String> ids) {
        int written = 0;
        for (var row : rows) {
            var details = row.person();
            if (ids.containsKey(details.externalId())) {
                continue;
            }
            var known = Optional.ofNullable(before.get(details.externalId())).map(RegisterEntry::person);
            if (known.map(details::describes).orElse(false)) {
                known.ifPresent(person -> ids.put(details.externalId(), person.id()));
            } else {
                ids.put(details.externalId(), register.write(schoolId, details));
                written++;
            }
        }
        return written;
    }

    private Map<String, RegisterEntry> byExternalId(String schoolId) {
        Map<String, RegisterEntry> entries = new LinkedHashMap<>();
        register.of(schoolId)
                .entries()
                .forEach(entry -> entries.put(entry.person().externalId(), entry));
        return entries;
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
        var person = entry.person();
        audit.takeTurn(person.schoolId());
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
        register.changed(person.schoolId());
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
