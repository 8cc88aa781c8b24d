package uk.countersign.reminders;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;

/** Says when recurring posts are looked after: one trigger, however many there are. */
@Configuration(proxyBeanMethods = false)
class RemindersClock {

    /** What Quartz runs. One at a time over all nodes; two would do no harm. */
    @DisallowConcurrentExecution
    static class Upkeep implements Job {

        private final RecurringUpkeep upkeep;

        Upkeep(RecurringUpkeep upkeep) {
            this.upkeep = upkeep;
        }

        @Override
        public void execute(JobExecutionContext context) {
            upkeep.run();
        }
    }

    @Bean
    JobDetail remindersJob() {
        return Every.job(Upkeep.class, "reminders");
    }

    @Bean
    Trigger remindersTrigger(JobDetail remindersJob, ReminderSettings settings) {
        return Every.trigger(settings.every(), remindersJob);
    }
}
