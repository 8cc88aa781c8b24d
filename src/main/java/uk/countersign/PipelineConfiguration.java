package uk.countersign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.reading.FileReader;
import uk.countersign.screening.Screener;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** Puts in place what the pipeline needs and knows no Spring. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean(destroyMethod = "close")
    FileReader fileReader() {
        return new Worker(WorkerSettings.defaults());
    }

    @Bean
    Screener screener() {
        return Screener.withAllChecks();
    }

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.builtIn();
    }
}
