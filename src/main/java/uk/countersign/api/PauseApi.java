package uk.countersign.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.Stops;
import uk.countersign.school.Members;
import uk.countersign.school.Pauses;
import uk.countersign.security.SignedIn;

/** The switch that stops all of a school's publishing. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/pause", produces = MediaType.APPLICATION_JSON_VALUE)
class PauseApi {

    private final Stops stops;
    private final Pauses pauses;
    private final Members members;

    PauseApi(Stops stops, Pauses pauses, Members members) {
        this.stops = stops;
        this.pauses = pauses;
        this.members = members;
    }

    /** Whether publishing is stopped, and since when, by whom and why. */
    record PauseView(boolean paused, Optional<Instant> since, Optional<String> by, Optional<String> reason) {}

    /**
     * What a pause reached, by ids of posts.
     *
     * @param held will not go out
     * @param published went out while the pause was being set
     * @param unconfirmed may have; it is being looked up
     */
    record Paused(
            boolean paused,
            Optional<Instant> since,
            Optional<String> by,
            Optional<String> reason,
            List<String> held,
            List<String> published,
            List<String> unconfirmed) {}

    @GetMapping
    PauseView get(SignedIn member) {
        var pause = pauses.of(member.schoolId());
        return new PauseView(
                pause.isPresent(),
                pause.map(Pauses.Pause::since),
                pause.map(begun -> members.get(begun.memberId()).name()),
                pause.map(Pauses.Pause::reason));
    }

    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Reason.class)))
    @PostMapping
    Paused begin(SignedIn member, InputStream body) throws IOException {
        var fields = Fields.ofOptional(body);
        var reason = fields.flatMap(given -> given.text("reason")).orElse("");
        fields.ifPresent(Fields::orRefuse);
        var reached = stops.pause(member.schoolId(), member.actor(), reason);
        var now = get(member);
        return new Paused(
                now.paused(),
                now.since(),
                now.by(),
                now.reason(),
                reached.held().stream().map(Post::id).toList(),
                ids(reached.publishedMeanwhile(), PostState.PUBLISHED),
                reached.publishedMeanwhile().stream()
                        .filter(post -> post.state() == PostState.SENDING || post.state() == PostState.UNCONFIRMED)
                        .map(Post::id)
                        .toList());
    }

    @DeleteMapping
    PauseView end(SignedIn member) {
        stops.resume(member.schoolId(), member.actor());
        return get(member);
    }

    private static List<String> ids(List<Post> posts, PostState state) {
        return posts.stream()
                .filter(post -> post.state() == state)
                .map(Post::id)
                .toList();
    }
}
