package uk.countersign.web;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.countersign.security.SignedIn;

/** The first page: what needs me, what is wrong, what goes out today. */
@Page
class HomeController {

    private final Homes homes;

    HomeController(Homes homes) {
        this.homes = homes;
    }

    @GetMapping("/")
    String home(SignedIn viewer, Model model) {
        model.addAttribute("home", homes.of(viewer));
        return "home";
    }
}
