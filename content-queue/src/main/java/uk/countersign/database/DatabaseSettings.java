package uk.countersign.database;

/**
 * Where the record is.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}
 * @param user empty with SQLite
 * @param password empty with SQLite
 * @param connections the most connections that are open at once for reading (SQLite) or at all (PostgreSQL)
 */
public record DatabaseSettings(String url, String user, String password, int connections) {

    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, "", "", 8);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + Dialect.of(url) + "]";
    }
}
