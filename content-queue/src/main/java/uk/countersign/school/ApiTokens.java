package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Repository;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

/** What programs show to act as a member. A token is shown once, when it is made. */
@Repository
public class ApiTokens {

    private static final int KEY = 16;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    ApiTokens(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token with which a program acts as the member in that school. */
    public String make(String memberId, String schoolId, String name, Actor actor) {
        audit.takeTurn(schoolId);
        var token = Secrets.next();
        database.sql(
                        "insert into api_token (token_hash, member_id, school_id, created_at, name) values (?, ?, ?, ?, ?)")
                .params(values(Secrets.hash(token), memberId, schoolId, clock.instant(), name))
                .update();
        audit.write(schoolId, actor, "member.token-added", "member:" + memberId, name);
        return token;
    }

    /** Those of a school that work, newest first. */
    public List<ApiToken> of(String schoolId) {
        return database.sql("""
                        select * from api_token where school_id = ? and revoked_at is null
                        order by created_at desc, token_hash""")
                .param(schoolId)
                .query((row, number) -> new ApiToken(
                        row.getString("token_hash").substring(0, KEY),
                        row.getString("name"),
                        row.getString("member_id"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Has it work no longer; does nothing if it does not. */
    public void revoke(String schoolId, String key, Actor actor) {
        audit.takeTurn(schoolId);
        of(schoolId).stream().filter(token -> token.key().equals(key)).forEach(token -> revoke(schoolId, token, actor));
    }

    /** Has none of a member's tokens for that school work any longer. */
    public void revokeAllOf(String schoolId, String memberId, Actor actor) {
        audit.takeTurn(schoolId);
        of(schoolId).stream()
                .filter(token -> token.memberId().equals(memberId))
                .forEach(token -> revoke(schoolId, token, actor));
    }

    /** Has none of a member's tokens work any longer, in whatever school. */
    public void revokeAllOf(String memberId, Actor actor) {
        var schools = database.sql(
                        "select distinct school_id from api_token where member_id = ? and revoked_at is null")
                .param(memberId)
                .query(String.class)
                .list();
        audit.takeTurns(schools);
        schools.forEach(school -> revokeAllOf(school, memberId, actor));
    }

    private void revoke(String schoolId, ApiToken token, Actor actor) {
        database.sql("""
                        update api_token set revoked_at = ?
                        where school_id = ? and substr(token_hash, 1, 16) = ? and revoked_at is null""").params(values(clock.instant(), schoolId, token.key())).update();
        audit.write(schoolId, actor, "member.token-revoked", "member:" + token.memberId(), token.name());
    }
}
