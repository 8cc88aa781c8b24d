package uk.countersign.publishing.accounts;

import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.account.PastFinding.Settled;
import uk.countersign.account.PastFindings;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.connectors.Removal;
import uk.countersign.database.Database;
import uk.countersign.publishing.Accounts;
import uk.countersign.school.Channel;

/** Sees to posts from before that may not stand any more: deletes one, or writes what a person did about it. */
@Service
public class PastRemoval {

    private final Database database;
    private final PastFindings findings;
    private final Accounts accounts;

    PastRemoval(Database database, PastFindings findings, Accounts accounts) {
        this.database = database;
        this.findings = findings;
        this.accounts = accounts;
    }

    /**
     * Deletes a post and looks whether it is gone.
     *
     * @return what kept it from being so, in words for a person; empty when it is gone
     */
    public Optional<String> remove(Channel channel, String remoteId, Actor actor) {
        var account = Key.of(channel);
        database.inTransaction(() -> findings.asked(account, remoteId, actor));
        var removal = accounts.open(channel)
                .map(opened -> opened.connector().delete(opened.account(), remoteId))
                .orElseGet(() -> new Removal.Refused("The account is not connected. Delete it there by hand."));
        if (removal instanceof Removal.Removed) {
            return settled(account, remoteId, actor, "deleted, then looked for and not there");
        } else if (removal instanceof Removal.Absent) {
            return settled(account, remoteId, actor, "looked for to be deleted and not there");
        }
        var why =
                removal instanceof Removal.Refused refused ? refused.message() : ((Removal.Unknown) removal).message();
        database.inTransaction(() -> findings.failed(account, remoteId, why));
        return Optional.of(why);
    }

    private Optional<String> settled(Key account, String remoteId, Actor actor, String how) {
        database.inTransaction(() -> findings.settle(account, remoteId, Settled.REMOVED, actor, how, ""));
        return Optional.empty();
    }

    /** Writes that somebody has deleted it by hand; false when it was seen to before. */
    public boolean gone(Channel channel, String remoteId, Actor actor) {
        return database.inTransaction(
                () -> findings.settle(Key.of(channel), remoteId, Settled.REMOVED, actor, "deleted by hand", ""));
    }

    /** Writes that it may stay, and why; false when it was seen to before. */
    public boolean keep(Channel channel, String remoteId, Actor actor, String reason) {
        return database.inTransaction(
                () -> findings.settle(Key.of(channel), remoteId, Settled.KEPT, actor, "kept", reason));
    }
}
