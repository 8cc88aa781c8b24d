package uk.countersign.connectors;

import java.util.Set;

/**
 * What readers write under an account's posts, and what can be done about it. A connector has it when its platform lets
 * a program do at least some of it; {@link #actions} says what, and any other action is answered with
 * {@link Moderated.Refused} and what a person can do by hand.
 *
 * <p>Hiding, showing again and deleting may be repeated at will. A reply is seen by everybody: {@link #reply} makes its
 * one visible call once, and what is not known of it is settled by looking for our own comment.
 */
public interface Moderation {

    /** What can be done with a comment. */
    enum Action {
        /** Nobody but its writer and their friends sees it. */
        HIDE,
        /** Everybody sees it again. */
        UNHIDE,
        /** It is gone. */
        DELETE,
        /** We answer it, for everybody to see. */
        REPLY
    }

    /** What the platform lets us do. */
    Set<Action> actions();

    /** The comments under one of the account's posts, answers to comments and our own among them, oldest first. */
    Comments comments(Account account, String postId);

    /** Hides a comment. */
    Moderated hide(Account account, String commentId);

    /** Shows a hidden comment again. */
    Moderated unhide(Account account, String commentId);

    /** Deletes a comment and checks that it is gone. */
    Moderated delete(Account account, String commentId);

    /** Answers a comment, by one visible call that is never repeated. */
    Outcome reply(Account account, String commentId, String text);
}
