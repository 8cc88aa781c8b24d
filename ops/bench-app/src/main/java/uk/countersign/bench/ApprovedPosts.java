package uk.countersign.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.audit.Actor;
import uk.countersign.bench.MadeUpTrust.MadeUpSchool;
import uk.countersign.database.Database;
import uk.countersign.draft.Content;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftClaims;
import uk.countersign.draft.DraftClaims.Verdicted;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.Drafts;
import uk.countersign.draft.NewDraft;
import uk.countersign.draft.Revisions;
import uk.countersign.draft.Source;
import uk.countersign.draft.Submitted;
import uk.countersign.draft.Verdict;
import uk.countersign.post.NewPost;
import uk.countersign.post.Posts;
import uk.countersign.school.Platform;

/** Writes drafts that are screened, approved and scheduled, by the record's own ways but without reading any file. */
final class ApprovedPosts {

    private static final int AT_ONCE = 100;

    private final RunningApplication application;
    private final Database database;
    private final Drafts drafts;
    private final Revisions revisions;
    private int written;

    ApprovedPosts(RunningApplication application) {
        this.application = application;
        this.database = application.bean(Database.class);
        this.drafts = application.bean(Drafts.class);
        this.revisions = application.bean(Revisions.class);
    }

    /** Posts due far from now, as many for each school, on both of its accounts. Gives their ids. */
    List<String> write(List<MadeUpSchool> schools, int draftsEach) {
        var ids = new ArrayList<String>();
        for (var school : schools) {
            for (int done = 0; done < draftsEach; done += AT_ONCE) {
                int count = Math.min(AT_ONCE, draftsEach - done);
                // One transaction, so that no run of the screening sees the drafts before they are through.
                ids.addAll(database.inTransaction(() -> writeTogether(school, count)));
            }
        }
        return ids;
    }

    private List<String> writeTogether(MadeUpSchool school, int count) {
        for (int i = 0; i < count; i++) {
            receive(school);
        }
        var claims = application.bean(DraftClaims.class);
        var owner = "bench-" + written;
        var now = application.bean(Clock.class).instant();
        var claimed = claims.claim(owner, now.plus(Duration.ofMinutes(5)), count);
        var ids = new ArrayList<String>();
        claimed.forEach(draft -> ids.addAll(approve(draft, school, claims, owner, now)));
        return ids;
    }

    private void receive(MadeUpSchool school) {
        var text = "Our library is open before school this week. Come and borrow a book! No. " + ++written;
        var channels = MadeUpTrust.PLATFORMS.stream().map(Platform::id).toList();
        var submitted = new Submitted(
                text,
                Optional.of("event"),
                channels,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
        var draft = new NewDraft(
                school.id(), school.authorId(), Source.API, "Library", submitted, Optional.empty(), Optional.empty());
        drafts.receive(draft, new Actor(school.authorId(), "The Author", "bench"));
    }

    private List<String> approve(Draft draft, MadeUpSchool school, DraftClaims claims, String owner, Instant now) {
        var submitted = revisions.get(draft.revisionId()).submitted();
        var content = new Content(
                submitted.text(),
                Map.of(),
                submitted.category(),
                submitted.channels(),
                submitted.publishAt(),
                List.of(),
                List.of(),
                Optional.empty());
        var digest = revisions.seal(draft.revisionId(), content);
        claims.finish(
                draft,
                owner,
                DraftCommand.PRESENT,
                new Verdicted(Optional.of(Verdict.PASS), Optional.empty(), "Library", "", ""));
        var approver = new Actor(school.approverId(), "The Approver", "bench");
        application
                .bean(Decisions.class)
                .write(revisions.get(draft.revisionId()), approver, Decision.Kind.APPROVE, "", List.of());
        if (!drafts.move(draft, DraftCommand.APPROVE, approver, "", "").done()) {
            throw new IllegalStateException("A draft of the trial could not be approved");
        }
        var due = now.plus(Duration.ofDays(1));
        return MadeUpTrust.PLATFORMS.stream()
                .map(platform -> application
                        .bean(Posts.class)
                        .schedule(
                                new NewPost(
                                        school.id(),
                                        draft.id(),
                                        draft.revisionId(),
                                        digest,
                                        platform.id(),
                                        platform,
                                        school.approverId(),
                                        due),
                                approver))
                .toList();
    }
}
