package uk.countersign.api;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.post.Ending;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Posts;
import uk.countersign.post.Sending;
import uk.countersign.school.Platform;

/** Lets posts go out without any platform. */
@Component
class TestSending {

    private static final String LANE = "a test's lane";

    private final Database database;
    private final Posts posts;
    private final PostClaims claims;
    private final Sending sending;
    private final Clock clock;

    TestSending(Database database, Posts posts, PostClaims claims, Sending sending, Clock clock) {
        this.database = database;
        this.posts = posts;
        this.claims = claims;
        this.sending = sending;
        this.clock = clock;
    }

    /** The only post of that draft went out, or may have when the platform's id of it is empty. */
    Post send(String draftId, String remoteId) {
        var post = posts.of(draftId).get(0);
        var until = clock.instant().plus(Duration.ofMinutes(5));
        database.inTransaction(() -> {
            claims.claimDue(Platform.X, LANE, until, Integer.MAX_VALUE);
            var attempt = sending.begin(post, LANE, until).orElseThrow();
            if (remoteId.isEmpty()) {
                sending.end(post, attempt, PostCommand.DOUBT, Ending.again("No answer.", until));
            } else {
                var ending = Ending.sent(clock.instant(), remoteId, "https://x.example/" + remoteId, "");
                sending.end(post, attempt, PostCommand.CONFIRM, ending);
            }
        });
        return posts.get(post.id());
    }
}
