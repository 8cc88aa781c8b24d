package uk.countersign.publishing;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A lane for each platform. */
@Component
class Lanes implements SmartLifecycle {

    private final List<Lane> lanes;
    private volatile boolean running;

    Lanes(Accounts accounts, DuePosts due, Publisher publisher, PlatformHealth health, PublishingSettings settings) {
        this.lanes = accounts.platforms().stream()
                .map(platform -> new Lane(platform, due, publisher, health, settings))
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
