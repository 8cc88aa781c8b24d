package uk.countersign.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the record and brings its tables up to date before anything else may look at it. */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    DataSources dataSources(DatabaseSettings settings) {
        var sources = DataSources.open(settings);
        var dialect = Dialect.of(settings.url());
        try {
            Flyway.configure()
                    .dataSource(sources.writing())
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + dialect.migrations())
                    .load()
                    .migrate();
        } catch (RuntimeException failure) {
            sources.close();
            throw failure;
        }
        return sources;
    }

    @Bean
    @Primary
    RoutingDataSource dataSource(DataSources sources) {
        return new RoutingDataSource(sources.writing(), sources.reading());
    }

    /** For what brings its own transactions: Quartz. */
    @Bean(defaultCandidate = false)
    public DataSource writingDataSource(DataSources sources) {
        return sources.writing();
    }

    @Bean
    PlatformTransactionManager transactionManager(RoutingDataSource routes) {
        return new WritingTransactions(routes);
    }

    @Bean
    Database database(RoutingDataSource routes, PlatformTransactionManager transactions, DatabaseSettings settings) {
        var dialect = Dialect.of(settings.url());
        var jdbc = new JdbcTemplate(routes);
        if (dialect == Dialect.SQLITE) {
            jdbc.setExceptionTranslator(new SqliteExceptions());
        }
        return new Database(JdbcClient.create(jdbc), new TransactionTemplate(transactions), dialect);
    }
}
