package uk.countersign.publishing.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.PastFinding;
import uk.countersign.account.PastFindings;
import uk.countersign.account.PastReviews;
import uk.countersign.account.PastReviews.Review;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Revisions;
import uk.countersign.media.MediaStore;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.SchoolContexts;

/**
 * Looks through what stands on a school's accounts and is none of ours, for people whose consent has changed. Reading
 * takes as long as it takes, outside of any transaction; what was found is written in one, with its being done.
 */
@Component
public class PastSearch {

    private static final Logger LOG = LoggerFactory.getLogger(PastSearch.class);
    private static final int PORTION = 500;

    private final Database database;
    private final AuditLog audit;
    private final PastReviews reviews;
    private final PastFindings findings;
    private final AccountPosts posts;
    private final Channels channels;
    private final SchoolContexts contexts;
    private final Revisions revisions;
    private final MediaStore media;
    private final Clock clock;

    PastSearch(
            Database database,
            AuditLog audit,
            PastReviews reviews,
            PastFindings findings,
            AccountPosts posts,
            Channels channels,
            SchoolContexts contexts,
            Revisions revisions,
            MediaStore media,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.reviews = reviews;
        this.findings = findings;
        this.posts = posts;
        this.channels = channels;
        this.contexts = contexts;
        this.revisions = revisions;
        this.media = media;
        this.clock = clock;
    }

    /** Works off what is waiting. No school waits for another's failure. */
    void run() {
        for (var school : reviews.schools()) {
            try {
                look(school, reviews.of(school));
            } catch (RuntimeException e) {
                // Not its words: they may hold some of a post.
                LOG.error("The past of school {} could not be looked through: {}", school, e.getClass());
            }
        }
    }

    /** Has more of the past looked through for these people, as part of the transaction that is open. */
    void askForMore(String schoolId, List<String> personIds) {
        audit.takeTurn(schoolId);
        reviews.addForMore(schoolId, personIds);
    }

    /** The ids of everybody who refused anything. */
    List<String> whoRefused(String schoolId) {
        var context = contexts.of(schoolId);
        var rights = rights(context);
        return context.register().entries().stream()
                .filter(rights::anythingRefused)
                .map(entry -> entry.person().id())
                .toList();
    }

    private void look(String schoolId, List<Review> waiting) {
        var context = contexts.of(schoolId);
        var wanted = waiting.stream().map(Review::personId).collect(Collectors.toSet());
        var people = context.register().entries().stream()
                .filter(entry -> wanted.contains(entry.person().id()))
                .collect(Collectors.toMap(entry -> entry.person().id(), Function.identity()));
        var platforms = channels.of(schoolId).stream().collect(Collectors.toMap(Channel::id, Channel::platform));
        var matches = new PastMatches(context, people, platforms, rights(context));
        if (posts.standing(schoolId, "", "", 1).isEmpty()) {
            done(schoolId, waiting, Map.of());
            return;
        }
        people.keySet().forEach(person -> ours(person, matches));
        readAll(schoolId, matches);
        done(schoolId, waiting, matches.all().stream().collect(Collectors.groupingBy(PastFinding::personId)));
    }

    private void readAll(String schoolId, PastMatches matches) {
        var portion = posts.standing(schoolId, "", "", PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(matches::read);
            var last = portion.get(portion.size() - 1);
            portion = posts.standing(schoolId, last.channelId(), last.remoteId(), PORTION);
        }
    }

    private void done(String schoolId, List<Review> waiting, Map<String, List<PastFinding>> found) {
        database.inTransaction(() -> {
            audit.takeTurn(schoolId);
            waiting.forEach(
                    review -> findings.keep(found.getOrDefault(review.personId(), List.of()), review.askedAt()));
            reviews.done(schoolId, waiting);
        });
    }

    /** The pictures of ours that the person is on, one likeness of each. */
    private void ours(String personId, PastMatches matches) {
        var known = new HashSet<String>();
        for (var content : revisions.showing(personId)) {
            for (var picture : content.pictures()) {
                if (known.add(picture.originalSha256())) {
                    likeness(picture).ifPresent(hash -> matches.shows(personId, hash));
                }
            }
        }
    }

    private Optional<String> likeness(Picture picture) {
        return picture.renditions().values().stream().findFirst().flatMap(rendition -> {
            try {
                return PictureHash.of(Files.readAllBytes(media.path(rendition.sha256())));
            } catch (IOException | UncheckedIOException keptNoLonger) {
                return Optional.empty();
            }
        });
    }

    private PastRights rights(SchoolContext context) {
        return new PastRights(clock.instant().atZone(context.school().zone()).toLocalDate());
    }
}
