package uk.countersign.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
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
    private final Watches watches;
    private final Clock clock;

    Rehearsal(
            List<Connector> connectors,
            Channels channels,
            MediaStore media,
            PublicAddresses addresses,
            Reach reach,
            Watches watches,
            Clock clock) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::platform, Function.identity()));
        this.channels = channels;
        this.media = media;
        this.addresses = addresses;
        this.reach = reach;
        this.watches = watches;
        this.clock = clock;
    }

    @Override
    public Trial in(String schoolId) {
        var known = channels.of(schoolId).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
        var connected = known.keySet().stream()
                .filter(id -> channels.credentials(schoolId, id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        var permits = watches.of(schoolId);
        return content -> content.channels().stream()
                .sorted()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(channel -> answer(channel, connected, content, Optional.ofNullable(permits.get(id))))
                        .orElseGet(() -> new Answer(
                                id,
                                id,
                                List.of("The account is no longer there. Drop it from this draft."),
                                List.of())))
                .toList();
    }

    private Answer answer(Channel channel, Set<String> connected, Content content, Optional<Watch> permit) {
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
        var doubts = new ArrayList<>(doubts(channel, connected));
        if (doubts.isEmpty()) {
            var at = content.publishAt().orElseGet(clock::instant);
            permit.flatMap(known -> doubt(known, platform.label(), at)).ifPresent(doubts::add);
        }
        return new Answer(channel.id(), platform.label(), refusals, doubts);
    }

    private static Optional<String> doubt(Watch known, String platform, Instant at) {
        if (!known.permit().mayPost()) {
            return Optional.of(
                    platform + " would refuse it: we were not given the permission to post ("
                            + String.join(", ", known.permit().lacks())
                            + "). An admin has to connect the account again, and allow all that is asked for, before the time.");
        }
        return known.endsForGood()
                .filter(end -> !at.isBefore(end))
                .map(end ->
                        "The account’s permission will have ended by then. An admin has to connect it again before.");
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
