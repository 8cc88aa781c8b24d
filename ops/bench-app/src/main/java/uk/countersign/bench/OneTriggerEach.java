package uk.countersign.bench;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import uk.countersign.clock.OnlyConnectionLock;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;

/**
 * What one would otherwise do: tell Quartz each post's time. Its store is the application's: the same tables, the same
 * settings, only as many threads as the application's own publisher has.
 */
final class OneTriggerEach implements OtherClock {

    private final Scheduler scheduler;

    OneTriggerEach(RunningApplication application, SendOnePost send, int threads, int acquiredAtOnce) throws Exception {
        var properties = new Properties();
        properties.put("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        properties.put("org.quartz.threadPool.threadCount", String.valueOf(threads));
        properties.put("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.put("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", String.valueOf(acquiredAtOnce));
        if (acquiredAtOnce > 1) {
            properties.put("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        }
        if (application.bean(Database.class).dialect() == Dialect.SQLITE) {
            properties.put("org.quartz.jobStore.lockHandler.class", OnlyConnectionLock.class.getName());
        } else {
            properties.put("org.quartz.jobStore.isClustered", "true");
            properties.put("org.quartz.scheduler.instanceId", "AUTO");
        }
        var factory = new SchedulerFactoryBean();
        factory.setSchedulerName("one-trigger-each-" + acquiredAtOnce);
        factory.setDataSource(application.context().getBean("writingDataSource", DataSource.class));
        factory.setQuartzProperties(properties);
        factory.setJobFactory((fired, itself) -> new Post(send));
        factory.setAutoStartup(false);
        factory.afterPropertiesSet();
        this.scheduler = factory.getScheduler();
    }

    /** What a trigger fires. */
    static final class Post implements Job {

        private final SendOnePost send;

        Post(SendOnePost send) {
            this.send = send;
        }

        @Override
        public void execute(JobExecutionContext context) throws JobExecutionException {
            try {
                send.send(context.getTrigger().getKey().getName());
            } catch (ReflectiveOperationException e) {
                throw new JobExecutionException(e);
            }
        }
    }

    /** Schedules all of them in one transaction, the cheapest way that there is, and starts the clock. */
    @Override
    public void schedule(Map<String, Instant> dueByPost) throws SchedulerException {
        var job = JobBuilder.newJob(Post.class)
                .withIdentity("post")
                .storeDurably()
                .build();
        Set<Trigger> triggers = new HashSet<>();
        dueByPost.forEach((id, due) -> triggers.add(TriggerBuilder.newTrigger()
                .withIdentity(id)
                .forJob(job)
                .startAt(Date.from(due))
                .build()));
        scheduler.scheduleJobs(Map.of(job, triggers), true);
        scheduler.start();
    }

    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
    }
}
