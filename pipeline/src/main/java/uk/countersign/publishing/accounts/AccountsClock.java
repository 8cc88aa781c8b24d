package uk.countersign.publishing.accounts;

import java.time.Duration;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;

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
        return Every.job(LookAfterAccounts.class, "accounts");
    }

    @Bean
    Trigger accountsTrigger(JobDetail accountsJob) {
        return Every.trigger(EVERY, accountsJob);
    }
}
