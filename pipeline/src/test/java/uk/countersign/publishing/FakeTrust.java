package uk.countersign.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.support.GenericApplicationContext;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Content;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.Source;
import uk.countersign.draft.Submitted;
import uk.countersign.draft.Verdict;
import uk.countersign.post.NewPost;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.school.Platform;
import uk.countersign.testing.SampleRecord;
import uk.countersign.testing.SettableClock;

/**
 * The sample schools with accounts on platforms of this process, and posts that were countersigned without reading any
 * file. The clock stands still until it is moved.
 */
final class FakeTrust implements AutoCloseable {

    /** Orders calls and acknowledgements of everything in a test. */
    final AtomicLong order = new AtomicLong();

    final SettableClock clock = new SettableClock();
    final FakePlatform x = new FakePlatform("x", clock, order);
    final FakePlatform facebook = new FakePlatform("facebook", clock, order);
    final Rig rig;
    private Optional<String> ownText = Optional.empty();
    private int written;

    private FakeTrust(Dialect dialect, List<String> settings) {
        var lines = new ArrayList<>(settings);
        rig = Rig.on(dialect, this::platforms, lines.toArray(String[]::new));
        clock.set(rig.record().clock().instant());
        open(SampleRecord.SCHOOL, "x");
        open(SampleRecord.SCHOOL, "facebook");
        open(SampleRecord.OTHER_SCHOOL, "x");
    }

    static FakeTrust on(Dialect dialect, String... settings) {
        return new FakeTrust(dialect, List.of(settings));
    }

    private void platforms(GenericApplicationContext beans) {
        beans.registerBean("fakes", BeanPostProcessor.class, () -> new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("connectors") ? List.of(x, facebook) : bean;
            }
        });
    }

    private void open(String schoolId, String channelId) {
        var sealed = rig.get(Vault.class).encrypt(schoolId, channelId, Map.of());
        rig.record().write(() -> {
            rig.record()
                    .database()
                    .sql("update channel set credentials = ? where school_id = ? and id = ?")
                    .params(Database.values(sealed, schoolId, channelId))
                    .update();
        });
    }

    void advance(Duration by) {
        rig.record().clock().advance(by);
        clock.set(rig.record().clock().instant());
    }

    Post signed(String schoolId, Platform platform) {
        return signed(schoolId, platform, 1).get(0);
    }

    /** Posts that are due now. */
    List<Post> signed(String schoolId, Platform platform, int count) {
        return signed(schoolId, platform, count, Optional.empty());
    }

    /** A post that is due now, of several parts if its text is divided. */
    Post signedText(Platform platform, String text) {
        ownText = Optional.of(text);
        try {
            return signed(SampleRecord.SCHOOL, platform);
        } finally {
            ownText = Optional.empty();
        }
    }

    /** Posts that are due now, about that person if one is given. */
    List<Post> signed(String schoolId, Platform platform, int count, Optional<String> about) {
        var own = schoolId.equals(SampleRecord.SCHOOL);
        var author = own ? SampleRecord.AUTHOR : SampleRecord.OTHER_AUTHOR;
        var approver = own ? SampleRecord.APPROVER : SampleRecord.OTHER_APPROVER;
        var now = rig.record().clock().instant();
        var posts = rig.record().write(() -> {
            var fresh = new HashSet<String>();
            for (int i = 0; i < count; i++) {
                var draft = draft(schoolId, author, platform.id(), about);
                fresh.add(rig.record()
                        .drafts()
                        .receive(draft, rig.actor(author))
                        .draft()
                        .id());
            }
            var claims = rig.record().get(DraftClaims.class);
            var ids = new ArrayList<String>();
            // Drafts that wait from before are claimed with them, and left.
            for (var draft : claims.claim("signing", now.plusSeconds(60), Integer.MAX_VALUE)) {
                if (fresh.contains(draft.id())) {
                    ids.add(sign(draft, platform, approver, now, about));
                }
            }
            return ids;
        });
        return posts.stream().map(rig.record().posts()::get).toList();
    }

    private NewDraft draft(String schoolId, String author, String channel, Optional<String> about) {
        var madeUp =
                (about.isEmpty() ? "Our library is open before school this week." : "Well done, Amelia, for the cup!")
                        + " No. " + ++written;
        var submitted = new Submitted(
                ownText.orElse(madeUp),
                Optional.of("event"),
                List.of(channel),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
        return new NewDraft(schoolId, author, Source.API, "Library", submitted, Optional.empty(), Optional.empty());
    }

    private String sign(Draft draft, Platform platform, String approver, Instant due, Optional<String> about) {
        var record = rig.record();
        var submitted = record.revisions().get(draft.revisionId()).submitted();
        var digest = record.revisions()
                .seal(
                        draft.revisionId(),
                        new Content(
                                submitted.text(),
                                Map.of(),
                                submitted.category(),
                                submitted.channels(),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.empty()));
        about.ifPresent(person -> record.revisions()
                .writePeople(draft.revisionId(), List.of(new PersonMention(person, PersonMention.How.NAMED, true))));
        record.get(DraftClaims.class)
                .finish(
                        draft,
                        "signing",
                        DraftCommand.PRESENT,
                        new Verdicted(Optional.of(Verdict.PASS), Optional.empty(), "Library", "", ""));
        var actor = rig.actor(approver);
        record.decisions()
                .write(record.revisions().get(draft.revisionId()), actor, Decision.Kind.APPROVE, "", List.of());
        record.drafts().move(draft, DraftCommand.APPROVE, actor, "", "");
        return record.posts()
                .schedule(
                        new NewPost(
                                draft.schoolId(),
                                draft.id(),
                                draft.revisionId(),
                                digest,
                                platform.id(),
                                platform,
                                approver,
                                due),
                        actor);
    }

    /** Lets the lanes send what is due, and waits until the post stands in that state. */
    Post until(Post post, PostState state) {
        eventually(() -> rig.post(post).state() == state, () -> rig.post(post).toString());
        return rig.post(post);
    }

    /** Has everything that is due sent, looked up and taken down until that is so. */
    void eventually(BooleanSupplier so, Supplier<String> otherwise) {
        var end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so: " + otherwise.get());
            }
            rig.get(Lanes.class).wake();
            rig.get(Settling.class).run();
            rig.get(TakingDown.class).run();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    String text(Post post) {
        return rig.record().revisions().read(post.revisionId()).textFor(post.channelId());
    }

    @Override
    public void close() {
        rig.close();
    }
}
