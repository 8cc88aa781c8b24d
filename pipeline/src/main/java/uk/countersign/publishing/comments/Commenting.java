package uk.countersign.publishing.comments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.connectors.Account;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.Moderated;
import uk.countersign.connectors.Moderation;
import uk.countersign.connectors.Outcome;
import uk.countersign.database.Database;
import uk.countersign.post.Post;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.publishing.comments.Replies.Begun;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;

/**
 * Sees to comments under the school's posts. They are read from the platform each time and kept nowhere; who did what to
 * which of them is in the log.
 */
@Service
public class Commenting {

    private static final Logger LOG = LoggerFactory.getLogger(Commenting.class);
    private static final String CLOSED = "The account is not connected, so its comments cannot be reached from here.";
    private static final String GONE = "The comment is not there any more.";
    private static final String NO_WAY = "This platform lets no program see to comments.";

    private final Map<String, Connector> connectors;
    private final Accounts accounts;
    private final Channels channels;
    private final Replies replies;
    private final ReplyCheck check;
    private final Database database;
    private final AuditLog audit;

    Commenting(
            List<Connector> connectors,
            Accounts accounts,
            Channels channels,
            Replies replies,
            ReplyCheck check,
            Database database,
            AuditLog audit) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.accounts = accounts;
        this.channels = channels;
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
        return with(post, Remarks.Unreadable::new, (moderation, account) -> read(moderation, account, post));
    }

    private static Remarks read(Moderation moderation, Account account, Post post) {
        return Remarks.of(moderation.comments(account, post.remoteId().orElse("")), post);
    }

    /** Finds the comment that a form names, among those that the platform names under this very post. */
    private Sought seek(Post post, String commentId) {
        return with(post, Sought.Unreachable::new, (moderation, account) -> {
            var remarks = read(moderation, account, post);
            if (remarks instanceof Remarks.Read read) {
                return read.all().stream()
                        .filter(remark -> remark.id().equals(commentId))
                        .findFirst()
                        .<Sought>map(remark -> new Sought.Here(remark, moderation, account))
                        .orElseGet(Sought.Gone::new);
            }
            return new Sought.Unreachable(((Remarks.Unreadable) remarks).why());
        });
    }

    /** Hides, shows or deletes a comment. May be repeated at will. */
    public Answer moderate(Post post, String commentId, Deed deed, Actor actor) {
        var sought = seek(post, commentId);
        if (sought instanceof Sought.Unreachable unreachable) {
            return new Answer(false, unreachable.why());
        } else if (sought instanceof Sought.Here here) {
            return deed.isSo(here.remark()) ? so(deed) : moderate(post, here, deed, actor);
        }
        return gone(deed);
    }

    private Answer moderate(Post post, Sought.Here here, Deed deed, Actor actor) {
        if (!deed.isOpenFor(here.remark())) {
            return new Answer(false, "The comment cannot be " + deed.past() + " from here.");
        }
        var commentId = here.remark().id();
        write(post, actor, deed.asked(), commentId);
        var moderated = switch (deed) {
            case HIDE -> here.moderation().hide(here.account(), commentId);
            case SHOW -> here.moderation().unhide(here.account(), commentId);
            case DELETE -> here.moderation().delete(here.account(), commentId);
        };
        if (moderated instanceof Moderated.Done) {
            write(post, actor, deed.done(), commentId);
            return so(deed);
        } else if (moderated instanceof Moderated.Absent) {
            return gone(deed);
        } else if (moderated instanceof Moderated.Refused refused) {
            return new Answer(false, refused.message());
        }
        return new Answer(
                false,
                ((Moderated.Unknown) moderated).message() + " Look whether it is " + deed.past() + ", and try again.");
    }

    private static Answer so(Deed deed) {
        return new Answer(true, "The comment is " + deed.past() + ".");
    }

    private static Answer gone(Deed deed) {
        return new Answer(deed == Deed.DELETE, GONE);
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
        var sought = seek(post, commentId);
        if (sought instanceof Sought.Unreachable unreachable) {
            return unsent(unreachable.why());
        } else if (sought instanceof Sought.Here here) {
            return here.remark().answerable()
                    ? reply(post, here, text, key, actor)
                    : unsent("The comment cannot be answered from here.");
        }
        return unsent(GONE);
    }

    private Answer reply(Post post, Sought.Here here, String text, String key, Actor actor) {
        var commentId = here.remark().id();
        var begun = replies.begin(key, post, commentId, text, actor);
        if (begun == Begun.PAUSED) {
            return new Answer(false, "Publishing is paused, so nothing is said in the school's name.");
        } else if (begun == Begun.BEFORE) {
            return new Answer(false, "This answer was sent from here already. Look under the post.");
        }
        var outcome = call(post, here, text);
        replies.end(key, post, commentId, outcome, actor);
        if (outcome instanceof Outcome.Accepted) {
            return new Answer(true, "Your answer is out.");
        } else if (outcome instanceof Outcome.Unknown unknown) {
            return new Answer(
                    false,
                    unknown.message() + " It may be out all the same: look under the post before you write it again.");
        }
        return unsent(((Outcome.Unsent) outcome).message());
    }

    private static Outcome call(Post post, Sought.Here here, String text) {
        try {
            return here.moderation().reply(here.account(), here.remark().id(), text);
        } catch (RuntimeException e) {
            LOG.error(
                    "Answering a comment under post {} ended in {}",
                    post.id(),
                    e.getClass().getName());
            return new Outcome.Unknown("The call to the platform ended in an unexpected way.");
        }
    }

    private static Answer unsent(String why) {
        return new Answer(false, "It was not sent. " + why);
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
