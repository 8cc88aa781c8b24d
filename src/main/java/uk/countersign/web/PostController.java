package uk.countersign.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.countersign.security.SignedIn;

/** What goes out, what went out, and what became of it. */
@Page
class PostController {

    private static final int SHOWN = 300;

    private final PostLines lines;

    PostController(PostLines lines) {
        this.lines = lines;
    }

    @GetMapping("/posts")
    String posts(SignedIn viewer, Model model) {
        var may = new Permissions(viewer.membership());
        var posts = lines.latest(viewer, SHOWN);
        model.addAttribute(
                "coming", posts.stream().filter(line -> line.cancellable()).toList());
        model.addAttribute(
                "past", posts.stream().filter(line -> !line.cancellable()).toList());
        model.addAttribute("mayModerate", may.moderate());
        model.addAttribute("mayCancel", may.cancel());
        model.addAttribute("mayTakeDown", may.takeDown());
        return "posts";
    }
}
