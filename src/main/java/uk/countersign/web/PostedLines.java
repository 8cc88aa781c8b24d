package uk.countersign.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Picture;
import uk.countersign.post.PostState;
import uk.countersign.post.Publication;
import uk.countersign.post.Publications;
import uk.countersign.security.SignedIn;

/**
 * The record of who posted what. It leaves the school with governors' papers, so of pupils it holds no more than what
 * stands on the platforms: the words of a post that never went out, or was taken down, are left out; the digest proves
 * them. Nor does it say why something was held or removed.
 */
@Component
class PostedLines {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.UK);

    private final Publications publications;

    PostedLines(Publications publications) {
        this.publications = publications;
    }

    List<PostedLine> of(SignedIn viewer, PostFilter filter, int most) {
        var zone = viewer.school().zone();
        return publications.find(filter.query(viewer.schoolId(), zone, most)).stream()
                .map(post -> line(post, zone))
                .toList();
    }

    private static PostedLine line(Publication post, ZoneId zone) {
        var stands = stands(post.state());
        var standing = Standing.of(post.state(), post.platform().label());
        return new PostedLine(
                post.draftId(),
                "platform-" + post.platform().id(),
                post.platform().label(),
                post.platform().written(post.handle()),
                standing.words(),
                standing.tone(),
                post.author(),
                post.approvedBy(),
                time(Optional.of(post.writtenAt()), zone),
                time(post.approvedAt(), zone),
                time(Optional.of(post.due()), zone),
                time(post.askedAt(), zone),
                time(post.sentAt(), zone),
                post.remoteId().orElse(""),
                post.permalink().orElse(""),
                stands ? post.content().textFor(post.channelId()) : "",
                stands
                        ? post.content().pictures().stream()
                                .filter(picture -> picture.renditions().containsKey(post.channelId()))
                                .map(Picture::altText)
                                .map(alt -> alt.isEmpty() ? "without a description" : alt)
                                .toList()
                        : List.of(),
                post.digest());
    }

    /** Whether its words are public now. */
    private static boolean stands(PostState state) {
        return switch (state) {
            case PUBLISHED, TAKEDOWN_DUE -> true;
            case SCHEDULED, SENDING, UNCONFIRMED, HELD, FAILED, CANCELLED, REMOVED -> false;
        };
    }

    private static String time(Optional<Instant> at, ZoneId zone) {
        return at.map(moment -> TIME.format(moment.atZone(zone))).orElse("");
    }
}
