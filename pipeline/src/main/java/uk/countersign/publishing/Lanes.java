package uk.countersign.publishing;

import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.post.Sending;

/** A lane for each platform. */
@Component
class Lanes implements SmartLifecycle {

    private final List<Lane> lanes;
    private volatile boolean running;

    Lanes(
            Accounts accounts,
            Database database,
            Sending sending,
            Publisher publisher,
            PublishingSettings settings,
            Ids ids,
            Clock clock) {
        this.lanes = accounts.platforms().stream()
                .map(platform -> new Lane(platform, database, sending, publisher, settings, ids, clock))
                .toList();
    }

    /** Sends what is due, on every platform. Returns at once. */
    void wake() {
        lanes.forEach(Lane::wake);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        lanes.forEach(Lane::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
