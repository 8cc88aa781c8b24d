package uk.countersign.database;

/** What the two databases say differently. */
public enum Dialect {
    SQLITE("", ""),
    POSTGRESQL(" for no key update skip locked", " for no key update");

    private final String skipLocked;
    private final String forUpdate;

    Dialect(String skipLocked, String forUpdate) {
        this.skipLocked = skipLocked;
        this.forUpdate = forUpdate;
    }

    /** Ends a select that claims rows: passes over those that another node is claiming. SQLite has one writer. */
    public String skipLocked() {
        return skipLocked;
    }

    /** Likewise where rows are joined, of the table of that alias only. */
    public String skipLockedOf(String alias) {
        return skipLocked.replace(" skip", " of " + alias + " skip");
    }

    /** Ends a select whose rows must not change until the transaction ends. SQLite has one writer. */
    public String forUpdate() {
        return forUpdate;
    }

    /** The folder of the migrations that only this database takes. */
    String migrations() {
        return this == SQLITE ? "sqlite" : "postgresql";
    }

    static Dialect of(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("countersign.database.url must begin with jdbc:sqlite: or jdbc:postgresql:");
    }
}
