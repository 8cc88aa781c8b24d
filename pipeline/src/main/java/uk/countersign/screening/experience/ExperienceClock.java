package uk.countersign.screening.experience;

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

/** Says when what is kept no longer is deleted, and whether there is enough to learn from: four times a day. */
@Configuration(proxyBeanMethods = false)
class ExperienceClock {

    private static final int HOURS = 6;

    /** What Quartz runs. One at a time over all nodes. */
    @DisallowConcurrentExecution
    static class KeepUp implements Job {

        private final Experience experience;

        KeepUp(Experience experience) {
            this.experience = experience;
        }

        @Override
        public void execute(JobExecutionContext context) {
            experience.keepUp();
        }
    }

    @Bean
    JobDetail experienceJob() {
        return JobBuilder.newJob(KeepUp.class)
                .withIdentity("experience")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger experienceTrigger(JobDetail experienceJob) {
        return TriggerBuilder.newTrigger()
                .forJob(experienceJob)
                .withIdentity("experience")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInHours(HOURS)
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
