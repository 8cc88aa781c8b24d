package uk.countersign.people;

import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.web.Outcomes;

/** What the next page says of what was done, or why it was not. */
final class Said {

    private Said() {}

    /** Says why not, or else what was done, and goes to the page. */
    static String on(String page, Optional<String> refusal, String done, RedirectAttributes next) {
        refusal.ifPresentOrElse(
                why -> next.addFlashAttribute("refusal", why),
                () -> next.addFlashAttribute("outcomes", Outcomes.said(done)));
        return "redirect:" + page;
    }
}
