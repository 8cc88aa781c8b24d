package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;

/** Trusts and their schools. */
@Repository
public class Schools {

    private final Database database;
    private final AuditLog audit;

    Schools(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    public void add(Trust trust) {
        database.requireTransaction();
        database.sql("insert into trust (id, name) values (?, ?)")
                .params(values(trust.id(), trust.name()))
                .update();
    }

    /** Adds a school with an empty register and begins its log. */
    public void add(School school, Actor actor) {
        database.requireTransaction();
        database.sql("""
            insert into school (id, trust_id, name, nation, zone, policy_pack, quiet_from, quiet_to,
              contacts, default_channels)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(values(
                        school.id(),
                        school.trustId(),
                        school.name(),
                        school.nation(),
                        school.zone().getId(),
                        school.policyPack(),
                        school.quietHours().from().toString(),
                        school.quietHours().to().toString(),
                        JsonText.write(school.contacts()),
                        JsonText.write(school.defaultChannels())))
                .update();
        audit.open(school.id());
        audit.write(school.id(), actor, "school.added", "school:" + school.id(), school.name());
    }

    /** Writes the school's name, nation, zone and usual channels anew; the rest of it has ways of its own. */
    public void change(School school, Actor actor) {
        audit.takeTurn(school.id());
        database.sql("""
                        update school set name = ?, nation = ?, zone = ?, default_channels = ? where id = ?""")
                .params(values(
                        school.name(),
                        school.nation(),
                        school.zone().getId(),
                        JsonText.write(school.defaultChannels()),
                        school.id()))
                .update();
        audit.write(
                school.id(),
                actor,
                "school.changed",
                "school:" + school.id(),
                "%s, %s, %s, channels %s"
                        .formatted(
                                school.name(),
                                school.nation(),
                                school.zone(),
                                String.join(" ", school.defaultChannels())));
    }

    /** Has the school follow another policy pack from now on. */
    public void choosePolicy(String schoolId, String pack, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("update school set policy_pack = ? where id = ?")
                .params(values(pack, schoolId))
                .update();
        audit.write(schoolId, actor, "policy.pack-chosen", "policy:" + pack, "");
    }

    /** Writes what passes as the school's own from now on. */
    public void setContacts(String schoolId, School.Contacts contacts, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("update school set contacts = ? where id = ?")
                .params(values(JsonText.write(contacts), schoolId))
                .update();
        audit.write(
                schoolId,
                actor,
                "school.details-changed",
                "school:" + schoolId,
                "domains %d, phones %d, emails %d, staff %d"
                        .formatted(
                                contacts.domains().size(),
                                contacts.phones().size(),
                                contacts.emails().size(),
                                contacts.staff().size()));
    }

    /** Sets the part of the day in which nothing is given a time by itself. */
    public void setQuietHours(String schoolId, QuietHours quiet, Actor actor) {
        audit.takeTurn(schoolId);
        database.sql("update school set quiet_from = ?, quiet_to = ? where id = ?")
                .params(values(quiet.from().toString(), quiet.to().toString(), schoolId))
                .update();
        audit.write(schoolId, actor, "school.quiet-hours", "school:" + schoolId, quiet.from() + " to " + quiet.to());
    }

    /**
     * The school of that id.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException if there is none
     */
    public School get(String id) {
        return database.sql("select * from school where id = ?")
                .param(id)
                .query(Schools::school)
                .single();
    }

    public Optional<School> find(String id) {
        return database.sql("select * from school where id = ?")
                .param(id)
                .query(Schools::school)
                .optional();
    }

    public List<School> all() {
        return database.sql("select * from school order by id")
                .query(Schools::school)
                .list();
    }

    private static School school(ResultSet row, int number) throws SQLException {
        return new School(
                row.getString("id"),
                row.getString("trust_id"),
                row.getString("name"),
                Nation.valueOf(row.getString("nation")),
                ZoneId.of(row.getString("zone")),
                row.getString("policy_pack"),
                new QuietHours(
                        LocalTime.parse(row.getString("quiet_from")), LocalTime.parse(row.getString("quiet_to"))),
                JsonText.read(row.getString("contacts"), School.Contacts.class),
                JsonText.readStrings(row.getString("default_channels")));
    }
}
