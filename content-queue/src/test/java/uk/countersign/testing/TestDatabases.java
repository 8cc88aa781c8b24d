package uk.countersign.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.countersign.database.DatabaseSettings;
import uk.countersign.database.Dialect;

/** Fresh databases of either kind, with all tables and no rows. */
public final class TestDatabases {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Optional<Path> sqliteTemplate = Optional.empty();
    private static Optional<String> postgresqlTemplate = Optional.empty();

    private TestDatabases() {}

    /** A fresh database of that kind, which nobody else uses. */
    public static DatabaseSettings fresh(Dialect dialect) {
        return switch (dialect) {
            case SQLITE -> sqlite();
            case POSTGRESQL -> postgresql();
        };
    }

    /** A fresh file in a temporary folder. */
    public static synchronized DatabaseSettings sqlite() {
        try {
            if (sqliteTemplate.isEmpty()) {
                var template = emptyFile();
                migrate(at(template));
                sqliteTemplate = Optional.of(template);
            }
            var file = emptyFile();
            Files.copy(sqliteTemplate.orElseThrow(), file);
            return at(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fresh database on a real server, which is started once. */
    public static synchronized DatabaseSettings postgresql() {
        if (postgresqlTemplate.isEmpty()) {
            var template = newDatabase("template1");
            migrate(onServer(template));
            postgresqlTemplate = Optional.of(template);
        }
        return onServer(newDatabase(postgresqlTemplate.orElseThrow()));
    }

    private static void migrate(DatabaseSettings settings) {
        RecordFixture.open(settings).close();
    }

    private static Path emptyFile() throws IOException {
        return Files.createTempDirectory("countersign-record").resolve("record.db");
    }

    /** No test cuts the power, so nothing has to reach the disk. */
    private static DatabaseSettings at(Path file) {
        return DatabaseSettings.of("jdbc:sqlite:" + file + "?synchronous=OFF");
    }

    private static DatabaseSettings onServer(String database) {
        return DatabaseSettings.of(PostgresqlServer.url(database));
    }

    private static String newDatabase(String template) {
        var name = "record_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(PostgresqlServer.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException("No test database could be made", e);
        }
    }
}
