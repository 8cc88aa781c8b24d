package uk.countersign.screening.batch;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.countersign.clock.Every;
import uk.countersign.draft.DraftReceived;

/** Says when drafts are screened: on a schedule, and at once when one arrives. */
@Component
class ScreeningClock {

    private static final Logger LOG = LoggerFactory.getLogger(ScreeningClock.class);
    private static final JobKey KEY = JobKey.jobKey("screening");

    private final Scheduler scheduler;
    private final Executor nudging = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "screening-nudge");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean nudged = new AtomicBoolean();

    ScreeningClock(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What Quartz runs. One at a time over all nodes. */
    @DisallowConcurrentExecution
    static class Screening implements Job {

        private final ScreeningRun run;

        Screening(ScreeningRun run) {
            this.run = run;
        }

        @Override
        public void execute(JobExecutionContext context) {
            run.run();
        }
    }

    /** Not on the caller's thread: it may hold the only writing connection, which Quartz needs too. */
    @EventListener
    void nudge(DraftReceived event) {
        if (nudged.compareAndSet(false, true)) {
            nudging.execute(() -> {
                nudged.set(false);
                try {
                    scheduler.triggerJob(KEY);
                } catch (SchedulerException e) {
                    LOG.warn("Screening waits for its schedule: {}", e.getMessage());
                }
            });
        }
    }

    /** The schedule. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        JobDetail screeningJobDetail() {
            return Every.job(Screening.class, KEY.getName());
        }

        @Bean
        Trigger screeningTrigger(JobDetail screeningJobDetail, ScreeningSettings settings) {
            return Every.trigger(settings.every(), screeningJobDetail);
        }
    }
}
