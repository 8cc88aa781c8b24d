package uk.countersign.publishing.accounts;

import java.util.List;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.publishing.Stops;
import uk.countersign.school.Channel;

/** Switches an account off, in peace or because somebody else is posting on it. */
@Service
public class Disconnecting {

    private static final String INTRUDER = "Somebody may be posting on an account without us.";

    private final Stops stops;

    Disconnecting(Stops stops) {
        this.stops = stops;
    }

    /** Forgets the account's credentials and holds what was to go out on it. */
    public Stops.Paused disconnect(Channel channel, Actor actor) {
        return stops.disconnect(channel, actor);
    }

    /** Stops all publishing of the school, and switches the account off. */
    public List<String> emergency(Channel channel, Actor actor) {
        var paused = stops.pause(channel.schoolId(), actor, INTRUDER);
        disconnect(channel, actor);
        return paused.held().stream().map(post -> post.id()).toList();
    }
}
