package uk.countersign.intake;

import java.time.Clock;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Trigger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.clock.Every;
import uk.countersign.database.Database;
import uk.countersign.unsent.UnsentPosts;

/** Forgets what was begun and never sent. */
@Configuration(proxyBeanMethods = false)
class UnsentClock {

    private static final Duration EVERY = Duration.ofHours(6);

    /** What Quartz runs. */
    @DisallowConcurrentExecution
    static class Forget implements Job {

        private final Database database;
        private final UnsentPosts unsent;
        private final UnsentSettings settings;
        private final Clock clock;

        Forget(Database database, UnsentPosts unsent, UnsentSettings settings, Clock clock) {
            this.database = database;
            this.unsent = unsent;
            this.settings = settings;
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            database.inTransaction(() -> {
                unsent.discardBefore(clock.instant().minus(settings.unsentRetention()));
            });
        }
    }

    @Bean
    JobDetail forgetUnsentJob() {
        return Every.job(Forget.class, "forget-unsent");
    }

    @Bean
    Trigger forgetUnsentTrigger(JobDetail forgetUnsentJob) {
        return Every.trigger(EVERY, forgetUnsentJob);
    }
}
