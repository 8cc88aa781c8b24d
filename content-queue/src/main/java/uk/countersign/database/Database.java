package uk.countersign.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static final int PORTION = 1000;

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

    /** Asks in portions, because neither database takes any number of parameters. */
    public static <T> List<T> inPortions(Collection<String> ids, Function<List<String>, List<T>> query) {
        var all = List.copyOf(new LinkedHashSet<>(ids));
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            found.addAll(query.apply(all.subList(from, Math.min(from + PORTION, all.size()))));
        }
        return found;
    }

    /**
     * Parameters as both databases take them: an instant to the millisecond, a day as ISO text, an enum by its name, an
     * empty optional as null. PostgreSQL holds no nul character, so a mark stands for it.
     */
    public static List<@Nullable Object> values(Object... values) {
        List<@Nullable Object> converted = new ArrayList<>(values.length);
        for (var value : values) {
            converted.add(value(value));
        }
        return converted;
    }

    /** One parameter as both databases take it; see {@link #values}. */
    public static @Nullable Object value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Database::value).orElse(null);
        }
        if (value instanceof Instant instant) {
            return Timestamp.from(instant.truncatedTo(ChronoUnit.MILLIS));
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof String text) {
            return text.replace('\0', '\uFFFD');
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
