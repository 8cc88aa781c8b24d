package uk.countersign.publishing.accounts;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.publishing.Stops;
import uk.countersign.school.Channel;

/** Switches an account off, in peace or because somebody else is posting on it. */
@Service
public class Disconnecting {

    private static final Logger LOG = LoggerFactory.getLogger(Disconnecting.class);
    private static final String INTRUDER = "Somebody may be posting on an account without us.";

    private final Stops stops;
    private final Comparing comparing;

    Disconnecting(Stops stops, Comparing comparing) {
        this.stops = stops;
        this.comparing = comparing;
    }

    /** Forgets the account's credentials and holds what was to go out on it. */
    public Stops.Paused disconnect(Channel channel, Actor actor) {
        return stops.disconnect(channel, actor);
    }

    /**
     * Stops all publishing of the school, looks a last time at what stands on the account, for it has to be removed by
     * hand, and switches the account off.
     */
    public List<String> emergency(Channel channel, Actor actor) {
        var paused = stops.pause(channel.schoolId(), actor, INTRUDER);
        look(channel);
        disconnect(channel, actor);
        return paused.held().stream().map(post -> post.id()).toList();
    }

    private void look(Channel channel) {
        try {
            comparing.compareWhileStopped(channel);
        } catch (RuntimeException e) {
            // Whatever it is, it must not keep the account from being switched off.
            LOG.error("Account {} could not be looked at before it was switched off: {}", channel.id(), e.toString());
        }
    }
}
