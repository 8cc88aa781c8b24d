package uk.countersign.notices;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;

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
        return Every.job(Tell.class, "notices");
    }

    @Bean
    Trigger noticesTrigger(JobDetail noticesJob, NoticesSettings settings) {
        return Every.trigger(settings.every(), noticesJob);
    }
}
