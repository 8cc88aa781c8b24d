package uk.countersign.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.people.Inviting;
import uk.countersign.people.SchoolWords;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.security.OwnPassword;
import uk.countersign.security.SessionStart;

/** The first page of the set-up, behind the link that the console shows: the school, and who administers it. */
@Controller
class SetUpController {

    private final OneTimeLinks links;
    private final SetUp setUp;
    private final OwnPassword passwords;
    private final SessionStart start;

    SetUpController(OneTimeLinks links, SetUp setUp, OwnPassword passwords, SessionStart start) {
        this.links = links;
        this.setUp = setUp;
        this.passwords = passwords;
        this.start = start;
    }

    @GetMapping("/set-up/{token}")
    String open(@PathVariable("token") String token, HttpServletResponse response, Model model) {
        return links.opensSetUp(token) ? page(token, SetUpForm.blank(), Map.of(), model) : over(response);
    }

    @PostMapping("/set-up/{token}")
    String complete(
            @PathVariable("token") String token,
            @ModelAttribute SetUpForm form,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!links.opensSetUp(token)) {
            return over(response);
        }
        var problems = form.problems(
                Inviting.refusal(form.givenName(), form.givenEmail()),
                passwords.refusal(
                        password,
                        repeated,
                        form.givenName(),
                        form.givenEmail(),
                        form.ofSchool().givenName()));
        if (!problems.isEmpty()) {
            return page(token, form, problems, model);
        }
        var admin = setUp.complete(token, form, passwords.hash(password), request.getRemoteAddr());
        if (admin.isEmpty()) {
            return over(response);
        }
        start.begin(admin.get(), request, response);
        return "redirect:" + SetUpSteps.PEOPLE;
    }

    private static String page(String token, SetUpForm form, Map<String, String> problems, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("nations", SchoolWords.nations(form.ofSchool().givenNation()));
        model.addAttribute("zones", SchoolWords.zones(form.givenZone()));
        model.addAttribute("packs", Packs.all());
        return "set-up/school";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "set-up/over";
    }
}
