package uk.countersign.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Content;
import uk.countersign.draft.Span;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;

/** Gives a revision's content to the checks as they read it: as it was written. */
@Component
public class Manuscripts {

    private final Channels channels;

    Manuscripts(Channels channels) {
        this.channels = channels;
    }

    /** The content as written, with what kind of place each of its channels is. */
    public Manuscript of(String schoolId, Content content) {
        return of(schoolId, content, Map.of());
    }

    /** The same with what was chosen to be left out, by channel id. */
    public Manuscript of(String schoolId, Content content, Map<String, List<Span>> leftOut) {
        Map<String, Channel> known =
                channels.of(schoolId).stream().collect(Collectors.toMap(Channel::id, channel -> channel));
        var targets = content.channels().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(channel -> new Manuscript.Target(
                        channel.id(), channel.platform(), leftOut.getOrDefault(channel.id(), List.of())))
                .toList();
        List<Manuscript.Illustration> pictures = content.pictures().stream()
                .map(picture -> new Manuscript.Illustration(picture.name(), picture.writtenAltText()))
                .toList();
        return new Manuscript(
                content.written(),
                content.category(),
                targets,
                content.publishAt(),
                content.pictured(),
                pictures,
                content.credit());
    }
}
