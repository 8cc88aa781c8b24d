package uk.countersign.register;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.Platform;

/** The register as it stands. Answers are added and superseded, never overwritten. */
@Repository
public class ConsentRegister {

    private static final String EVERY_PLATFORM = "*";

    private final Database database;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    ConsentRegister(Database database, AuditLog audit, Ids ids, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everybody on the register of a school. */
    public Register of(String schoolId) {
        Map<String, List<Consent>> consents = new HashMap<>();
        database.sql("select * from consent where school_id = ? and superseded_at is null order by id")
                .param(schoolId)
                .query((row, number) -> consents.computeIfAbsent(row.getString("person_id"), any -> new ArrayList<>())
                        .add(consent(row)))
                .list();
        var entries = database
                .sql("select * from person where school_id = ? order by id")
                .param(schoolId)
                .query(ConsentRegister::person)
                .list()
                .stream()
                .map(person -> new RegisterEntry(person, consents.getOrDefault(person.id(), List.of())))
                .toList();
        return new Register(entries, rollUpdatedAt(schoolId));
    }

    private Optional<Instant> rollUpdatedAt(String schoolId) {
        return database.sql("select roll_updated_at from school where id = ? and roll_updated_at is not null")
                .param(schoolId)
                .query((row, number) -> row.getTimestamp("roll_updated_at").toInstant())
                .optional();
    }

    /** Grows whenever anything in the register changes. */
    public long version(String schoolId) {
        return database.sql("select register_version from school where id = ?")
                .param(schoolId)
                .query(Long.class)
                .single();
    }

    public Optional<RegisterEntry> find(String schoolId, String externalId) {
        return database.sql("select * from person where school_id = ? and external_id = ?")
                .params(schoolId, externalId)
                .query(ConsentRegister::person)
                .optional()
                .map(person -> new RegisterEntry(person, answersOf(person)));
    }

    /** Several people at once, whoever is still there. */
    public List<RegisterEntry> byIds(Collection<String> personIds) {
        return Database.inPortions(
                        personIds,
                        portion -> database.sql("select * from person where id in (:ids)")
                                .param("ids", portion)
                                .query(ConsentRegister::person)
                                .list())
                .stream()
                .map(person -> new RegisterEntry(person, answersOf(person)))
                .toList();
    }

    private List<Consent> answersOf(Person person) {
        return database.sql("""
                        select * from consent where school_id = ? and person_id = ? and superseded_at is null
                        order by id""")
                .params(values(person.schoolId(), person.id()))
                .query((row, number) -> consent(row))
                .list();
    }

    /** Adds a person, or brings the details up to date. Gives the id. */
    String write(String schoolId, PersonDetails details) {
        return database.sql("""
                        insert into person (id, school_id, external_id, kind, forename, surname, known_as, year_group,
                          class_name, never_publish) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, external_id) do update set kind = excluded.kind,
                          forename = excluded.forename, surname = excluded.surname, known_as = excluded.known_as,
                          year_group = excluded.year_group, class_name = excluded.class_name
                        returning id""")
                .params(values(
                        ids.next(),
                        schoolId,
                        details.externalId(),
                        details.kind(),
                        details.forename(),
                        details.surname(),
                        details.knownAs(),
                        details.yearGroup(),
                        details.className(),
                        false))
                .query(String.class)
                .single();
    }

    /** Puts these answers in the place of those that stood for the person, purpose and platform. */
    void replace(String schoolId, String personId, Purpose purpose, Optional<Platform> platform, Answers answers) {
        database.sql("""
                        update consent set superseded_at = ?
                        where school_id = ? and person_id = ? and purpose = ? and platform = ?
                          and superseded_at is null""")
                .params(values(clock.instant(), schoolId, personId, purpose, platformText(platform)))
                .update();
        for (var consent : answers.consents()) {
            database.sql("""
                            insert into consent (id, school_id, person_id, purpose, platform, given, valid_from,
                              valid_to, withdrawn_at, source, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(values(
                            ids.next(),
                            schoolId,
                            personId,
                            purpose,
                            platformText(platform),
                            consent.given(),
                            consent.from(),
                            consent.to(),
                            consent.withdrawnAt(),
                            answers.source(),
                            clock.instant()))
                    .update();
        }
    }

    /** Answers with where they came from. */
    record Answers(List<Consent> consents, String source) {}

    /**
     * Sets or clears the marker that a person must not appear anywhere.
     *
     * @throws IllegalArgumentException if nobody has that id
     */
    public void markNeverPublish(String schoolId, String externalId, boolean never, Actor actor) {
        audit.takeTurn(schoolId);
        var marked = database.sql("update person set never_publish = ? where school_id = ? and external_id = ?")
                .params(values(never, schoolId, externalId))
                .update();
        if (marked == 0) {
            throw new IllegalArgumentException("Nobody on the register has this id");
        }
        changed(schoolId);
        audit.write(schoolId, actor, "register.changed", "school:" + schoolId, "one person");
    }

    /** Writes that something in the register changed. */
    void changed(String schoolId) {
        database.sql("update school set register_version = register_version + 1 where id = ?")
                .param(schoolId)
                .update();
    }

    /** Writes when the roll came in. */
    void rollCameIn(String schoolId) {
        database.sql("update school set roll_updated_at = ? where id = ?")
                .params(values(clock.instant(), schoolId))
                .update();
    }

    private static String platformText(Optional<Platform> platform) {
        return platform.map(Platform::name).orElse(EVERY_PLATFORM);
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("school_id"),
                row.getString("external_id"),
                PersonKind.valueOf(row.getString("kind")),
                row.getString("forename"),
                row.getString("surname"),
                row.getString("known_as"),
                row.getString("year_group"),
                row.getString("class_name"),
                row.getBoolean("never_publish"));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var platform = row.getString("platform");
        return new Consent(
                Purpose.valueOf(row.getString("purpose")),
                platform.equals(EVERY_PLATFORM) ? Optional.empty() : Optional.of(Platform.valueOf(platform)),
                row.getBoolean("given"),
                Optional.ofNullable(row.getString("valid_from")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("valid_to")).map(LocalDate::parse),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
