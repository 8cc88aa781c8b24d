package uk.countersign.publishing;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;

/** Says when due posts are sent, doubtful ones looked up, and others taken down: three triggers, however many posts. */
@Configuration(proxyBeanMethods = false)
class PublishingClock {

    private static final Duration HOUSEKEEPING = Duration.ofSeconds(15);

    /** Wakes the lanes. */
    @DisallowConcurrentExecution
    static class SendDue implements Job {

        private final Lanes lanes;

        SendDue(Lanes lanes) {
            this.lanes = lanes;
        }

        @Override
        public void execute(JobExecutionContext context) {
            lanes.wake();
        }
    }

    /** Looks up what is not known. */
    @DisallowConcurrentExecution
    static class Settle implements Job {

        private final Settling settling;

        Settle(Settling settling) {
            this.settling = settling;
        }

        @Override
        public void execute(JobExecutionContext context) {
            settling.run();
        }
    }

    /** Takes down, lets drafts expire, and looks at what a changed consent may reach. */
    @DisallowConcurrentExecution
    static class Housekeeping implements Job {

        private final TakingDown takingDown;
        private final Expiry expiry;
        private final ConsentReviewing reviewing;

        Housekeeping(TakingDown takingDown, Expiry expiry, ConsentReviewing reviewing) {
            this.takingDown = takingDown;
            this.expiry = expiry;
            this.reviewing = reviewing;
        }

        @Override
        public void execute(JobExecutionContext context) {
            // What is to be deleted waits for nothing else.
            takingDown.run();
            try {
                expiry.run();
            } finally {
                reviewing.run();
            }
        }
    }

    @Bean
    JobDetail sendDueJob() {
        return Every.job(SendDue.class, "send-due");
    }

    @Bean
    Trigger sendDueTrigger(JobDetail sendDueJob, PublishingSettings settings) {
        return Every.trigger(settings.every(), sendDueJob);
    }

    @Bean
    JobDetail settleJob() {
        return Every.job(Settle.class, "settle");
    }

    @Bean
    Trigger settleTrigger(JobDetail settleJob, PublishingSettings settings) {
        return Every.trigger(settings.lookAgain(), settleJob);
    }

    @Bean
    JobDetail housekeepingJob() {
        return Every.job(Housekeeping.class, "housekeeping");
    }

    @Bean
    Trigger housekeepingTrigger(JobDetail housekeepingJob) {
        return Every.trigger(HOUSEKEEPING, housekeepingJob);
    }
}
