package uk.countersign.database;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Begins every transaction on a connection that may write, unless it says that it only reads. */
final class WritingTransactions extends JdbcTransactionManager {

    private final transient RoutingDataSource routes;

    WritingTransactions(RoutingDataSource routes) {
        super(routes);
        this.routes = routes;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
        } else {
            routes.whileWriting(() -> super.doBegin(transaction, definition));
        }
    }
}
