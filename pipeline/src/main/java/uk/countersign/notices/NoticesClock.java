package uk.countersign.notices;

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

/** Says when it is looked whether somebody is to be told something: one trigger, however many schools. */
@Configuration(proxyBeanMethods = false)
class NoticesClock {

    /** What Quartz runs. One at a time over all nodes; two would do no harm. */
    @DisallowConcurrentExecution
    static class Tell implements Job {

        private final Telling telling;
        private final PostRound round;

        Tell(Telling telling, PostRound round) {
            this.telling = telling;
            this.round = round;
        }

        @Override
        public void execute(JobExecutionContext context) {
            try {
                telling.run();
            } finally {
                round.wake();
            }
        }
    }

    @Bean
    JobDetail noticesJob() {
        return JobBuilder.newJob(Tell.class)
                .withIdentity("notices")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger noticesTrigger(JobDetail noticesJob, NoticesSettings settings) {
        return TriggerBuilder.newTrigger()
                .forJob(noticesJob)
                .withIdentity("notices")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(settings.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
