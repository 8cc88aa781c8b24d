package uk.countersign.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on, with what led there. */
@Controller
class SignInController {

    private static final Map<String, String> SAID = new LinkedHashMap<>();

    static {
        SAID.put(
                "wrong",
                "That email address and password do not belong together. Try again, or ask the school office.");
        SAID.put("wait", "That was tried too often. Wait a few minutes, then try again.");
        SAID.put("ended", "Your session has ended, to be safe. Sign in again to go on.");
        SAID.put("out", "You are signed out.");
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> reasons, Model model) {
        model.addAttribute(
                "said",
                SAID.entrySet().stream()
                        .filter(entry -> reasons.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("bad", reasons.containsKey("wrong") || reasons.containsKey("wait"));
        return "sign-in";
    }
}
