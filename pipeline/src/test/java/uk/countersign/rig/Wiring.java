package uk.countersign.rig;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import uk.countersign.reading.FileReader;
import uk.countersign.screening.Screener;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** The record and the pipeline, put together as the application puts them together. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan({
    "uk.countersign.intake",
    "uk.countersign.screening",
    "uk.countersign.publishing",
    "uk.countersign.reminders",
    "uk.countersign.notices"
})
@ComponentScan(
        basePackages = {
            "uk.countersign.database",
            "uk.countersign.audit",
            "uk.countersign.school",
            "uk.countersign.account",
            "uk.countersign.register",
            "uk.countersign.draft",
            "uk.countersign.post",
            "uk.countersign.policy",
            "uk.countersign.experience",
            "uk.countersign.calendar",
            "uk.countersign.recurring",
            "uk.countersign.notice",
            "uk.countersign.intake",
            "uk.countersign.screening",
            "uk.countersign.approval",
            "uk.countersign.publishing",
            "uk.countersign.clock",
            "uk.countersign.reminders",
            "uk.countersign.notices"
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
}
