package uk.countersign.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.school.SecondFactors;
import uk.countersign.security.LocalPath;
import uk.countersign.security.OwnPassword;
import uk.countersign.security.SecondFactor;
import uk.countersign.security.SessionStart;
import uk.countersign.security.SignIn;
import uk.countersign.security.SignedIn;

/** What somebody who is signed in shows before going on: a code, or the password once more before signing. */
@Controller
class StepController {

    private static final String CODE = "people/code";
    private static final String AGAIN = "people/again";

    private final SecondFactor secondFactor;
    private final SecondFactors secondFactors;
    private final OwnPassword passwords;
    private final SessionStart start;

    StepController(SecondFactor secondFactor, SecondFactors secondFactors, OwnPassword passwords, SessionStart start) {
        this.secondFactor = secondFactor;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.start = start;
    }

    @GetMapping(SignIn.CODE)
    String code(SignedIn member, @RequestParam(name = SignIn.TO, defaultValue = "/") String to, Model model) {
        return secondFactors.has(member.memberId()) ? page(CODE, to, "", model) : "redirect:" + LocalPath.of(to);
    }

    @PostMapping(SignIn.CODE)
    String showCode(
            SignedIn member,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = SignIn.TO, defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!secondFactors.has(member.memberId())) {
            // The next page asks to set one up, where one is needed.
            return "redirect:" + LocalPath.of(to);
        }
        return switch (secondFactor.check(member.memberId(), code, member.address())) {
            case WRONG -> page(CODE, to, "That code does not fit, or was used before. Wait for the next one.", model);
            case WAIT -> page(CODE, to, "That was tried too often. Wait a few minutes, then try again.", model);
            case GOOD -> {
                start.codeShown(request, response);
                yield "redirect:" + LocalPath.of(to);
            }
        };
    }

    @GetMapping(SignIn.AGAIN)
    String again(@RequestParam(name = SignIn.TO, defaultValue = "/") String to, Model model) {
        return page(AGAIN, to, "", model);
    }

    @PostMapping(SignIn.AGAIN)
    String showPassword(
            SignedIn member,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = SignIn.TO, defaultValue = "/") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var refusal = passwords.check(member.membership().member(), password, member.address());
        if (refusal.isPresent()) {
            return page(AGAIN, to, refusal.get(), model);
        }
        start.passwordShown(request, response);
        return "redirect:" + LocalPath.of(to);
    }

    private static String page(String page, String to, String refusal, Model model) {
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("refusal", refusal);
        return page;
    }
}
