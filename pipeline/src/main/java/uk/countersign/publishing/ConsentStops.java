package uk.countersign.publishing;

import java.util.Collection;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.post.Post;
import uk.countersign.post.PostCommand;
import uk.countersign.post.Posts;
import uk.countersign.post.StopOrders;
import uk.countersign.post.Takedowns;

/** Stops posts that may not be out any more, wherever they are, in the transaction that is open. */
@Component
class ConsentStops {

    private static final String NO_LONGER = "Somebody's consent has changed. This may not go out any more.";
    private static final String WITHDRAWN = "Consent was withdrawn.";

    private final Posts posts;
    private final StopOrders orders;
    private final Takedowns takedowns;

    ConsentStops(Posts posts, StopOrders orders, Takedowns takedowns) {
        this.posts = posts;
        this.orders = orders;
        this.takedowns = takedowns;
    }

    /** Holds what waits; what is out is due for takedown; what is on its way will be, or is not tried again. */
    void stop(Collection<Post> covered, Actor actor) {
        for (var post : covered) {
            // As it is in this transaction, under the school's turn.
            switch (posts.get(post.id()).state()) {
                case SCHEDULED -> posts.move(post, PostCommand.HOLD, actor, NO_LONGER);
                case SENDING -> orders.give(post, StopOrders.Kind.TAKE_DOWN, actor, WITHDRAWN);
                case PUBLISHED, UNCONFIRMED -> takedowns.ask(post, actor, WITHDRAWN);
                case HELD, FAILED, CANCELLED, TAKEDOWN_DUE, REMOVED -> {
                    // Stopped already.
                }
            }
        }
    }
}
