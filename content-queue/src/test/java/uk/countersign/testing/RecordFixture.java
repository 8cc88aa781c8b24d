package uk.countersign.testing;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.DatabaseSettings;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.Findings;
import uk.countersign.draft.Revisions;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.post.Takedowns;
import uk.countersign.register.ConsentChanges;
import uk.countersign.register.ConsentRegister;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.school.Pauses;
import uk.countersign.school.Schools;

/** The whole record on one database, wired as the application wires it, with a clock that stands still. */
public final class RecordFixture implements AutoCloseable {

    private static final String[] PACKAGES = {
        "uk.countersign.database",
        "uk.countersign.audit",
        "uk.countersign.school",
        "uk.countersign.account",
        "uk.countersign.register",
        "uk.countersign.draft",
        "uk.countersign.post",
        "uk.countersign.policy",
        "uk.countersign.experience",
        "uk.countersign.calendar",
        "uk.countersign.recurring",
        "uk.countersign.notice"
    };

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SettableClock clock = new SettableClock();
    private final DatabaseSettings settings;

    private RecordFixture(DatabaseSettings settings) {
        this.settings = settings;
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DatabaseSettings.class, () -> settings);
        context.scan(PACKAGES);
        context.refresh();
    }

    /** Opens the record that the settings name, and brings its tables up to date. */
    public static RecordFixture open(DatabaseSettings settings) {
        return new RecordFixture(settings);
    }

    /** Opens a record with no rows. */
    public static RecordFixture fresh(Dialect dialect) {
        return open(TestDatabases.fresh(dialect));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public SettableClock clock() {
        return clock;
    }

    public Database database() {
        return context.getBean(Database.class);
    }

    public AuditLog audit() {
        return context.getBean(AuditLog.class);
    }

    public Schools schools() {
        return context.getBean(Schools.class);
    }

    public Members members() {
        return context.getBean(Members.class);
    }

    public Channels channels() {
        return context.getBean(Channels.class);
    }

    public Pauses pauses() {
        return context.getBean(Pauses.class);
    }

    public ConsentRegister register() {
        return context.getBean(ConsentRegister.class);
    }

    public ConsentChanges consents() {
        return context.getBean(ConsentChanges.class);
    }

    public Drafts drafts() {
        return context.getBean(Drafts.class);
    }

    public DraftClaims claims() {
        return context.getBean(DraftClaims.class);
    }

    public Revisions revisions() {
        return context.getBean(Revisions.class);
    }

    public Findings findings() {
        return context.getBean(Findings.class);
    }

    public Decisions decisions() {
        return context.getBean(Decisions.class);
    }

    public Posts posts() {
        return context.getBean(Posts.class);
    }

    public Sending sending() {
        return context.getBean(Sending.class);
    }

    public Takedowns takedowns() {
        return context.getBean(Takedowns.class);
    }

    /** Any other part of the record. */
    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public <T> T write(Supplier<T> work) {
        return database().inTransaction(work);
    }

    public void write(Runnable work) {
        database().inTransaction(work);
    }

    @Override
    public void close() {
        context.close();
    }
}
