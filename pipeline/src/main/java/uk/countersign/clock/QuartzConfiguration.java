package uk.countersign.clock;

import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.boot.quartz.autoconfigure.QuartzTransactionManager;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;

/** Quartz on the record's own database. Only the server database can be shared by several nodes. */
@Configuration(proxyBeanMethods = false)
class QuartzConfiguration {

    @Bean(defaultCandidate = false)
    @QuartzDataSource
    DataSource quartzDataSource(@Qualifier("writingDataSource") DataSource writing) {
        return writing;
    }

    /** On the same data source as its store: with the record's own, the store would wait for a second connection. */
    @Bean(defaultCandidate = false)
    @QuartzTransactionManager
    PlatformTransactionManager quartzTransactions(@Qualifier("writingDataSource") DataSource writing) {
        return new JdbcTransactionManager(writing);
    }

    @Bean
    SchedulerFactoryBeanCustomizer quartzStore(Database database) {
        return factory -> {
            var properties = new Properties();
            properties.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
            properties.put("org.quartz.threadPool.threadCount", "4");
            properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
            if (database.dialect() == Dialect.SQLITE) {
                properties.put("org.quartz.jobStore.lockHandler.class", OnlyConnectionLock.class.getName());
            } else {
                properties.put("org.quartz.jobStore.isClustered", "true");
                properties.put("org.quartz.scheduler.instanceId", "AUTO");
            }
            factory.setQuartzProperties(properties);
        };
    }
}
