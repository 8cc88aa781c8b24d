package uk.countersign.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record's database. Every change is made inside of {@link #inTransaction}; outside of one only reading is possible
 * (SQLite refuses the rest).
 */
public final class Database {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Dialect dialect;

    Database(JdbcClient sql, TransactionTemplate transactions, Dialect dialect) {
        this.sql = sql;
        this.transactions = transactions;
        this.dialect = dialect;
    }

    public JdbcClient.StatementSpec sql(String statement) {
        return sql.sql(statement);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Runs the work in the transaction that is open, or in a new one. */
    public <T> T inTransaction(Supplier<T> work) {
        T result = transactions.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("The work of a transaction gave no result");
        }
        return result;
    }

    /** Runs the work in the transaction that is open, or in a new one. */
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /**
     * Refuses to go on outside of a transaction.
     *
     * @throws IllegalStateException outside of one
     */
    public void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("This is written only together with what it belongs to");
        }
    }

    /**
     * Parameters as both databases take them: an instant to the millisecond, a day as ISO text, an enum by its name, an
     * empty optional as null.
     */
    public static List<@Nullable Object> values(Object... values) {
        List<@Nullable Object> converted = new ArrayList<>(values.length);
        for (var value : values) {
            converted.add(value(value));
        }
        return converted;
    }

    private static @Nullable Object value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Database::value).orElse(null);
        }
        if (value instanceof Instant instant) {
            return Timestamp.from(instant.truncatedTo(ChronoUnit.MILLIS));
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
