package uk.countersign.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.approval.DryRun;
import uk.countersign.connectors.Connector;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.draft.Content;
import uk.countersign.media.MediaStore;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;

/** The dry run: everything that can be known of a sending before it, without a call. */
@Component
class Rehearsal implements DryRun {

    /** The same for all: no platform sees it. */
    private static final String KEY = "00000000-0000-7000-8000-000000000000";

    private final Map<String, Connector> connectors;
    private final Channels channels;
    private final MediaStore media;
    private final PublicAddresses addresses;
    private final Reach reach;

    Rehearsal(List<Connector> connectors, Channels channels, MediaStore media, PublicAddresses addresses, Reach reach) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.channels = channels;
        this.media = media;
        this.addresses = addresses;
        this.reach = reach;
    }

    @Override
    public Trial in(String schoolId) {
        var known = channels.of(schoolId).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var connected = known.keySet().stream()
                .filter(id -> channels.credentials(schoolId, id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        return content -> content.channels().stream()
                .sorted()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(channel -> answer(channel, connected, content))
                        .orElseGet(() -> new Answer(
                                id,
                                id,
                                List.of("The account is no longer there. Drop it from this draft."),
                                List.of())))
                .toList();
    }

    private Answer answer(Channel channel, Set<String> connected, Content content) {
        var platform = channel.platform();
        var connector = Optional.ofNullable(connectors.get(platform.id()));
        if (connector.isEmpty()) {
            return new Answer(
                    channel.id(),
                    platform.label(),
                    List.of("Nothing can be published there yet. Drop it from this draft."),
                    List.of());
        }
        var parts = outgoing(channel, content);
        var refusals = new ArrayList<>(parts.stream()
                .flatMap(part -> connector.get().objections(part).stream())
                .distinct()
                .toList());
        if (!parts.get(0).media().isEmpty()) {
            reach.objection(platform.id()).ifPresent(refusals::add);
        }
        return new Answer(channel.id(), platform.label(), refusals, doubts(channel, connected));
    }

    private static List<String> doubts(Channel channel, Set<String> connected) {
        return switch (channel.status()) {
            case NEEDS_ATTENTION ->
                List.of("The account has lost its connection. An admin has to connect it again before the time.");
            case DISCONNECTED -> List.of("The account is switched off. An admin has to connect it before the time.");
            case CONNECTED ->
                connected.contains(channel.id())
                        ? List.of()
                        : List.of("The account is not connected. An admin has to connect it before the time.");
        };
    }

    /** One post, or the parts of a thread; the pictures go with the first. */
    private List<OutgoingPost> outgoing(Channel channel, Content content) {
        List<OutgoingMedia> pictures = content.pictures().stream()
                .flatMap(picture -> Optional.ofNullable(picture.renditions().get(channel.id()))
                        .map(rendition -> new OutgoingMedia(
                                media.path(rendition.sha256()),
                                rendition.mediaType(),
                                picture.altText(),
                                Optional.of(addresses.of(rendition.sha256(), rendition.mediaType()))))
                        .stream())
                .toList();
        return Outgoing.parts(channel.platform(), KEY, content.textFor(channel.id()), pictures, List.of());
    }
}
