package uk.countersign.rig;

import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.SimpleSemaphore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.quartz.autoconfigure.QuartzDataSource;
import org.springframework.boot.quartz.autoconfigure.QuartzTransactionManager;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.reading.FileReader;
import uk.countersign.screening.Screener;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** The record and the pipeline, put together as the application puts them together. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan({"uk.countersign.intake", "uk.countersign.screening", "uk.countersign.publishing"})
@ComponentScan(
        basePackages = {
            "uk.countersign.database",
            "uk.countersign.audit",
            "uk.countersign.school",
            "uk.countersign.register",
            "uk.countersign.draft",
            "uk.countersign.post",
            "uk.countersign.intake",
            "uk.countersign.screening",
            "uk.countersign.approval",
            "uk.countersign.publishing"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class Wiring {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    FileReader fileReader() {
        return new Worker(WorkerSettings.defaults());
    }

    @Bean
    @ConditionalOnMissingBean
    Screener screener() {
        return Screener.withAllChecks();
    }

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.builtIn();
    }

    @Bean(defaultCandidate = false)
    @QuartzDataSource
    DataSource quartzDataSource(@Qualifier("writingDataSource") DataSource writing) {
        return writing;
    }

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
            if (database.dialect() == Dialect.SQLITE) {
                properties.put("org.quartz.jobStore.lockHandler.class", SimpleSemaphore.class.getName());
            } else {
                properties.put("org.quartz.jobStore.isClustered", "true");
                properties.put("org.quartz.scheduler.instanceId", "AUTO");
            }
            factory.setQuartzProperties(properties);
        };
    }
}
