package uk.countersign.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Ids;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.post.Posts;
import uk.countersign.publishing.comments.Commenting;
import uk.countersign.publishing.comments.Deed;
import uk.countersign.publishing.comments.Remark;
import uk.countersign.publishing.comments.Remarks;
import uk.countersign.security.SignedIn;

/** Comments under the school's posts: read, hidden, deleted, answered. */
@Page
class CommentsController {

    private static final Duration SHOWN = Duration.ofDays(14);
    private static final int MOST = 300;
    private static final int LONGEST = 2_000;
    private static final String TYPED = "typed";

    private final Commenting commenting;
    private final Posts posts;
    private final PostLines lines;
    private final Ids ids;
    private final Clock clock;

    CommentsController(Commenting commenting, Posts posts, PostLines lines, Ids ids, Clock clock) {
        this.commenting = commenting;
        this.posts = posts;
        this.lines = lines;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an answer looked like when it was not sent, for its writer to go on with.
     *
     * @param digest of the text in which something is to be looked at; says so for no other text
     */
    record Typed(String comment, String text, List<String> problems, List<String> toLookAt, String digest)
            implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final Typed NOTHING = new Typed("", "", List.of(), List.of(), "");

        /** Whether it is shown with the comment that it answers. */
        boolean isIn(List<Remark> remarks) {
            return remarks.stream()
                    .anyMatch(remark -> remark.answerable() && remark.id().equals(comment));
        }
    }

    @GetMapping("/comments")
    String posts(SignedIn viewer, Model model) {
        var since = clock.instant().minus(SHOWN);
        var recent = posts.sentSince(viewer.school().id(), since, MOST).stream()
                .filter(this::isOut)
                .toList();
        model.addAttribute("lines", lines.of(viewer, recent));
        return "comments";
    }

    private boolean isOut(Post post) {
        return post.state() == PostState.PUBLISHED
                && post.remoteId().isPresent()
                && commenting.reaches(post.platform());
    }

    @GetMapping("/comments/{post}")
    String comments(SignedIn viewer, @PathVariable("post") String id, Model model) {
        var post = find(viewer, id);
        var line = lines.of(viewer, List.of(post)).stream().findFirst().orElseThrow(NotHere::new);
        model.addAttribute("line", line);
        model.addAttribute("times", new Times(viewer.school().zone(), clock.instant()));
        var remarks = commenting.under(post);
        List<Remark> all = List.of();
        if (remarks instanceof Remarks.Read read) {
            all = read.all();
            model.addAttribute("remarks", all);
            model.addAttribute("limit", read.limit());
        } else {
            model.addAttribute("unreadable", ((Remarks.Unreadable) remarks).why());
        }
        model.addAttribute("key", ids.next());
        var typed = model.getAttribute(TYPED) instanceof Typed before ? before : Typed.NOTHING;
        model.addAttribute(TYPED, typed);
        // Nobody writes an answer twice because the comment cannot be shown.
        model.addAttribute("kept", typed.isIn(all) ? "" : typed.text());
        return "comments-under";
    }

    @PostMapping("/comments/{post}/hide")
    String hide(
            SignedIn viewer,
            @PathVariable("post") String id,
            @RequestParam("comment") String comment,
            RedirectAttributes next) {
        return moderate(viewer, id, comment, Deed.HIDE, next);
    }

    @PostMapping("/comments/{post}/show")
    String show(
            SignedIn viewer,
            @PathVariable("post") String id,
            @RequestParam("comment") String comment,
            RedirectAttributes next) {
        return moderate(viewer, id, comment, Deed.SHOW, next);
    }

    @PostMapping("/comments/{post}/delete")
    String delete(
            SignedIn viewer,
            @PathVariable("post") String id,
            @RequestParam("comment") String comment,
            RedirectAttributes next) {
        return moderate(viewer, id, comment, Deed.DELETE, next);
    }

    @PostMapping("/comments/{post}/reply")
    String reply(
            SignedIn viewer,
            @PathVariable("post") String id,
            @RequestParam("comment") String comment,
            @RequestParam("key") String key,
            @RequestParam(name = "text", defaultValue = "") String written,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure,
            @RequestParam(name = "looked", defaultValue = "") String looked,
            RedirectAttributes next) {
        var post = find(viewer, id);
        var text = written.replace("\r\n", "\n").strip();
        var problems = new ArrayList<String>();
        if (text.isEmpty() || text.length() > LONGEST) {
            problems.add(text.isEmpty() ? "Write an answer." : "The answer is longer than 2,000 characters.");
        }
        if (!sure) {
            problems.add("Tick that the school says this.");
        }
        var toLookAt = List.<String>of();
        var digest = "";
        if (problems.isEmpty()) {
            var objections = commenting.objections(post, text);
            problems.addAll(objections.mustChange());
            digest = objections.digest();
            toLookAt = looked.equals(digest) ? List.of() : objections.toLookAt();
        }
        if (!problems.isEmpty() || !toLookAt.isEmpty()) {
            next.addFlashAttribute(TYPED, new Typed(comment, text, problems, toLookAt, digest));
            return "redirect:/comments/" + post.id();
        }
        var answer = commenting.reply(post, comment, text, key, viewer.actor());
        if (!answer.done()) {
            next.addFlashAttribute(TYPED, new Typed(comment, text, List.of(), List.of(), ""));
        }
        return said(answer, post, next);
    }

    private String moderate(SignedIn viewer, String id, String comment, Deed deed, RedirectAttributes next) {
        var post = find(viewer, id);
        return said(commenting.moderate(post, comment, deed, viewer.actor()), post, next);
    }

    private static String said(Commenting.Answer answer, Post post, RedirectAttributes next) {
        if (answer.done()) {
            next.addFlashAttribute(QueueController.OUTCOMES, Outcomes.said(answer.words()));
        } else {
            next.addFlashAttribute("refusal", answer.words());
        }
        return "redirect:/comments/" + post.id();
    }

    private Post find(SignedIn viewer, String id) {
        return posts.find(viewer.school().id(), id).filter(this::isOut).orElseThrow(NotHere::new);
    }
}
