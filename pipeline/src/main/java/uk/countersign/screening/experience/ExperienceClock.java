package uk.countersign.screening.experience;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;

/** Says when what is kept no longer is deleted, and whether there is enough to learn from: four times a day. */
@Configuration(proxyBeanMethods = false)
class ExperienceClock {

    private static final Duration EVERY = Duration.ofHours(6);

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
        return Every.job(KeepUp.class, "experience");
    }

    @Bean
    Trigger experienceTrigger(JobDetail experienceJob) {
        return Every.trigger(EVERY, experienceJob);
    }
}
