package uk.countersign.clock;

import java.sql.Connection;
import org.quartz.impl.jdbcjobstore.Semaphore;

/**
 * Quartz's lock on SQLite: whoever has the only writing connection has it. A lock beside the connection would be taken
 * before it by most of Quartz and after it by its handler of missed triggers, which then wait for each other, and
 * everybody for them, until the pool's patience ends.
 */
public final class OnlyConnectionLock implements Semaphore {

    @Override
    public boolean obtainLock(Connection connection, String name) {
        return true;
    }

    @Override
    public void releaseLock(String name) {
        // Goes with the connection, after the commit.
    }

    @Override
    public boolean requiresConnection() {
        return true;
    }
}
