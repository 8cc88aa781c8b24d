package uk.countersign.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.countersign.approval.Approvals;
import uk.countersign.approval.DecisionRequest;
import uk.countersign.approval.DecisionResult;
import uk.countersign.audit.Actor;
import uk.countersign.database.DatabaseSettings;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.RecordedFinding;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Source;
import uk.countersign.draft.SourceFile;
import uk.countersign.intake.Drafting;
import uk.countersign.intake.Submission;
import uk.countersign.intake.Submissions;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Post;
import uk.countersign.school.Membership;
import uk.countersign.screening.batch.ScreeningRun;
import uk.countersign.testing.RecordFixture;
import uk.countersign.testing.SampleRecord;

/**
 * The pipeline as the application wires it, with a sample school. Nothing runs by itself: a test wakes what it is about.
 */
public final class Rig implements AutoCloseable {

    private final RecordFixture record;
    private final SampleRecord sample;
    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final Clock clock;

    private Rig(
            RecordFixture record,
            SampleRecord sample,
            ConfigurableApplicationContext context,
            Path folder,
            Clock clock) {
        this.record = record;
        this.sample = sample;
        this.context = context;
        this.folder = folder;
        this.clock = clock;
    }

    /** With a clock that stands still until it is moved. */
    public static Rig on(Dialect dialect, String... settings) {
        var record = RecordFixture.fresh(dialect);
        return open(record, SampleRecord.in(record), record.clock(), settings);
    }

    /** With parts of the test's own in place of the application's. */
    public static Rig on(Dialect dialect, Consumer<GenericApplicationContext> parts, String... settings) {
        var record = RecordFixture.fresh(dialect);
        return open(record, SampleRecord.in(record), record.clock(), newFolder(), parts, settings);
    }

    /** With the time of day, for what talks to others that have a clock of their own. */
    public static Rig inRealTime(Dialect dialect, String... settings) {
        var record = RecordFixture.fresh(dialect);
        record.clock().set(Instant.now());
        return open(record, SampleRecord.in(record), Clock.tickMillis(ZoneOffset.UTC), settings);
    }

    /** A second node, or the same one started again, on the same record and folders. */
    public Rig another(String... settings) {
        return open(record, sample, clock, folder, beans -> {}, settings);
    }

    private static Rig open(RecordFixture record, SampleRecord sample, Clock clock, String... settings) {
        return open(record, sample, clock, newFolder(), beans -> {}, settings);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("countersign-rig");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rig open(
            RecordFixture record,
            SampleRecord sample,
            Clock clock,
            Path folder,
            Consumer<GenericApplicationContext> parts,
            String... settings) {
        Map<String, Object> properties = new HashMap<>();
        for (var line : List.of(
                "spring.main.banner-mode=off",
                "spring.batch.job.enabled=false",
                "spring.batch.jdbc.initialize-schema=never",
                "spring.batch.jdbc.isolation-level-for-create=read_committed",
                "spring.quartz.job-store-type=jdbc",
                "spring.quartz.jdbc.initialize-schema=never",
                "spring.quartz.auto-startup=false",
                "logging.level.root=warn",
                "countersign.data=" + folder.resolve("data"),
                "countersign.intake.folder=" + folder.resolve("shared"),
                "countersign.intake.poll=1h",
                "countersign.secrets.key-file=" + folder.resolve("key"))) {
            put(properties, line);
        }
        Arrays.stream(settings).forEach(line -> put(properties, line));
        try {
            var key = folder.resolve("key");
            if (!Files.exists(key)) {
                Files.copy(TestKey.file(), key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .initializers(fresh -> {
                    var beans = (GenericApplicationContext) fresh;
                    parts.accept(beans);
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(DatabaseSettings.class, record::settings);
                    beans.registerBean(MediaStore.class, () -> new MediaStore(folder.resolve("data/media")));
                })
                .run();
        return new Rig(record, sample, context, folder, clock);
    }

    private static void put(Map<String, Object> properties, String line) {
        var equals = line.indexOf('=');
        properties.put(line.substring(0, equals), line.substring(equals + 1));
    }

    public RecordFixture record() {
        return record;
    }

    public SampleRecord sample() {
        return sample;
    }

    /** Holds the shared folder and the data folder. */
    public Path folder() {
        return folder;
    }

    public Path inbox() {
        return folder.resolve("shared/inbox");
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public Membership member(String id) {
        return record.members().membershipsOf(id).get(0);
    }

    public Actor actor(String id) {
        return sample.actor(id);
    }

    public Submissions submissions() {
        return get(Submissions.class);
    }

    public Drafting drafting() {
        return get(Drafting.class);
    }

    /** Takes a text in, and has it screened. */
    public Draft screened(String author, String text, Optional<Instant> publishAt, String... channels) {
        var draft = received(author, text, publishAt, channels);
        screen();
        return draft(draft);
    }

    public Draft received(String author, String text, Optional<Instant> publishAt, String... channels) {
        return received(author, text, publishAt, List.of(), channels);
    }

    public Draft received(
            String author, String text, Optional<Instant> publishAt, List<SourceFile> files, String... channels) {
        var submission = new Submission(
                Source.WEB,
                "",
                text,
                Optional.empty(),
                List.of(channels),
                publishAt,
                List.of(),
                Optional.empty(),
                files,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return submissions().receive(member(author), actor(author), submission).draft();
    }

    public int screen() {
        return get(ScreeningRun.class).run();
    }

    /** The draft as it is now. */
    public Draft draft(Draft earlier) {
        return record.drafts().get(earlier.id());
    }

    public String digest(Draft draft) {
        return record.revisions().get(draft(draft).revisionId()).digest().orElse("");
    }

    public List<RecordedFinding> findings(Draft draft) {
        return record.findings().of(draft(draft).revisionId());
    }

    /** Decides on the draft as it stands, having ticked all that is to be ticked. */
    public DecisionResult decide(String member, Decision.Kind kind, Draft draft) {
        var ticked = findings(draft).stream()
                .filter(finding -> finding.severity() == Severity.CONFIRM)
                .map(RecordedFinding::id)
                .toList();
        return decide(member, kind, draft, digest(draft), ticked, "A note.");
    }

    public DecisionResult decide(
            String member, Decision.Kind kind, Draft draft, String digest, List<String> findings, String note) {
        var request = new DecisionRequest(kind, List.of(new DecisionRequest.Item(draft.id(), digest, findings)), note);
        return get(Approvals.class)
                .decide(member(member), actor(member), request)
                .get(0);
    }

    /** A text of the author that the head has countersigned, with its posts. */
    public Draft approved(String text, Optional<Instant> publishAt, String... channels) {
        var draft = screened(SampleRecord.AUTHOR, text, publishAt, channels);
        return approved(draft);
    }

    /** The draft once the head has countersigned it. */
    public Draft approved(Draft draft) {
        var result = decide(SampleRecord.APPROVER, Decision.Kind.APPROVE, draft);
        if (result.outcome() != DecisionResult.Outcome.APPROVED) {
            throw new IllegalStateException("Not approved: " + result + ", " + draft(draft) + findings(draft));
        }
        return draft(draft);
    }

    public List<Post> posts(Draft draft) {
        return record.posts().of(draft.id());
    }

    public Post post(Post earlier) {
        return record.posts().get(earlier.id());
    }

    public DraftState state(Draft draft) {
        return draft(draft).state();
    }

    @Override
    public void close() {
        closeNode();
        record.close();
    }

    /** Ends this node and leaves the record open for another. */
    public void closeNode() {
        context.close();
    }
}
