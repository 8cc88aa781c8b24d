package uk.countersign.web;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.draft.Drafts;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.publishing.Rescheduling;
import uk.countersign.publishing.Resuming;
import uk.countersign.publishing.Stops;
import uk.countersign.school.Members;
import uk.countersign.security.SignedIn;

/** Stopping posts: one, or all; before they are out, or after. Says what is so when the answer comes. */
@Page
class StopController {

    private final Stops stops;
    private final Resuming resuming;
    private final Rescheduling rescheduling;
    private final Members members;
    private final Posts posts;
    private final Drafts drafts;

    StopController(
            Stops stops, Resuming resuming, Rescheduling rescheduling, Members members, Posts posts, Drafts drafts) {
        this.stops = stops;
        this.resuming = resuming;
        this.rescheduling = rescheduling;
        this.members = members;
        this.posts = posts;
        this.drafts = drafts;
    }

    @PostMapping("/posts/{id}/cancel")
    String cancel(SignedIn viewer, @PathVariable("id") String id, RedirectAttributes next) {
        var post = find(viewer, id);
        var name = viewer.membership().member().name();
        var after = stops.cancel(post, viewer.actor(), "Cancelled by " + name + ".");
        var account = post.platform().label();
        return switch (after.state()) {
            case CANCELLED -> said("Cancelled. It will not go out on " + account + ".", next);
            case PUBLISHED -> refused(post, "It had already gone out on " + account + ". You can take it down.", next);
            case SENDING, UNCONFIRMED ->
                refused(post, "It was on its way to " + account + ". We are finding out whether it arrived.", next);
            case SCHEDULED, HELD, FAILED, TAKEDOWN_DUE, REMOVED ->
                refused(post, "It could not be cancelled as it stands. Look at it again.", next);
        };
    }

    @PostMapping("/posts/{id}/resume")
    String resume(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "looked", defaultValue = "false") boolean looked,
            RedirectAttributes next) {
        var post = find(viewer, id);
        return resuming.resume(viewer.membership(), viewer.actor(), post, looked)
                .refusal()
                .map(why -> refused(post, why, next))
                .orElseGet(() -> said("It is on its way to " + post.platform().label() + ".", next));
    }

    @PostMapping("/posts/{id}/reschedule")
    String reschedule(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "time", defaultValue = "") String written,
            RedirectAttributes next) {
        var post = find(viewer, id);
        var wanted = WantedTime.read(written, viewer.school().zone());
        if (!wanted.problems().isEmpty()) {
            return refused(post, wanted.problems().get(0).message(), next);
        }
        if (wanted.at().isEmpty()) {
            return refused(post, "Say when it is to go out.", next);
        }
        var answer = rescheduling.reschedule(
                viewer.membership(), viewer.actor(), post, wanted.at().get());
        if (answer instanceof Rescheduling.Answer.Moved) {
            return said(
                    "Moved. It does not go out at its old time. It is being checked for the new one, and has to be"
                            + " countersigned anew.",
                    next);
        }
        return refused(
                post,
                answer instanceof Rescheduling.Answer.Forbidden forbidden
                        ? forbidden.reason()
                        : ((Rescheduling.Answer.NotMoved) answer).reason(),
                next);
    }

    @PostMapping("/posts/{id}/takedown")
    String takeDown(
            SignedIn viewer,
            @PathVariable("id") String id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes next) {
        var post = find(viewer, id);
        if (reason.isBlank()) {
            return refused(post, "Write down why it is to be taken down. The record keeps it.", next);
        }
        var move = stops.takeDown(post, viewer.actor(), reason.strip());
        var account = post.platform().label();
        return move.done()
                ? said("It is being taken down from " + account + ". This page says when it is gone.", next)
                : refused(post, "It does not stand on " + account + ", so there is nothing to take down.", next);
    }

    @PostMapping("/pause")
    String pause(
            SignedIn viewer, @RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes next) {
        var paused = stops.pause(viewer.school().id(), viewer.actor(), reason.strip());
        var out = paused.publishedMeanwhile().stream()
                .filter(post -> post.state() != PostState.HELD)
                .count();
        next.addFlashAttribute(
                QueueController.OUTCOMES,
                Outcomes.said("Everything is paused. " + count(paused.held().size()) + " held."
                        + (out == 0 ? "" : " " + count((int) out) + " on the way already: see below.")));
        return "redirect:/posts";
    }

    @PostMapping(path = "/pause", params = "everywhere")
    String pauseEverywhere(
            SignedIn viewer, @RequestParam(name = "reason", defaultValue = "") String reason, RedirectAttributes next) {
        var schools = stops.pauseEverywhere(members.membershipsOf(viewer.memberId()), viewer.actor(), reason.strip());
        return said("Everything is paused in " + schools(schools) + ".", next);
    }

    @PostMapping(path = "/pause/end", params = "everywhere")
    String resumeEverywhere(SignedIn viewer, RedirectAttributes next) {
        var schools = stops.resumeEverywhere(members.membershipsOf(viewer.memberId()), viewer.actor());
        return said("Posts go out again in " + schools(schools) + ".", next);
    }

    private static String schools(List<String> schools) {
        return schools.size() == 1 ? "one school" : schools.size() + " schools";
    }

    @PostMapping("/pause/end")
    String resume(SignedIn viewer, RedirectAttributes next) {
        stops.resume(viewer.school().id(), viewer.actor());
        return said("Posts go out again. What was held for too long stays held; look at it here.", next);
    }

    static String count(int posts) {
        return posts == 1 ? "One post is" : (posts == 0 ? "No post is" : posts + " posts are");
    }

    private Post find(SignedIn viewer, String id) {
        return posts.find(viewer.school().id(), id).orElseThrow(NotHere::new);
    }

    private static String said(String words, RedirectAttributes next) {
        next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(words));
        return "redirect:/posts";
    }

    private String refused(Post post, String why, RedirectAttributes next) {
        var title = drafts.find(post.schoolId(), post.draftId())
                .map(DraftCards::title)
                .orElse("A post");
        next.addFlashAttribute(
                QueueController.OUTCOMES,
                new Outcomes("", List.of(new Outcomes.Refused(post.draftId(), title, why)), List.of()));
        return "redirect:/posts";
    }
}
