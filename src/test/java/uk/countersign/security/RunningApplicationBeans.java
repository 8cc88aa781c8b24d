package uk.countersign.security;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import uk.countersign.reading.FileReader;
import uk.countersign.screening.Screener;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** What tests of the running application have of their own: a clock that they can move, and the schools. */
@TestConfiguration(proxyBeanMethods = false)
class RunningApplicationBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @ConditionalOnMissingBean
    Screener screenerWithoutChecks() {
        return Screener.withAllChecks();
    }

    @Bean
    @ConditionalOnMissingBean
    PolicyPacks packs() {
        return PolicyPacks.builtIn();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    FileReader reader() {
        return new Worker(WorkerSettings.defaults());
    }

    @Bean
    ApplicationRunner schoolsOpen(TestSchools schools) {
        return arguments -> schools.open();
    }
}
