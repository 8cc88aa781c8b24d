package uk.countersign.publishing;

import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.approval.Gate;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.post.ConsentReviews;
import uk.countersign.post.ConsentReviews.Review;
import uk.countersign.post.Posts;

/** Looks at the posts about people whose consent has changed, and stops those that could not go out any more. */
@Component
class ConsentReviewing {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentReviewing.class);
    /** People in one transaction: a whole roll in one would keep everybody else from writing. */
    private static final int AT_ONCE = 20;

    private final Database database;
    private final AuditLog audit;
    private final ConsentReviews reviews;
    private final Posts posts;
    private final Gate gate;
    private final ConsentStops stops;

    ConsentReviewing(
            Database database, AuditLog audit, ConsentReviews reviews, Posts posts, Gate gate, ConsentStops stops) {
        this.database = database;
        this.audit = audit;
        this.reviews = reviews;
        this.posts = posts;
        this.gate = gate;
        this.stops = stops;
    }

    /** Works off what somebody left who died in between. No school waits for another's failure. */
    void run() {
        reviews.schools().forEach(this::workOff);
    }

    /** Works off a school's. What fails is left to be tried again. */
    void workOff(String schoolId) {
        try {
            while (database.inTransaction(() -> some(schoolId)) > 0) {
                // Until there is nothing left.
            }
        } catch (RuntimeException e) {
            LOG.error("Posts of school {} could not be looked at after a change of consent", schoolId, e);
        }
    }

    private int some(String schoolId) {
        audit.takeTurn(schoolId);
        var next = reviews.of(schoolId, AT_ONCE);
        next.forEach(this::look);
        reviews.done(next);
        return next.size();
    }

    private void look(Review review) {
        var reached = posts.about(List.of(review.personId()), EnumSet.allOf(How.class)).stream()
                .filter(post -> !gate.consentStillGood(post))
                .toList();
        stops.stop(reached, review.actor());
    }
}
