package uk.countersign.post;

import static uk.countersign.post.PostCommand.CANCEL;
import static uk.countersign.post.PostCommand.CONFIRM;
import static uk.countersign.post.PostCommand.DISMISS;
import static uk.countersign.post.PostCommand.DOUBT;
import static uk.countersign.post.PostCommand.GO_ON;
import static uk.countersign.post.PostCommand.HOLD;
import static uk.countersign.post.PostCommand.NEVER_FOUND;
import static uk.countersign.post.PostCommand.REFUSE;
import static uk.countersign.post.PostCommand.REMOVE;
import static uk.countersign.post.PostCommand.RESUME;
import static uk.countersign.post.PostCommand.RETRY;
import static uk.countersign.post.PostCommand.SEND;
import static uk.countersign.post.PostCommand.TAKE_DOWN;
import static uk.countersign.post.PostState.CANCELLED;
import static uk.countersign.post.PostState.FAILED;
import static uk.countersign.post.PostState.HELD;
import static uk.countersign.post.PostState.PUBLISHED;
import static uk.countersign.post.PostState.REMOVED;
import static uk.countersign.post.PostState.SCHEDULED;
import static uk.countersign.post.PostState.SENDING;
import static uk.countersign.post.PostState.TAKEDOWN_DUE;
import static uk.countersign.post.PostState.UNCONFIRMED;

import uk.countersign.state.TransitionTable;

/** All that may happen to a post. The database holds the same pairs and refuses every other. */
public final class PostTransitions {

    public static final TransitionTable<PostState, PostCommand> TABLE = TransitionTable.<PostState, PostCommand>of(
                    PostCommand.class)
            .on(SEND, SCHEDULED, SENDING)
            .on(HOLD, SCHEDULED, HELD)
            .on(CANCEL, SCHEDULED, CANCELLED)
            .on(CONFIRM, SENDING, PUBLISHED)
            .on(RETRY, SENDING, SCHEDULED)
            .on(DOUBT, SENDING, UNCONFIRMED)
            .on(REFUSE, SENDING, FAILED)
            .on(GO_ON, UNCONFIRMED, SENDING)
            .on(CONFIRM, UNCONFIRMED, PUBLISHED)
            .on(RETRY, UNCONFIRMED, SCHEDULED)
            .on(REFUSE, UNCONFIRMED, FAILED)
            .on(HOLD, UNCONFIRMED, HELD)
            .on(RESUME, HELD, SCHEDULED)
            .on(CANCEL, HELD, CANCELLED)
            .on(RESUME, FAILED, SCHEDULED)
            .on(CANCEL, FAILED, CANCELLED)
            .on(TAKE_DOWN, PUBLISHED, TAKEDOWN_DUE)
            .on(TAKE_DOWN, UNCONFIRMED, TAKEDOWN_DUE)
            .on(REMOVE, TAKEDOWN_DUE, REMOVED)
            .on(DISMISS, TAKEDOWN_DUE, PUBLISHED)
            .on(NEVER_FOUND, TAKEDOWN_DUE, CANCELLED)
            .build();

    private PostTransitions() {}
}
