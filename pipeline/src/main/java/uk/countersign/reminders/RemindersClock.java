package uk.countersign.reminders;

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
        return JobBuilder.newJob(Upkeep.class)
                .withIdentity("reminders")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger remindersTrigger(JobDetail remindersJob, ReminderSettings settings) {
        return TriggerBuilder.newTrigger()
                .forJob(remindersJob)
                .withIdentity("reminders")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(settings.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
