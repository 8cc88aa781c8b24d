package uk.countersign.publishing;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        return job(SendDue.class, "send-due");
    }

    @Bean
    Trigger sendDueTrigger(JobDetail sendDueJob, PublishingSettings settings) {
        return every(settings.every(), sendDueJob);
    }

    @Bean
    JobDetail settleJob() {
        return job(Settle.class, "settle");
    }

    @Bean
    Trigger settleTrigger(JobDetail settleJob, PublishingSettings settings) {
        return every(settings.lookAgain(), settleJob);
    }

    @Bean
    JobDetail housekeepingJob() {
        return job(Housekeeping.class, "housekeeping");
    }

    @Bean
    Trigger housekeepingTrigger(JobDetail housekeepingJob) {
        return every(HOUSEKEEPING, housekeepingJob);
    }

    private static JobDetail job(Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name).storeDurably().build();
    }

    private static Trigger every(Duration interval, JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
