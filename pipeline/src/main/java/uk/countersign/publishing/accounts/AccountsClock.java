package uk.countersign.publishing.accounts;

import java.time.Duration;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says when it is looked whether anything is due for an account; what is due stands in the record. */
@Configuration(proxyBeanMethods = false)
class AccountsClock {

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** Wakes what looks after accounts, and does not wait for it: platforms may be slow. */
    static class LookAfterAccounts implements Job {

        private final AccountRounds rounds;

        LookAfterAccounts(AccountRounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public void execute(JobExecutionContext context) {
            rounds.wake();
        }
    }

    @Bean
    JobDetail accountsJob() {
        return JobBuilder.newJob(LookAfterAccounts.class)
                .withIdentity("accounts")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger accountsTrigger(JobDetail accountsJob) {
        return TriggerBuilder.newTrigger()
                .forJob(accountsJob)
                .withIdentity("accounts")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(EVERY.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
