package uk.countersign.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.countersign.api.PostViews.PostView;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.publishing.Rescheduling;
import uk.countersign.publishing.Resuming;
import uk.countersign.publishing.Stops;
import uk.countersign.security.SignedIn;

/** Stops single posts: those that are not out, and those that are. */
@RestController
@RequestMapping(path = ApiRoutes.BASE + "/posts/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class StoppingApi {

    private final Posts posts;
    private final Stops stops;
    private final Resuming resuming;
    private final Rescheduling rescheduling;
    private final PostViews views;

    StoppingApi(Posts posts, Stops stops, Resuming resuming, Rescheduling rescheduling, PostViews views) {
        this.posts = posts;
        this.stops = stops;
        this.resuming = resuming;
        this.rescheduling = rescheduling;
        this.views = views;
    }

    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Reason.class)))
    @PostMapping("/cancel")
    PostView cancel(SignedIn member, @PathVariable String id, InputStream body) throws IOException {
        var stands = stops.cancel(find(member, id), member.actor(), reason(body).orElse("Cancelled over the API."));
        if (stands.state() != PostState.CANCELLED) {
            throw ApiProblem.conflict(
                    switch (stands.state()) {
                        case PUBLISHED -> "This post is out. Take it down instead.";
                        case SENDING, UNCONFIRMED ->
                            "This post may be out already; it is being looked up. Take it down, to be sure.";
                        case TAKEDOWN_DUE -> "This post is about to be taken down.";
                        case REMOVED -> "This post was taken down.";
                        case SCHEDULED, HELD, FAILED, CANCELLED -> "This post changed at this moment. Read it again.";
                    });
        }
        return views.of(member, stands);
    }

    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Reason.class)))
    @PostMapping("/takedown")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PostView takeDown(SignedIn member, @PathVariable String id, InputStream body) throws IOException {
        var post = find(member, id);
        var move = stops.takeDown(post, member.actor(), reason(body).orElse("Taken down over the API."));
        if (!move.done()) {
            throw ApiProblem.conflict("Only a post that is out, or may be, can be taken down. Cancel it instead.");
        }
        return views.of(member, posts.get(post.id()));
    }

    /** Sends after all what was held or refused; {@code looked} says that somebody has looked and it is not out. */
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Looked.class)))
    @PostMapping("/resume")
    PostView resume(SignedIn member, @PathVariable String id, InputStream body) throws IOException {
        var fields = Fields.ofOptional(body);
        var looked = fields.flatMap(given -> given.flag("looked")).orElse(false);
        fields.ifPresent(Fields::orRefuse);
        var post = find(member, id);
        var refusal = resuming.resume(member.membership(), member.actor(), post, looked)
                .refusal();
        if (refusal.isPresent()) {
            throw ApiProblem.conflict(refusal.get());
        }
        return views.of(member, posts.get(post.id()));
    }

    /** Gives it another time. What has the new time then is checked, and has to be approved, anew. */
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Time.class)))
    @PostMapping("/reschedule")
    Rescheduled reschedule(SignedIn member, @PathVariable String id, InputStream body) throws IOException {
        var fields = Fields.of(body);
        var time = fields.instant("publish_at");
        if (time.isEmpty()) {
            fields.refuse("publish_at", "Say when it is to go out, with the zone: 2026-11-23T08:30:00Z.");
        }
        fields.orRefuse();
        var post = find(member, id);
        var answer = rescheduling.reschedule(member.membership(), member.actor(), post, time.orElseThrow());
        if (answer instanceof Rescheduling.Answer.Moved moved) {
            return new Rescheduled(
                    views.of(member, posts.get(post.id())), moved.draft().id());
        }
        if (answer instanceof Rescheduling.Answer.Forbidden forbidden) {
            throw ApiProblem.forbidden(forbidden.reason());
        }
        throw ApiProblem.conflict(((Rescheduling.Answer.NotMoved) answer).reason());
    }

    /** The post, which does not go out any more, and the draft that has its new time. */
    record Rescheduled(PostView post, String draft) {}

    private Post find(SignedIn member, String id) {
        return posts.find(member.schoolId(), id).orElseThrow(() -> ApiProblem.notFound("post"));
    }

    /** A reason may be given; a request without any body is as good. */
    private static Optional<String> reason(InputStream body) throws IOException {
        return Fields.ofOptional(body).flatMap(fields -> {
            var reason = fields.text("reason").filter(text -> !text.isBlank());
            fields.orRefuse();
            return reason;
        });
    }
}
