package uk.countersign.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The pools behind the two ways into the record. With PostgreSQL both are the same pool. */
record DataSources(HikariDataSource writing, HikariDataSource reading) implements AutoCloseable {

    private static final int BUSY_MILLIS = 30_000;
    private static final int FEWEST_OPEN = 2;

    static DataSources open(DatabaseSettings settings) {
        return switch (Dialect.of(settings.url())) {
            case SQLITE -> new DataSources(sqlite(settings, false), sqlite(settings, true));
            case POSTGRESQL -> {
                var pool = postgresql(settings);
                yield new DataSources(pool, pool);
            }
        };
    }

    private static HikariDataSource sqlite(DatabaseSettings settings, boolean readOnly) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(SynchronousMode.FULL);
        sqlite.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl(settings.url());
        var pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setPoolName(readOnly ? "reading" : "writing");
        pool.setMaximumPoolSize(readOnly ? settings.connections() : 1);
        pool.setMinimumIdle(1);
        pool.setMaxLifetime(0);
        if (readOnly) {
            pool.setConnectionInitSql("pragma query_only = on");
        }
        return new HikariDataSource(pool);
    }

    private static HikariDataSource postgresql(DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        if (!settings.user().isEmpty()) {
            pool.setUsername(settings.user());
            pool.setPassword(settings.password());
        }
        // Else a refused row would stand in the log with all that is in it.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.setPoolName("record");
        pool.setMaximumPoolSize(settings.connections());
        // Several nodes share a server: what is not needed is not held.
        pool.setMinimumIdle(Math.min(FEWEST_OPEN, settings.connections()));
        return new HikariDataSource(pool);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
