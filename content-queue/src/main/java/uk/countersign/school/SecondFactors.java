package uk.countersign.school;

import static uk.countersign.database.Database.values;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import uk.countersign.database.Database;

/** What members sign in with beside a password. */
@Repository
public class SecondFactors {

    private final Database database;
    private final Clock clock;

    SecondFactors(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A member's shared secret.
     *
     * @param encrypted this module cannot read it
     * @param confirmed whether a code of it has been shown, so that it counts
     */
    public record Secret(byte[] encrypted, boolean confirmed) {}

    /** Keeps a secret that counts once it is confirmed. Does not touch one that counts. */
    public void propose(String memberId, byte[] encrypted) {
        database.requireTransaction();
        database.sql("""
                        insert into second_factor (member_id, secret, last_step) values (?, ?, 0)
                        on conflict (member_id) do update set secret = excluded.secret, last_step = 0
                          where second_factor.confirmed_at is null""").params(values(memberId, encrypted)).update();
    }

    public Optional<Secret> of(String memberId) {
        return database.sql("select secret, confirmed_at from second_factor where member_id = ?")
                .param(memberId)
                .query((row, number) -> new Secret(row.getBytes("secret"), row.getTimestamp("confirmed_at") != null))
                .optional();
    }

    public boolean has(String memberId) {
        return of(memberId).filter(Secret::confirmed).isPresent();
    }

    /** From now on the member is asked for a code. */
    public void confirm(String memberId) {
        database.requireTransaction();
        database.sql("update second_factor set confirmed_at = ? where member_id = ? and confirmed_at is null")
                .params(values(clock.instant(), memberId))
                .update();
    }

    /** Uses up the code of a time step. False when that code, or a later one, was used before. */
    public boolean useStep(String memberId, long step) {
        database.requireTransaction();
        return database.sql("update second_factor set last_step = ? where member_id = ? and last_step < ?")
                        .params(values(step, memberId, step))
                        .update()
                > 0;
    }

    /** Replaces the codes for whoever has lost the device. */
    public void setRecoveryCodes(String memberId, Collection<String> codes) {
        database.requireTransaction();
        database.sql("delete from recovery_code where member_id = ?")
                .param(memberId)
                .update();
        for (var code : codes) {
            database.sql("insert into recovery_code (code_hash, member_id) values (?, ?)")
                    .params(values(hash(memberId, code), memberId))
                    .update();
        }
    }

    /** Uses up a recovery code. False when it is none, or was used before. */
    public boolean useRecoveryCode(String memberId, String code) {
        database.requireTransaction();
        return database.sql(
                                "update recovery_code set used_at = ? where code_hash = ? and member_id = ? and used_at is null")
                        .params(values(clock.instant(), hash(memberId, code), memberId))
                        .update()
                > 0;
    }

    public int recoveryCodesLeft(String memberId) {
        return database.sql("select count(*) from recovery_code where member_id = ? and used_at is null")
                .param(memberId)
                .query(Integer.class)
                .single();
    }

    /** Has the member sign in with a password alone until another is set up. */
    public void remove(String memberId) {
        database.requireTransaction();
        database.sql("delete from second_factor where member_id = ?")
                .param(memberId)
                .update();
        database.sql("delete from recovery_code where member_id = ?")
                .param(memberId)
                .update();
    }

    private static String hash(String memberId, String code) {
        return Secrets.hash(memberId + " " + code);
    }
}
