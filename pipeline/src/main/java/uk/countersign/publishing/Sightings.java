package uk.countersign.publishing;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.RemotePost;
import uk.countersign.post.Attempt;
import uk.countersign.post.Post;
import uk.countersign.post.Sending;
import uk.countersign.publishing.Accounts.Opened;

/**
 * Looks on a platform for a post that may have gone out. What is found looks like it, was made after its call began and
 * belongs to no other post of ours: last week's same text is not it.
 */
@Component
class Sightings {

    private final Sending sending;
    private final Outgoing outgoing;
    private final PublishingSettings settings;

    Sightings(Sending sending, Outgoing outgoing, PublishingSettings settings) {
        this.sending = sending;
        this.outgoing = outgoing;
        this.settings = settings;
    }

    /** What a look gave. */
    sealed interface Sighting {

        /** It stands there. */
        record Seen(RemotePost remote) implements Sighting {}

        /** It does not stand there, as far as the platform shows. */
        record NotSeen() implements Sighting {}

        /** The platform shows nothing at the moment. */
        record NoSight(String reason) implements Sighting {}
    }

    /**
     * Looks back to the first attempt: an earlier one may have got through late.
     *
     * @param standing of a thread, how many parts are known to stand; the next one is looked for
     */
    Sighting look(Post post, int standing, Attempt latest, Opened opened) {
        var attempt = sending.firstAttempt(post.id()).orElse(latest);
        var since = attempt.startedAt().minus(settings.clockSkew());
        var lookup = opened.connector().recent(opened.account(), since);
        if (lookup instanceof Lookup.Unavailable unavailable) {
            return new Sighting.NoSight(unavailable.message());
        }
        return ours(post, outgoing.toLookFor(post).get(standing), opened, (Lookup.Found) lookup, attempt)
                .<Sighting>map(Sighting.Seen::new)
                .orElseGet(Sighting.NotSeen::new);
    }

    private Optional<RemotePost> ours(
            Post post, OutgoingPost sent, Opened opened, Lookup.Found found, Attempt attempt) {
        var since = attempt.startedAt().minus(settings.clockSkew()).truncatedTo(ChronoUnit.SECONDS);
        return found.posts().stream()
                .filter(remote -> !remote.time().isBefore(since))
                .filter(remote -> opened.connector().looksLike(sent, remote))
                .filter(remote -> !sending.isKnown(post.schoolId(), post.channelId(), remote.remoteId()))
                .min(Comparator.comparing(RemotePost::time));
    }
}
