package uk.countersign.publishing.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.account.Tokens;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.publishing.Stops;
import uk.countersign.school.Channel;

/** Switches an account off, in peace or because somebody else is posting on it. */
@Service
public class Disconnecting {

    private static final String INTRUDER = "Somebody may be posting on an account without us.";

    private final Database database;
    private final Tokens tokens;
    private final Stops stops;

    Disconnecting(Database database, Tokens tokens, Stops stops) {
        this.database = database;
        this.tokens = tokens;
        this.stops = stops;
    }

    /** Forgets the account's credentials and holds what was to go out on it. */
    public Stops.Paused disconnect(Channel channel, Actor actor) {
        var paused = stops.disconnect(channel, actor);
        database.inTransaction(() -> tokens.expect(Key.of(channel), Optional.empty(), Optional.empty()));
        return paused;
    }

    /** Stops all publishing of the school, and switches the account off. */
    public List<String> emergency(Channel channel, Actor actor) {
        var paused = stops.pause(channel.schoolId(), actor, INTRUDER);
        disconnect(channel, actor);
        return paused.held().stream().map(post -> post.id()).toList();
    }
}
