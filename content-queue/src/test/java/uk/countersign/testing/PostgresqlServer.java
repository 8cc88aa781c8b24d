package uk.countersign.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** One PostgreSQL for the whole run of the tests: out of an archive, else one that is installed. */
final class PostgresqlServer {

    private static final PostgresqlServer ONE = start();

    private final Optional<String> address;
    private final String missing;

    private PostgresqlServer(Optional<String> address, String missing) {
        this.address = address;
        this.missing = missing;
    }

    /**
     * The JDBC address of a database on the server.
     *
     * @throws TestAbortedException if there is no server, outside of continuous integration
     * @throws IllegalStateException if there is no server, with {@code CI=true}
     */
    static String url(String database) {
        if (ONE.address.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(ONE.missing);
        }
        return ONE.address
                .map(address -> address.formatted(database))
                .orElseThrow(() -> new TestAbortedException(ONE.missing));
    }

    private static PostgresqlServer start() {
        try {
            // The tests kill no server; without syncs they are several times as quick. Each test has a database of its
            // own, and the vacuum would go round hundreds of them.
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("jit", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            return new PostgresqlServer(
                    Optional.of("jdbc:postgresql://localhost:" + server.getPort() + "/%s?user=postgres"), "");
        } catch (IOException | RuntimeException | ExceptionInInitializerError unavailable) {
            return installed(unavailable);
        }
    }

    private static PostgresqlServer installed(Throwable unavailable) {
        try {
            return new PostgresqlServer(Optional.of(InstalledPostgresql.start()), "");
        } catch (IOException | RuntimeException none) {
            return new PostgresqlServer(
                    Optional.empty(),
                    "No PostgreSQL for the tests: the embedded one did not start (%s), and none is installed (%s)"
                            .formatted(unavailable.getMessage(), none.getMessage()));
        }
    }
}
