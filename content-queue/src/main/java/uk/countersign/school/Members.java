package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** The people who may sign in, and what each may do where. */
@Repository
public class Members {

    private static final String MEMBERSHIPS = """
            select m.*, s.school_id, s.roles, s.trained_on, s.policy_acknowledged_on, exists (
              select 1 from delegation d where d.member_id = s.member_id and d.school_id = s.school_id
                and d.ended_at is null and d.begins_at <= ? and d.ends_at > ?) as deputy
            from member m join membership s on s.member_id = m.id
            """;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    Members(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a person.
     *
     * @param passwordHash as the sign-in writes it
     */
    public void add(Member member, String passwordHash) {
        database.requireTransaction();
        database.sql("insert into member (id, trust_id, name, email, password_hash) values (?, ?, ?, ?, ?)")
                .params(values(member.id(), member.trustId(), member.name(), folded(member.email()), passwordHash))
                .update();
    }

    /** Adds a person who has yet to choose a password. */
    public void addInvited(Member member) {
        database.requireTransaction();
        database.sql("insert into member (id, trust_id, name, email) values (?, ?, ?, ?)")
                .params(values(member.id(), member.trustId(), member.name(), folded(member.email())))
                .update();
    }

    /**
     * Has the person sign in with another password from now on.
     *
     * @param passwordHash as the sign-in writes it
     */
    public void setPassword(String memberId, String passwordHash) {
        database.requireTransaction();
        database.sql("update member set password_hash = ? where id = ?")
                .params(values(passwordHash, memberId))
                .update();
    }

    /** Whether nobody is a member of anything yet. */
    public boolean isEmpty() {
        return database.sql("select count(*) from member").query(Integer.class).single() == 0;
    }

    /** Gives a person roles in a school, in place of those held there before. */
    public void grant(Membership membership, Actor actor) {
        audit.takeTurn(membership.schoolId());
        var roles = membership.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        database.sql("""
                        insert into membership (member_id, school_id, roles, trained_on, policy_acknowledged_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (member_id, school_id) do update set roles = excluded.roles,
                          trained_on = excluded.trained_on, policy_acknowledged_on = excluded.policy_acknowledged_on""")
                .params(values(
                        membership.member().id(),
                        membership.schoolId(),
                        roles,
                        membership.trainedOn(),
                        membership.policyAcknowledgedOn()))
                .update();
        audit.write(
                membership.schoolId(),
                actor,
                "member.granted",
                "member:" + membership.member().id(),
                roles);
    }

    /** Lets a bearer of the token act as the member in that school. Only a hash of it is kept. */
    public void addToken(String token, String memberId, String schoolId) {
        database.requireTransaction();
        database.sql("insert into api_token (token_hash, member_id, school_id, created_at) values (?, ?, ?, ?)")
                .params(values(Secrets.hash(token), memberId, schoolId, clock.instant()))
                .update();
        auditToken("member.token-added", get(memberId), schoolId);
    }

    private void auditToken(String action, Member member, String schoolId) {
        var actor = new Actor(member.id(), member.name(), "the application");
        audit.write(schoolId, actor, action, "member:" + member.id(), "");
    }

    /** Whom a token speaks for. */
    public Optional<Membership> byToken(String token) {
        return database.sql(MEMBERSHIPS + """
                        join api_token t on t.member_id = m.id and t.school_id = s.school_id
                        where t.token_hash = ? and t.revoked_at is null""")
                .params(values(clock.instant(), clock.instant(), Secrets.hash(token)))
                .query(Members::membership)
                .optional();
    }

    public Optional<Member> byEmail(String email) {
        return database.sql("select * from member where email = ?")
                .param(folded(email))
                .query(Members::member)
                .optional();
    }

    /** The member of that id. */
    public Member get(String id) {
        return database.sql("select * from member where id = ?")
                .param(id)
                .query(Members::member)
                .single();
    }

    public Optional<String> passwordHash(String memberId) {
        return database.sql("select password_hash from member where id = ? and password_hash is not null")
                .param(memberId)
                .query(String.class)
                .optional();
    }

    /** In which schools a person has roles, and which. */
    public List<Membership> membershipsOf(String memberId) {
        return database.sql(MEMBERSHIPS + "where m.id = ? order by s.school_id")
                .params(values(clock.instant(), clock.instant(), memberId))
                .query(Members::membership)
                .list();
    }

    public Optional<Membership> membership(String memberId, String schoolId) {
        return database.sql(MEMBERSHIPS + "where m.id = ? and s.school_id = ?")
                .params(values(clock.instant(), clock.instant(), memberId, schoolId))
                .query(Members::membership)
                .optional();
    }

    /** Everybody who has a role in a school, by name; nobody whose access has ended. */
    public List<Membership> present(String schoolId) {
        return of(schoolId).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .toList();
    }

    /** Everybody who has, or had, a role in a school, by name. */
    public List<Membership> of(String schoolId) {
        return database.sql(MEMBERSHIPS + "where s.school_id = ? order by m.name, m.id")
                .params(values(clock.instant(), clock.instant(), schoolId))
                .query(Members::membership)
                .list();
    }

    private static String folded(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("id"), row.getString("trust_id"), row.getString("name"), row.getString("email"));
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                member(row, number),
                row.getString("school_id"),
                Arrays.stream(row.getString("roles").split(","))
                        .filter(role -> !role.isEmpty())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("trained_on")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("policy_acknowledged_on")).map(LocalDate::parse),
                row.getBoolean("deputy"));
    }
}
