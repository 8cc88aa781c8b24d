package uk.countersign.publishing.comments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Comment;
import uk.countersign.connectors.Comments;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.Moderated;
import uk.countersign.connectors.Moderation;
import uk.countersign.connectors.Moderation.Action;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.school.Channels;
import uk.countersign.school.Pauses;
import uk.countersign.school.Platform;

/**
 * Sees to comments under the school's posts. They are read from the platform each time and kept nowhere; who did what to
 * which of them is in the log.
 */
@Service
public class Commenting {

    private static final String CLOSED = "The account is not connected, so its comments cannot be reached from here.";
    private static final String NO_WAY = "This platform lets no program see to comments.";

    private final Map<String, Connector> connectors;
    private final Accounts accounts;
    private final Channels channels;
    private final Pauses pauses;
    private final Replies replies;
    private final ReplyCheck check;
    private final Database database;
    private final AuditLog audit;

    Commenting(
            List<Connector> connectors,
            Accounts accounts,
            Channels channels,
            Pauses pauses,
            Replies replies,
            ReplyCheck check,
            Database database,
            AuditLog audit) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.accounts = accounts;
        this.channels = channels;
        this.pauses = pauses;
        this.replies = replies;
        this.check = check;
        this.database = database;
        this.audit = audit;
    }

    /** What became of a wish: whether it is so, and what to tell whoever had it. */
    public record Answer(boolean done, String words) {}

    /** Whether comments of a platform can be read here. */
    public boolean reaches(Platform platform) {
        return Optional.ofNullable(connectors.get(platform.id()))
                .flatMap(Connector::moderation)
                .isPresent();
    }

    /** The comments under a post that is out. */
    public Remarks under(Post post) {
        return with(
                post,
                Remarks.Unreadable::new,
                (moderation, account) ->
                        read(moderation.comments(account, post.remoteId().orElse("")), post));
    }

    private static Remarks read(Comments comments, Post post) {
        if (comments instanceof Comments.Found found) {
            return new Remarks.Read(
                    found.comments().stream()
                            .map(comment -> remark(comment, post))
                            .toList(),
                    found.limit().orElse(""));
        }
        return new Remarks.Unreadable(((Comments.Unavailable) comments).message());
    }

    private static Remark remark(Comment comment, Post post) {
        var hidden = comment.hidden().orElse(false);
        var hiddenIsUnknown = comment.hidden().isEmpty();
        return new Remark(
                comment.id(),
                comment.author(),
                comment.text(),
                comment.time(),
                comment.own(),
                post.remoteId().filter(comment.under()::equals).isEmpty(),
                hidden,
                comment.open().contains(Action.HIDE) && !hidden,
                comment.open().contains(Action.UNHIDE) && (hidden || hiddenIsUnknown),
                comment.open().contains(Action.DELETE),
                comment.open().contains(Action.REPLY));
    }

    /** Hides, shows or deletes a comment. May be repeated at will. */
    public Answer moderate(Post post, String commentId, Deed deed, Actor actor) {
        write(post, actor, deed.asked(), commentId);
        Moderated moderated = with(post, Moderated.Refused::new, (moderation, account) -> switch (deed) {
            case HIDE -> moderation.hide(account, commentId);
            case SHOW -> moderation.unhide(account, commentId);
            case DELETE -> moderation.delete(account, commentId);
        });
        if (moderated instanceof Moderated.Done) {
            write(post, actor, deed.done(), commentId);
            return new Answer(true, "The comment is " + deed.past() + ".");
        } else if (moderated instanceof Moderated.Absent) {
            return new Answer(deed == Deed.DELETE, "The comment is not there any more.");
        } else if (moderated instanceof Moderated.Refused refused) {
            return new Answer(false, refused.message());
        }
        return new Answer(
                false,
                ((Moderated.Unknown) moderated).message() + " Look whether it is " + deed.past() + ", and try again.");
    }

    /** What speaks against an answer, as it would against a post. */
    public Objections objections(Post post, String text) {
        return check.of(post.schoolId(), text);
    }

    /**
     * Answers a comment in the school's name, for everybody to see.
     *
     * @param key made with the form: the same key answers once, however often the form is sent
     */
    public Answer reply(Post post, String commentId, String text, String key, Actor actor) {
        if (pauses.of(post.schoolId()).isPresent()) {
            return new Answer(false, "Publishing is paused, so nothing is said in the school's name.");
        }
        if (!replies.begin(key, post, commentId, text, actor)) {
            return new Answer(false, "This answer was sent from here already. Look under the post.");
        }
        Outcome outcome = with(
                post,
                why -> new Outcome.NotSent(why),
                (moderation, account) -> moderation.reply(account, commentId, text));
        replies.end(key, post, commentId, outcome, actor);
        if (outcome instanceof Outcome.Accepted) {
            return new Answer(true, "Your answer is out.");
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return new Answer(
                    false,
                    unknown.message() + " It may be out all the same: look under the post before you write it again.");
        }
        return new Answer(false, "It was not sent. " + ((Outcome.Unsent) outcome).message());
    }

    private <T> T with(Post post, Function<String, T> otherwise, BiFunction<Moderation, Account, T> call) {
        var opened = channels.find(post.schoolId(), post.channelId()).flatMap(accounts::open);
        if (opened.isEmpty()) {
            return otherwise.apply(CLOSED);
        }
        return moderation(opened.get())
                .map(moderation -> call.apply(moderation, opened.get().account()))
                .orElseGet(() -> otherwise.apply(NO_WAY));
    }

    private static Optional<Moderation> moderation(Opened opened) {
        return opened.connector().moderation();
    }

    private void write(Post post, Actor actor, String action, String commentId) {
        database.inTransaction(() -> audit.write(
                post.schoolId(),
                actor,
                action,
                "post:" + post.id(),
                "channel " + post.channelId() + ", comment " + commentId));
    }
}
