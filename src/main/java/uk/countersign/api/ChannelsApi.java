package uk.countersign.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.security.SignedIn;

/** The school's official accounts. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/channels", produces = MediaType.APPLICATION_JSON_VALUE)
class ChannelsApi {

    private final Channels channels;
    private final Members members;
    private final ChannelAdding adding;

    ChannelsApi(Channels channels, Members members, ChannelAdding adding) {
        this.channels = channels;
        this.members = members;
        this.adding = adding;
    }

    /** A page of accounts; {@code next} is null on the last. */
    record ChannelList(List<ChannelView> channels, Optional<String> next) {}

    /** An account, without what it is posted to with. */
    record ChannelView(
            String id,
            String platform,
            String handle,
            String name,
            @JsonProperty("remote_id") String remoteId,
            List<String> administrators,
            String status) {}

    @GetMapping
    ChannelList list(SignedIn member, @RequestParam Optional<Integer> limit, @RequestParam Optional<String> after) {
        var paging = Paging.of(limit, after);
        var names = new MemberNames(members, member.schoolId());
        var found = channels.of(member.schoolId()).stream()
                .filter(channel -> channel.id().compareTo(paging.after()) > 0)
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .limit(paging.toFetch())
                .toList();
        return new ChannelList(
                paging.given(found).stream()
                        .map(channel -> view(channel, names))
                        .toList(),
                paging.next(found, Channel::id));
    }

    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Channel.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ChannelView add(SignedIn member, InputStream body) throws IOException {
        return view(adding.add(member, Fields.of(body)), new MemberNames(members, member.schoolId()));
    }

    private static ChannelView view(Channel channel, MemberNames names) {
        return new ChannelView(
                channel.id(),
                channel.platform().id(),
                channel.handle(),
                channel.name(),
                channel.remoteId(),
                channel.administrators().stream().map(names::of).toList(),
                channel.status().name().toLowerCase(Locale.ROOT));
    }
}
