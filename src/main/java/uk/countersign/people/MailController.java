package uk.countersign.people;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.notice.Letter;
import uk.countersign.notice.Letters;
import uk.countersign.notice.MailSecurity;
import uk.countersign.notice.MailServer;
import uk.countersign.notices.SchoolMail;
import uk.countersign.notices.TrialMail;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;
import uk.countersign.web.Times;

/** By which mail server a school's emails go, and when approvers get the morning's. */
@Page
class MailController {

    private static final String PAGE = "/settings/mail";
    private static final Duration WEEK = Duration.ofDays(7);

    private final SchoolMail mail;
    private final TrialMail trial;
    private final Letters letters;
    private final Clock clock;

    MailController(SchoolMail mail, TrialMail trial, Letters letters, Clock clock) {
        this.mail = mail;
        this.trial = trial;
        this.letters = letters;
        this.clock = clock;
    }

    /** How the emails of the last week fared. */
    record Fared(int sent, int waiting, int lost) {}

    @GetMapping(PAGE)
    String mail(SignedIn viewer, Model model) {
        var school = viewer.schoolId();
        var own = mail.own(school);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", MailForm.of(own));
        }
        var typed = (MailForm) model.getAttribute("typed");
        model.addAttribute("own", own.isPresent());
        model.addAttribute("hasPassword", own.flatMap(MailServer::password).isPresent());
        model.addAttribute("some", mail.hasServer(school));
        model.addAttribute(
                "securities",
                securities(typed == null ? MailSecurity.STARTTLS : typed.named().security()));
        model.addAttribute("morning", mail.morning(school).toString());
        model.addAttribute("email", viewer.membership().member().email());
        model.addAttribute("fared", fared(school));
        model.addAttribute(
                "givenUp",
                letters.lastGivenUp(school, clock.instant().minus(WEEK)).orElse(""));
        mail.trouble(school).ifPresent(trouble -> {
            var times = new Times(viewer.school().zone(), clock.instant());
            model.addAttribute(
                    "trouble", "No mail has gone out since " + times.past(trouble.since()) + ". " + trouble.note());
        });
        return "people/mail";
    }

    private static List<SchoolWords.Choice> securities(MailSecurity chosen) {
        return Arrays.stream(MailSecurity.values())
                .map(security -> new SchoolWords.Choice(security.name(), words(security), security == chosen))
                .toList();
    }

    private static String words(MailSecurity security) {
        return switch (security) {
            case STARTTLS -> "STARTTLS, usually port 587";
            case TLS -> "TLS, usually port 465";
            case NONE -> "None, for a server that asks for no password";
        };
    }

    private Fared fared(String schoolId) {
        var counts = letters.count(schoolId, clock.instant().minus(WEEK));
        return new Fared(
                counts.getOrDefault(Letter.State.SENT, 0),
                counts.getOrDefault(Letter.State.WAITING, 0) + counts.getOrDefault(Letter.State.SENDING, 0),
                counts.getOrDefault(Letter.State.UNKNOWN, 0) + counts.getOrDefault(Letter.State.GIVEN_UP, 0));
    }

    @PostMapping(PAGE)
    String name(SignedIn viewer, @ModelAttribute MailForm form, RedirectAttributes next) {
        var refusal = mail.name(viewer.schoolId(), form.named(), viewer.actor());
        if (refusal.isPresent()) {
            next.addFlashAttribute("typed", form.shown());
        }
        return Said.on(PAGE, refusal, "Kept. Send yourself a test email to see that it works.", next);
    }

    @PostMapping(PAGE + "/remove")
    String remove(SignedIn viewer, RedirectAttributes next) {
        mail.remove(viewer.schoolId(), viewer.actor());
        return Said.on(PAGE, Optional.empty(), "Your school has no mail server of its own any more.", next);
    }

    @PostMapping(PAGE + "/morning")
    String morning(
            SignedIn viewer, @RequestParam(name = "morning", defaultValue = "") String at, RedirectAttributes next) {
        try {
            mail.chooseMorning(viewer.schoolId(), LocalTime.parse(at.strip()), viewer.actor());
        } catch (DateTimeException none) {
            return Said.on(PAGE, Optional.of("Write the time as in 07:00."), "", next);
        }
        return Said.on(
                PAGE, Optional.empty(), "Kept. It counts from the next school day whose email is not sent.", next);
    }

    @PostMapping(PAGE + "/test")
    String test(SignedIn viewer, RedirectAttributes next) {
        var member = viewer.membership().member();
        return Said.on(
                PAGE,
                trial.send(viewer.schoolId(), member),
                "The mail server has taken a test email to " + member.email() + ". Look whether it arrives.",
                next);
    }
}
