package uk.countersign.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;

/** A one-time task of db-scheduler's for each post, in the application's database, in its quickest way of polling. */
final class OneTaskEach implements OtherClock {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final String TABLE = """
            create table if not exists scheduled_tasks (
              task_name text not null, task_instance text not null, task_data bytea,
              execution_time timestamptz not null, picked boolean not null, picked_by text,
              last_success timestamptz, last_failure timestamptz, consecutive_failures int,
              last_heartbeat timestamptz, version bigint not null, priority smallint,
              primary key (task_name, task_instance))""";

    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    OneTaskEach(RunningApplication application, SendOnePost send, int threads) {
        var database = application.bean(Database.class);
        database.inTransaction(() -> {
            database.sql(TABLE).update();
            database.sql("create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time)")
                    .update();
        });
        this.task = Tasks.oneTime("post").execute((instance, context) -> {
            try {
                send.send(instance.getId());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
        var source = application.context().getBean("writingDataSource", DataSource.class);
        var builder = Scheduler.create(source, task).threads(threads).pollingInterval(POLL);
        this.scheduler = (database.dialect() == Dialect.SQLITE
                        ? builder.jdbcCustomization(new Sqlite())
                        : builder.pollUsingLockAndFetch(0.5, 4.0))
                .build();
    }

    @Override
    public void schedule(Map<String, Instant> dueByPost) {
        var instances = new ArrayList<SchedulableInstance<?>>();
        dueByPost.forEach((id, due) ->
                instances.add(SchedulableInstance.of(task.instance(id), due)));
        scheduler.scheduleBatch(instances);
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    /** It knows no SQLite by itself. */
    private static final class Sqlite extends DefaultJdbcCustomization {

        Sqlite() {
            super(false);
        }

        @Override
        public String getName() {
            return "SQLite";
        }

        @Override
        public boolean supportsExplicitQueryLimitPart() {
            return true;
        }

        @Override
        public String getQueryLimitPart(int limit) {
            return " limit " + limit;
        }
    }
}
