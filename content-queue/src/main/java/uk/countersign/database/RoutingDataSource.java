package uk.countersign.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Gives a writing connection to whoever begins a transaction and a reading one to all others. SQLite takes one writer
 * at a time, and its own waiting is not fair; a pool of one is.
 */
final class RoutingDataSource extends AbstractDataSource {

    private final DataSource writing;
    private final DataSource reading;
    private final ThreadLocal<Boolean> toWrite = ThreadLocal.withInitial(() -> false);

    RoutingDataSource(DataSource writing, DataSource reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /** Runs the work so that connections it opens are for writing. */
    void whileWriting(Runnable work) {
        toWrite.set(true);
        try {
            work.run();
        } finally {
            toWrite.remove();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return toWrite.get() ? writing.getConnection() : reading.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The database's user is set once, in the settings");
    }
}
