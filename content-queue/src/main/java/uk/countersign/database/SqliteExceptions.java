package uk.countersign.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.AbstractFallbackSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.sqlite.SQLiteException;

/** Gives SQLite's refusals the names that PostgreSQL's have; Spring knows SQLite's numbers not. */
final class SqliteExceptions extends AbstractFallbackSQLExceptionTranslator {

    SqliteExceptions() {
        setFallbackTranslator(new SQLStateSQLExceptionTranslator());
    }

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException failure) {
        if (!(failure instanceof SQLiteException refused)) {
            return null;
        }
        var message = buildMessage(task, sql, failure);
        var code = refused.getResultCode();
        return switch (code) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> new DuplicateKeyException(message, failure);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED -> new CannotAcquireLockException(message, failure);
            default ->
                code.name().startsWith("SQLITE_CONSTRAINT")
                        ? new DataIntegrityViolationException(message, failure)
                        : null;
        };
    }
}
